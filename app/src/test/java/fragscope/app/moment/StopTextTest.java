// SPDX-License-Identifier: Apache-2.0
package fragscope.app.moment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fragscope.app.breakpoint.Breakpoint;
import fragscope.app.session.Stops;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Breakpoints are words in a session file, and the same breakpoints again. */
final class StopTextTest {

    @Test
    void everyBreakpointComesBackFromItsWords() {
        List<Breakpoint> all = List.of(new Breakpoint.Holds("len > 3 && text.contains(\"off holds\")"),
                new Breakpoint.Changes("page_pools", 3, "most"), new Breakpoint.AboutToRead(-1),
                new Breakpoint.AboutToRead(0), new Breakpoint.InvariantBreaks());
        for (Breakpoint one : all) {
            for (boolean on : new boolean[]{true, false}) {
                Stops.Stop stop = new Stops.Stop(one, on);
                assertEquals(Optional.of(stop), StopText.read(StopText.of(stop)), StopText.of(stop));
            }
        }
        assertEquals("off changes page_pools 3 most", StopText.of(new Stops.Stop(all.get(1), false)));
    }

    @Test
    void otherWordsAreNone() {
        for (String words : List.of("", "off", "melts", "changes page_pools most", "reads 12", "reads 0x1_")) {
            assertEquals(Optional.empty(), StopText.read(words), words);
        }
    }
}
