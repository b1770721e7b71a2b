// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

/**
 * A member of a struct with what it holds now.
 *
 * @param name      the kernel's
 * @param bitOffset from the struct's start
 * @param bitSize   width in bits
 * @param value     what it holds; without meaning where {@code known} is not
 * @param known     whether it fits in 64 bits, so that there is a value to show
 * @param says      what the value means, in words; "" for nothing
 */
public record Field(String name, int bitOffset, int bitSize, long value, boolean known, String says) {

    /** As in {@code +40} or {@code +126.7}. */
    String place() {
        return "+" + bitOffset / 8 + (bitOffset % 8 != 0 || bitSize % 8 != 0 ? "." + bitOffset % 8 : "");
    }

    /** Addresses and words in hex, counts as numbers. */
    String shown() {
        if (!known) {
            return "…";
        }
        boolean word = bitSize == 64 && !PoolFields.counts(name);
        return word ? Hex.of(value, 16) : Long.toString(value);
    }
}
