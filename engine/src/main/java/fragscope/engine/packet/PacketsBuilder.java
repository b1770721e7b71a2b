// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** Makes {@link Packets} of frames in memory: from a generator, a test, or a chosen part of a capture. */
public final class PacketsBuilder {

    private final String source;
    private final FrameIndex index = new FrameIndex();
    private byte[] bytes = new byte[4096];
    private int used;

    /**
     * Starts without frames.
     *
     * @param source what {@link Packets#source()} shall say
     */
    public PacketsBuilder(String source) {
        this.source = source;
    }

    /** Adds a whole frame. */
    public PacketsBuilder add(int linkType, byte[] frame, long tsNs) {
        return add(linkType, frame, frame.length, tsNs);
    }

    /**
     * Adds a frame of which the capture may hold less than was on the wire.
     *
     * @param len  bytes on the wire
     * @param tsNs nanoseconds since 1970, or {@link Packets#NO_TIME}
     */
    public PacketsBuilder add(int linkType, byte[] captured, int len, long tsNs) {
        if (linkType < 0 || linkType > 0xffff) {
            throw new IllegalArgumentException("link type " + linkType + "; right would be 0 to 65535");
        }
        if (captured.length > bytes.length - used) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + captured.length));
        }
        System.arraycopy(captured, 0, bytes, used, captured.length);
        index.add(linkType, used, captured.length, len, tsNs);
        used += captured.length;
        return this;
    }

    /** Adds a frame of other packets, as it is. */
    public PacketsBuilder add(Packets from, int packet) {
        byte[] captured = new byte[from.capLen(packet)];
        from.copy(packet, 0, captured, 0, captured.length);
        return add(from.linkType(packet), captured, from.len(packet), from.tsNs(packet));
    }

    /** What was added so far; the builder may go on. */
    public Packets build() {
        MemorySegment segment = MemorySegment.ofArray(Arrays.copyOf(bytes, used));
        FrameIndex frozen = index.frozen();
        return Packets.parse(source, "", new SegmentBytes(segment, frozen.offset), frozen);
    }
}
