// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {

    @Test
    void aTextThatFitsIsLeftAlone() {
        assertEquals("Host memory", Fit.ellipsis("Host memory", Face.SANS, 12, 200));
    }

    @Test
    void aCutTextEndsInAnEllipsisAndFits() {
        String cut = Fit.ellipsis("skb_add_rx_frag_netmem", Face.MONO, 10, 70);
        assertEquals("skb_add_rx…", cut);
        assertTrue(Face.MONO.width(cut, 10) <= 70);
    }

    @Test
    void wordsBreakAtSpacesAndTheLastLineIsCut() {
        assertEquals(List.of("one two", "three"), Fit.wrap("one two three", Face.MONO, 10, 50, 3));
        assertEquals(List.of("one two", "three f…"), Fit.wrap("one two three four", Face.MONO, 10, 50, 2));
    }

    @Test
    void theFirstFormThatFitsIsTaken() {
        assertEquals("posted 12", Fit.firstOf(List.of("12 buffers posted", "posted 12", "12"), Face.MONO, 10, 60));
    }

    @Test
    void shrinkingStopsAtTheLeastSize() {
        assertEquals(10, Fit.shrink("a long line", Face.SANS, 20, 10, 1));
        assertEquals(20, Fit.shrink("a", Face.SANS, 20, 10, 100));
    }
}
