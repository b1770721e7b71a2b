// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * An interface as a pcapng section describes it.
 *
 * @param linkType   the file format's number
 * @param snapLen    bytes, unsigned; 0 is unlimited
 * @param resolution the option {@code if_tsresol}: 10^-n seconds, or 2^-n with the highest bit set; 6 when absent
 * @param offsetSecs the option {@code if_tsoffset}: seconds to add to each time; 0 when absent
 */
record PcapngInterface(int linkType, long snapLen, int resolution, long offsetSecs) {

    private static final int OPT_END = 0;
    private static final int IF_TSRESOL = 9;
    private static final int IF_TSOFFSET = 14;
    private static final long NS_PER_SEC = 1_000_000_000L;

    static PcapngInterface read(FileWindow file, long at, long len) {
        int resolution = 6;
        long offset = 0;
        long o = at + 16;
        long end = at + len - 4;
        while (o + 4 <= end) {
            int code = file.u16(o);
            int size = file.u16(o + 2);
            if (code == OPT_END || o + 4 + size > end) {
                break;
            }
            if (code == IF_TSRESOL && size == 1) {
                resolution = file.u8(o + 4);
            } else if (code == IF_TSOFFSET && size == 8) {
                long first = file.u32(o + 4);
                long second = file.u32(o + 8);
                offset = file.littleEndian ? second << 32 | first : first << 32 | second;
            }
            o += 4 + (size + 3 & ~3);
        }
        return new PcapngInterface(file.u16(at + 8), file.u32(at + 12), resolution, offset);
    }

    /**
     * A time in this interface's units, as nanoseconds since 1970; {@link Packets#NO_TIME} when that needs over 63
     * bits.
     */
    long toNs(long units) {
        int n = resolution & 127;
        boolean binary = resolution > 127;
        long ns = binary ? binaryToNs(units, n) : decimalToNs(units, n);
        long shift = offsetSecs * NS_PER_SEC;
        boolean tooLarge = ns < 0 || Math.abs(offsetSecs) > Long.MAX_VALUE / NS_PER_SEC;
        long sum = ns + shift;
        return tooLarge || (shift > 0 && sum < ns) ? Packets.NO_TIME : sum;
    }

    private static long decimalToNs(long units, int n) {
        if (n > 28) {
            return 0; // the whole range is below a nanosecond
        }
        long factor = 1;
        for (int i = n; i < 9; i++) {
            factor *= 10;
        }
        for (int i = 9; i < n; i++) {
            factor *= 10;
        }
        if (n > 9) {
            return Long.divideUnsigned(units, factor);
        }
        return Math.unsignedMultiplyHigh(units, factor) != 0 ? -1 : units * factor;
    }

    private static long binaryToNs(long units, int n) {
        long high = Math.unsignedMultiplyHigh(units, NS_PER_SEC);
        long low = units * NS_PER_SEC;
        if (n >= 64) {
            return high >>> Math.min(63, n - 64);
        }
        if (n == 0) {
            return high != 0 ? -1 : low;
        }
        return high >>> n != 0 ? -1 : high << (64 - n) | low >>> n;
    }
}
