// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

/**
 * What the bits of a frag's word are for: masks that do not overlap.
 *
 * @param tag        bits that say what the word names; by the design's encoding
 * @param guaranteed bits below the pointer that the type's alignment leaves free, tag bits left out
 * @param practice   bits that are free too, since objects lie further apart than their type asks
 * @param sign       bits that repeat bit 47: the CPU takes no other addresses
 */
public record WordBits(long tag, long guaranteed, long practice, long sign) {

    private static final long SIGN = 0xffff_0000_0000_0000L;

    /** What a bit can be for. */
    public enum Use {
        SIGN, POINTER, PRACTICE, GUARANTEED, TAG
    }

    /**
     * The bits of a word that points to objects.
     *
     * @param tag   the encoding's
     * @param byType the alignment that the type asks for, bytes
     * @param real  the alignment that the objects of the run have, bytes
     */
    static WordBits of(long tag, long byType, long real) {
        long guaranteed = byType - 1 & ~tag;
        return new WordBits(tag, guaranteed, Math.max(real, byType) - 1 & ~guaranteed & ~tag, SIGN & ~tag);
    }

    /** The bits of a word that is no address, as a handle: a number and a tag. */
    static WordBits number(long tag) {
        return new WordBits(tag, 0, 0, 0);
    }

    /** The same word where what it points to is no address of the CPU's, as a bus address: nothing repeats bit 47. */
    WordBits unsigned() {
        return new WordBits(tag, guaranteed, practice, 0);
    }

    /** Whether the word is a number and no address: nothing is known to be free in it. */
    boolean number() {
        return sign == 0 && guaranteed == 0;
    }

    public Use use(int bit) {
        long at = 1L << bit;
        return (tag & at) != 0
                ? Use.TAG
                : (guaranteed & at) != 0
                        ? Use.GUARANTEED
                        : (practice & at) != 0 ? Use.PRACTICE : (sign & at) != 0 ? Use.SIGN : Use.POINTER;
    }

    /** The lowest bit of the run of equal use that {@code bit} is the highest of. */
    int lowEnd(int bit) {
        int low = bit;
        while (low > 0 && use(low - 1) == use(bit)) {
            low--;
        }
        return low;
    }
}
