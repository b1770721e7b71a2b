// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import fragscope.engine.input.ScenarioJson;
import fragscope.engine.input.SessionJson;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.SavedSession;
import fragscope.engine.run.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a command is about, from the word on the command line: a capture file, a scenario file, or a built-in scenario's
 * name. A file of that name goes first.
 *
 * @param name     the word itself
 * @param session  the saved session that it names, whose scenario this is
 * @param scenario what it means; a capture is a scenario with every default that plays it
 */
public record Source(String name, Scenario scenario, Optional<SavedSession> session) {

    /** A source that is no session. */
    public Source(String name, Scenario scenario) {
        this(name, scenario, Optional.empty());
    }

    /**
     * Finds out what a word names; a capture is not opened yet.
     *
     * @throws UnusableException when it is neither, or a scenario file is wrong
     */
    public static Source of(String name) throws UnusableException {
        Path path = CaptureFile.path(name);
        if (Files.isRegularFile(path)) {
            return CaptureFile.looksLikeJson(path)
                    ? file(name, path)
                    : new Source(name, Scenario.defaults().with("name", name).with("capture", name));
        }
        List<String> known = BuiltInScenarios.names();
        if (known.contains(name)) {
            return new Source(name, BuiltInScenarios.named(name));
        }
        throw new UnusableException(name + ": neither a file nor a built-in scenario; " + Nearest.remedy(name, known));
    }

    private static Source file(String name, Path path) throws UnusableException {
        try {
            Json document = Json.read(path);
            if (SessionJson.isSession(document)) {
                return SessionSource.of(name, path, SessionJson.of(document));
            }
            Scenario s = ScenarioJson.read(path);
            if (!s.capture().isEmpty()) { // a capture is named as seen from the scenario's file
                s = s.with("capture", path.resolveSibling(s.capture()).toString());
            }
            return new Source(name, s);
        } catch (InputException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }

    /** The same source with another scenario, as fields are changed. */
    public Source with(Scenario changed) {
        return new Source(name, changed, session);
    }

    /** What the capture's bytes are, as a SHA-256 in hex; "" where packets are generated. */
    public String captureSha256() throws UnusableException {
        return scenario.capture().isEmpty() ? "" : SessionSource.fingerprint(scenario.capture());
    }

    /** Opens the capture or generates the traffic. */
    public Packets packets(ReadingListener listener) throws UnusableException {
        if (!scenario.capture().isEmpty()) {
            return CaptureFile.open(scenario.capture(), listener);
        }
        if (scenario.traffic().segments() == 0) {
            throw new UnusableException(
                    name + ": has no packets; right would be a \"capture\", or \"traffic\" with segments");
        }
        return TrafficGenerator.packets(name, scenario.traffic(), scenario.seed());
    }
}
