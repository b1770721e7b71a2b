// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import fragscope.app.source.CaptureFile;
import fragscope.app.source.Designs;
import fragscope.app.source.ImpossibleException;
import fragscope.app.source.Source;
import fragscope.app.source.UnusableException;
import fragscope.engine.design.Design;
import fragscope.engine.input.InputException;
import fragscope.engine.input.ScenarioJson;
import fragscope.engine.input.SweepPlanJson;
import fragscope.engine.run.SweepPlan;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plan with everything that it names found: the source and the designs. Files are named as seen from the plan's.
 *
 * @param name    the plan's file
 * @param plan    what is gone through
 * @param source  what is run
 * @param designs by the word in the plan; of a plan that names none, the scenario's own
 * @param digest  a number in hex that two sweeps share only if all their runs are the same
 */
public record Sweep(String name, SweepPlan plan, Source source, Map<String, Design> designs, String digest) {

    /**
     * Reads a plan.
     *
     * @throws UnusableException when it, or what it names, is wrong or missing
     */
    public static Sweep of(String name) throws UnusableException {
        Path file = CaptureFile.path(name);
        SweepPlan plan;
        try {
            plan = SweepPlanJson.read(file);
        } catch (InputException e) {
            throw new UnusableException(e.getMessage(), e);
        }
        return of(name, plan, file);
    }

    /** A sweep over a plan that stands, or could stand, in this file. */
    public static Sweep of(String name, SweepPlan plan, Path file) throws UnusableException {
        Source source = Source.of(beside(file, plan.source()));
        Map<String, Design> designs = new LinkedHashMap<>();
        List<String> words = plan.designs().isEmpty() ? List.of(source.scenario().design()) : plan.designs();
        for (String word : words) {
            designs.put(word, Designs.isFile(word) ? Designs.inFile(beside(file, word)) : named(name, word));
        }
        return new Sweep(name, plan, source, designs, digest(plan, source, designs));
    }

    private static Design named(String plan, String word) throws UnusableException {
        try {
            return Designs.named(word);
        } catch (ImpossibleException e) {
            throw new UnusableException(plan + ": \"designs\": " + e.getMessage(), e);
        }
    }

    private static String beside(Path plan, String word) throws UnusableException {
        Path beside = plan.resolveSibling(CaptureFile.path(word));
        return Files.isRegularFile(beside) ? beside.toString() : word;
    }

    private static String digest(SweepPlan plan, Source source, Map<String, Design> designs)
            throws UnusableException {
        // the capture counts by its bytes, wherever it lies
        String parts = String.join("\n", "sweep 1", plan.designs().toString(), plan.seeds().toString(),
                plan.set().toString(), plan.until(),
                ScenarioJson.write(source.scenario().with(Map.of("capture", "", "name", ""))), source.captureSha256(),
                source.session().map(s -> s.interventions().toString()).orElse(""), designs.toString());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many runs it has. */
    public BigInteger runs() {
        return plan.runs();
    }

    /** How the number of runs comes about: {@code 2 designs × 64 ring × 10 seeds}. */
    public String factors() {
        String fields = plan.set().entrySet().stream().map(
                e -> " × " + e.getValue().count() + " " + e.getKey()).collect(
                        Collectors.joining());
        return designs.size() + (designs.size() == 1 ? " design" : " designs") + fields
                + plan.seeds().map(s -> " × " + s.count() + (s.count() == 1 ? " seed" : " seeds")).orElse("");
    }
}
