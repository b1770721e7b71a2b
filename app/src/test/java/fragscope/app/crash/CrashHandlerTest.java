// SPDX-License-Identifier: Apache-2.0
package fragscope.app.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A defect is told once, with what was open, after what was done is kept. */
final class CrashHandlerTest {

    private final List<CrashReport> shown = new ArrayList<>();
    private final CrashHandler handler = new CrashHandler(Runnable::run, shown::add);

    private void throwIt(String message) {
        handler.uncaughtException(Thread.currentThread(), new IllegalStateException(message));
    }

    @Test
    void aReportHoldsVersionSystemWhatWasOpenAndTheTrace() {
        handler.about(() -> Map.of("seed", "42"), () -> {
        });
        throwIt("boom");
        String text = shown.getFirst().text();
        for (String part : List.of("Fragscope ", "Java " + Runtime.version(), System.getProperty("os.name"),
                "seed: 42", "IllegalStateException: boom", "CrashHandlerTest.throwIt")) {
            assertTrue(text.contains(part), text);
        }
    }

    @Test
    void theSameDefectAtEveryPulseIsShownOnce() {
        for (int i = 0; i < 3; i++) {
            throwIt("pulse " + i);
        }
        assertEquals(1, shown.size());
    }

    @Test
    void beforeThereIsAWindowThereIsAReport() {
        throwIt("early");
        assertEquals(Map.of(), shown.getFirst().open());
    }

    @Test
    void theSessionIsKeptBeforeAnythingIsShown() {
        List<String> order = new ArrayList<>();
        CrashHandler ordered = new CrashHandler(Runnable::run, _ -> order.add("shown"));
        ordered.about(Map::of, () -> order.add("kept"));
        ordered.uncaughtException(Thread.currentThread(), new IllegalStateException());
        assertEquals(List.of("kept", "shown"), order);
    }

    @Test
    void aDefectWhileKeepingHidesNothing() {
        handler.about(Map::of, () -> {
            throw new IllegalArgumentException("the disk");
        });
        throwIt("first");
        assertTrue(shown.getFirst().text().contains("the disk"));
        assertTrue(shown.getFirst().text().contains("first"));
    }
}
