// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * The payload bytes of generated traffic: a fixed random table that every stream runs through again and again, each
 * from its own place. Bytes are a function of the position in the stream, so that a wrong one shows; the table's length
 * is prime, so that an error by any power of two shows too. Sums over any range take constant time, which makes
 * checksums of frames that nobody holds in memory cheap.
 */
final class Payloads {

    /** Bytes after which a stream repeats. */
    static final int PERIOD = 65_521;

    private final byte[] table = new byte[2 * PERIOD]; // twice, so that a range never wraps
    private final int[] even = new int[2 * PERIOD + 1]; // sum of the bytes at even places before this one
    private final int[] odd = new int[2 * PERIOD + 1];

    Payloads(long seed) {
        for (int i = 0; i < PERIOD; i++) {
            table[i] = (byte) Mixed.of(seed, Purpose.PAYLOAD_BYTES, i);
            table[i + PERIOD] = table[i];
        }
        for (int i = 0; i < table.length; i++) {
            even[i + 1] = even[i] + ((i & 1) == 0 ? table[i] & 255 : 0);
            odd[i + 1] = odd[i] + ((i & 1) == 1 ? table[i] & 255 : 0);
        }
    }

    int at(int place) {
        return table[place] & 255;
    }

    void copy(int place, byte[] to, int at, int n) {
        System.arraycopy(table, place, to, at, n);
    }

    /** The sum of the range's 16-bit big-endian words, an odd last byte padded with zero, not folded. */
    long sum(int place, int n) {
        long ofEven = (long) even[place + n] - even[place];
        long ofOdd = (long) odd[place + n] - odd[place];
        return (place & 1) == 0 ? 256 * ofEven + ofOdd : 256 * ofOdd + ofEven;
    }
}
