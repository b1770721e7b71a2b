// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A figure has name, value, unit and the yardstick of its run; what the value is, no test says. */
class FiguresTest {

    @Test
    void aFigureCarriesTheYardstick() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Figures figures = new Figures(new Console(out, new PrintStream(out, true, StandardCharsets.UTF_8)), true);
        figures.yardstick(1000);
        figures.print("something", 1234.5, "1/s");
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
        assertTrue(lines[0].startsWith("{\"name\":\"yardstick: hold of a four-ary heap of 1000\",\"value\":"),
                lines[0]);
        assertTrue(lines[1].matches(
                "\\{\"name\":\"something\",\"value\":123[45],\"unit\":\"1/s\",\"yardstick_ns\":[0-9.]+}"), lines[1]);
    }

    @Test
    void theMiddleOfFiveIsTaken() {
        assertEquals(3, Figures.median(new double[]{9, 1, 3, 2, 8}));
    }

    @Test
    void aHoldNeverLetsTimeGoBack() {
        HeapHold heap = new HeapHold();
        long before = heap.hold(1);
        for (int i = 0; i < 20_000; i++) {
            long now = heap.hold(1);
            assertTrue(now >= before);
            before = now;
        }
    }
}
