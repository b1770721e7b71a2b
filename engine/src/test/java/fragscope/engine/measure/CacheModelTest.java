// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The share of the last-level cache that DMA may occupy: first in, first out. */
class CacheModelTest {

    private final Llc llc = new Llc(4096, 16, 16, 16);

    @Test
    void whatFitsStaysAndNothingIsWrittenBack() {
        for (int row = 0; row < 4; row++) {
            llc.written(Llc.HOST, row, 1024);
        }
        assertTrue(llc.resident(Llc.HOST, 0));
        assertEquals(0, llc.writtenBack());
    }

    @Test
    void theOldestMakesRoom() {
        for (int row = 0; row < 5; row++) {
            llc.written(Llc.HOST, row, 1024);
        }
        assertFalse(llc.resident(Llc.HOST, 0));
        assertTrue(llc.resident(Llc.HOST, 1));
        assertEquals(1024, llc.writtenBack());
    }

    @Test
    void writingAgainWhatIsThereOccupiesNothingNew() {
        for (int i = 0; i < 100; i++) {
            llc.written(Llc.COMPLETIONS, 3, 64);
        }
        llc.written(Llc.HOST, 0, 4000);
        assertTrue(llc.resident(Llc.HOST, 0));
        assertEquals(0, llc.writtenBack());
    }

    @Test
    void whatWasNeverWrittenIsNotThere() {
        assertFalse(llc.resident(Llc.BOUND, 7));
    }

    @Test
    void whatACpuWroteIsThereAndTakesNothingFromDma() {
        llc.written(Llc.HOST, 0, 4096);
        llc.touched(Llc.HOST, 1, 4096);
        assertTrue(llc.resident(Llc.HOST, 0));
        assertTrue(llc.resident(Llc.HOST, 1));
        assertEquals(0, llc.writtenBack());
    }
}
