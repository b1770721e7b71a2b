// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Source: include/linux/mm.h and include/linux/poison.h, 6.18, x86-64. */
class PpMagicTest {

    @Test
    void theSignatureAloneIsAPoolsBufferWithoutIndex() {
        assertTrue(PpMagic.isPp(0xdead_0000_0000_0040L));
        assertEquals(0, PpMagic.dmaIndex(0xdead_0000_0000_0040L));
    }

    @Test
    void theIndexOfTheDmaMappingLiesInBits7To38() {
        assertEquals(0xdead_0000_0000_02c0L, PpMagic.of(5));
        assertEquals(5, PpMagic.dmaIndex(0xdead_0000_0000_02c0L));
        assertEquals(0xdead_007f_ffff_ffc0L, PpMagic.of(0xffff_ffffL));
        assertEquals(0xffff_ffffL, PpMagic.dmaIndex(PpMagic.of(0xffff_ffffL)));
        assertEquals(0xffff_ff80_0000_007cL, PpMagic.MASK);
    }

    @Test
    void noIndexHidesTheSignature() {
        for (long index = 1; index <= 0xffff_ffffL; index = index * 3 + 1) {
            assertTrue(PpMagic.isPp(PpMagic.of(index)));
            assertEquals(index, PpMagic.dmaIndex(PpMagic.of(index)));
        }
    }

    @Test
    void aPageOfTheReservesStillBearsTheSignature() {
        assertTrue(PpMagic.isPp(0xdead_0000_0000_0042L));
        assertTrue(PpMagic.isPfmemalloc(0xdead_0000_0000_0042L));
        assertFalse(PpMagic.isPfmemalloc(0xdead_0000_0000_0040L));
    }

    @Test
    void aPointerIsNoSignature() {
        assertFalse(PpMagic.isPp(0xffff_8881_0000_0000L));
        assertFalse(PpMagic.isPp(0xffff_ea00_0012_3441L));
        assertTrue(PpMagic.isTail(0xffff_ea00_0012_3441L));
    }

    /**
     * The bug of September 2025: with the index in bits 7 to 29 the 32-bit mask was 0xc000007c, and these list pointers
     * of a parisc machine passed for signatures; commit ee62ce7a1d90 and the thread on it.
     */
    @Test
    void eachMagicBitGivenAwayDoublesTheFalsePositives() {
        for (long word : new long[]{0x0111_1040L, 0x0823_30c0L, 0x0326_4040L, 0x0ad6_86c0L}) {
            assertTrue(PpMagic.matches(word, 0xc000_007cL, 0x40));
            assertFalse(PpMagic.matches(word, 0xffff_fffcL, 0x40));
        }
    }
}
