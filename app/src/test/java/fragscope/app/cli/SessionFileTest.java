// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.engine.input.SessionJson;
import fragscope.engine.run.Branches;
import fragscope.engine.run.Intervention;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.SavedSession;
import fragscope.engine.run.Trail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A saved session is a source: its run is re-executed, and whether it is the same is said. */
final class SessionFileTest {

    @TempDir
    private Path dir;

    private Path saved(long fact, Intervention... interventions) throws Exception {
        Run run = Opened.of(Request.of("bulk-tcp")).run().with(List.of(interventions));
        Recording recording = run.recording().recordAll();
        SavedSession session = new SavedSession("bulk-tcp", "", "netmem", Map.of(), run.interventions(), fact,
                Trail.of(recording.cursor(), fact), "", "");
        return Files.writeString(dir.resolve("s.json"), SessionJson.write(session));
    }

    private long boundary(long fact) throws Exception {
        return Branches.boundary(Opened.of(Request.of("bulk-tcp")).run().recording().recordAll(), fact);
    }

    @Test
    void theRunOfASessionIsTheOneThatWasSaved() throws Exception {
        long at = boundary(900);
        Path file = saved(1500, new Intervention.DropPacket(at, 40));
        Ran ran = Ran.of("run", file.toString(), "--json");
        assertEquals(0, ran.status());
        assertTrue(ran.err().contains("the same as saved, up to fact 1500 (hash 0x"), ran.err());
        assertTrue(ran.out().contains("\"lost_on_wire\":1"), ran.out());
    }

    @Test
    void aSessionOfOtherInterventionsDiffersAndSaysWhere() throws Exception {
        long at = boundary(900);
        Path file = saved(1500, new Intervention.DropPacket(at, 40));
        String text = Files.readString(file).replace("\"packet\":41", "\"packet\":42");
        Files.writeString(file, text);
        Ran ran = Ran.of("run", file.toString());
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("differs from what was saved after fact 843 and not later than fact 937"),
                ran.err());
    }

    @Test
    void anotherCaptureThanTheSessionsIsRefused() throws Exception {
        Path capture = dir.resolve("a.pcap");
        assertEquals(0, Ran.of("generate", "two-packets", "-o", capture.toString()).status());
        SavedSession session = new SavedSession("a.pcap", "00", "", Map.of(), List.of(), 0, List.of(), "", "");
        Path file = Files.writeString(dir.resolve("s.json"), SessionJson.write(session));
        Ran ran = Ran.of("run", file.toString());
        assertEquals(3, ran.status());
        assertTrue(ran.err().contains("is another capture than the session's"), ran.err());
        Files.delete(capture);
        ran = Ran.of("run", file.toString());
        assertEquals(3, ran.status());
        assertTrue(ran.err().contains("neither a file nor a built-in scenario"), ran.err());
    }
}
