// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

/**
 * Numbers of a frag's sixteen bytes, for the encodings that leave them open.
 *
 * @param tag the bits that say "this is no page", as a mask
 * @param alignment of the objects that words point to, in bytes: one less is how many low addresses are free
 * @param lenAt where the writer puts the length, bytes from the frag's start
 * @param offsetAt where the writer puts the offset
 */
public record WordForm(int tag, int alignment, int lenAt, int offsetAt) {

    /** Bit 0, objects of 64 bytes, len and offset where struct bio_vec has them. */
    public static final WordForm PLAIN = new WordForm(1, 64, 8, 12);

    /** Checks what no reading could make sense of. */
    public WordForm {
        if (tag < 1 || tag > 0xfff) {
            throw new IllegalArgumentException("\"tag\" is " + tag + "; right would be bits below 4096, 1 to 4095");
        }
        if (Integer.bitCount(alignment) != 1 || alignment < 8 || alignment > 4096) {
            throw new IllegalArgumentException(
                    "\"alignment\" is " + alignment + "; right would be a power of two from 8 to 4096");
        }
        if (lenAt != 8 && lenAt != 12) {
            throw new IllegalArgumentException("\"len_at\" is " + lenAt + "; right would be 8 or 12");
        }
        if (offsetAt != 8 && offsetAt != 12 || offsetAt == lenAt) {
            throw new IllegalArgumentException("\"offset_at\" is " + offsetAt + " with len_at " + lenAt
                    + "; right would be the other of 8 and 12");
        }
    }

    /** True where readers of a bio_vec find len and offset. */
    public boolean inPlace() {
        return lenAt == PLAIN.lenAt;
    }
}
