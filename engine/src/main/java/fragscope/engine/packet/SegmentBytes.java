// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Frames that lie in one segment: a mapped file, or an array that a gzip was inflated into. */
final class SegmentBytes implements FrameBytes {

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
}
