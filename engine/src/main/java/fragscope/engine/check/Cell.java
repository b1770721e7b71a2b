// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.fact.OopsKind;
import fragscope.engine.helper.Damage;
import fragscope.engine.helper.Fault;
import fragscope.engine.helper.Scene;
import fragscope.engine.helper.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One helper on one design's skb: all that was seen, and the verdict.
 *
 * @param helper the function
 * @param skb the plan's name
 * @param verdict what it is worth
 * @param rule the rule that decided
 * @param value the return value
 * @param errno the errno that it is, or 0
 * @param fault where it ended, or null
 * @param warnings WARN_ONs, each with its function
 * @param culprits functions that faulted, damaged something, or gave a wrong value
 * @param damage stores that hit what they were not meant for
 * @param references what was gained or lost, by buffer, where other than on host pages
 * @param consequence what follows when the skbs are freed or the value is used; empty when nothing does
 * @param slow loads from device memory
 * @param bytes bytes given
 * @param equalBytes of them, as many as on host pages are right
 * @param called helpers that were called, in order
 * @param steps what the CPU did, where it was recorded
 */
public record Cell(String helper, String skb, Verdict verdict, String rule, long value, int errno,
        @Nullable Fault fault, List<String> warnings, Set<String> culprits, List<String> damage,
        List<String> references, String consequence,
        long slow, int bytes, int equalBytes, Set<String> called, List<Step> steps) {

    private static final int ERRNOS = 4096;

    /** Keeps its own copies. */
    public Cell {
        warnings = List.copyOf(warnings);
        damage = List.copyOf(damage);
        references = List.copyOf(references);
        steps = List.copyOf(steps);
    }

    static Cell of(Probe probe, Scene scene, Seen seen, Verdict.Rule rule, Seen right, String consequence) {
        List<String> damage = new ArrayList<>(seen.damages().stream().map(Damage::text).toList());
        seen.strays().forEach(r -> damage.add(r.length() + " bytes at 0x" + Long.toHexString(r.address())));
        int mismatch = seen.output().mismatch(right.output());
        int equal = mismatch < 0 ? seen.output().remaining() : mismatch;
        boolean errno = seen.value() < 0 && seen.value() > -ERRNOS;
        return new Cell(probe.helper().name(), scene.plan().name(), rule.verdict(), rule.name(), seen.value(),
                errno ? (int) -seen.value() : 0, seen.fault(), seen.warnings(), culprits(probe, seen, rule), damage,
                references(seen, right),
                consequence, seen.slow(), seen.output().remaining(), equal, seen.called(),
                seen.steps());
    }

    /** Whose code has to change: who faulted or damaged, else whose value or count was wrong. */
    private static Set<String> culprits(Probe probe, Seen seen, Verdict.Rule rule) {
        Set<String> culprits = new TreeSet<>();
        if (rule.verdict() == Verdict.WRONG_SILENTLY || rule.verdict() == Verdict.CRASHES) {
            seen.damages().forEach(d -> culprits.add(d.function()));
            if (seen.fault() != null) {
                culprits.add(seen.fault().function());
            }
            if (culprits.isEmpty()) {
                culprits.add(probe.helper().name());
            }
        }
        return culprits;
    }

    private static List<String> references(Seen seen, Seen right) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Scene.BUFFERS; i++) {
            if (!seen.changes().get(i).equals(right.changes().get(i))) {
                texts.add("buffer " + i + " " + signed(seen.changes().get(i)) + ", on host pages "
                        + signed(right.changes().get(i)));
            }
        }
        return texts;
    }

    private static String signed(long n) {
        return n > 0 ? "+" + n : String.valueOf(n);
    }

    /** As in {@code general protection at 0xffe728c115831000 in skb_copy_bits}. */
    static String words(Fault fault) {
        String kind = switch (fault.kind()) {
            case GENERAL_PROTECTION -> "general protection at ";
            case PAGE_FAULT -> "page fault at ";
            case BUG -> "BUG, word ";
            case WARN -> "WARN, word ";
        };
        return kind + "0x" + Long.toHexString(fault.address())
                + (fault.function().isEmpty() ? "" : " in " + fault.function());
    }

    /** The kind of the fault in the kernel's words, or null. */
    public @Nullable OopsKind oops() {
        Fault f = fault;
        return f == null ? null : f.kind();
    }
}
