// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Frames that lie in one segment: a mapped file, or an array that a gzip was inflated into. */
final class SegmentBytes implements FrameBytes {

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    private static final ValueLayout.OfLong BIG_LONG = LONG.withOrder(ByteOrder.BIG_ENDIAN);

    private final MemorySegment segment;
    private final long[] offsets;

    SegmentBytes(MemorySegment segment, long[] offsets) {
        this.segment = segment;
        this.offsets = offsets;
    }

    @Override
    public int at(int packet, int off) {
        return segment.get(ValueLayout.JAVA_BYTE, offsets[packet] + off) & 255;
    }

    @Override
    public void copy(int packet, int off, byte[] to, int at, int n) {
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, offsets[packet] + off, to, at, n);
    }

    /** By two overlapping loads where that covers it: Ethernet header and TCP timestamps are 14 and 12 bytes. */
    @Override
    public boolean same(int a, int aOff, int b, int bOff, int n) {
        long x = offsets[a] + aOff;
        long y = offsets[b] + bOff;
        if (n >= 8 && n <= 16) {
            return segment.get(LONG, x) == segment.get(LONG, y)
                    && segment.get(LONG, x + n - 8) == segment.get(LONG, y + n - 8);
        }
        return MemorySegment.mismatch(segment, x, x + n, segment, y, y + n) < 0;
    }

    /** Eight bytes at a time: sums modulo 2^16 - 1 do not care how wide the words are (RFC 1071, section 2). */
    @Override
    public long sum(int packet, int off, int n) {
        long at = offsets[packet] + off;
        long s = 0;
        int k = 0;
        for (; k + 8 <= n; k += 8) {
            long v = segment.get(BIG_LONG, at + k);
            s += (v >>> 32) + (v & 0xffff_ffffL);
        }
        for (; k < n; k++) {
            int b = segment.get(ValueLayout.JAVA_BYTE, at + k) & 255;
            s += (k & 1) == 0 ? b << 8 : b;
        }
        return s;
    }
}
