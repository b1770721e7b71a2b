// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * A file's bytes, read as numbers of either byte order. The order is a branch, not a field of the layout: this is fast.
 */
final class FileWindow {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    final String name;
    final MemorySegment segment;
    final long size;
    boolean littleEndian;
    /** The sum of the bytes that {@link #ahead} touched: of no use. */
    int touched;

    FileWindow(String name, MemorySegment segment) {
        this.name = name;
        this.segment = segment;
        this.size = segment.byteSize();
    }

    int i32(long at) {
        int v = segment.get(INT, at);
        return littleEndian ? Integer.reverseBytes(v) : v;
    }

    long u32(long at) {
        return i32(at) & 0xffffffffL;
    }

    int u16(long at) {
        short v = segment.get(SHORT, at);
        return (littleEndian ? Short.reverseBytes(v) : v) & 0xffff;
    }

    /**
     * Touches a byte that will probably be read soon, if the file has it. A record's place is known only when the one
     * before it has been read, so that each would be waited for in turn; a guess lets them come at the same time.
     *
     * @return the byte, to be added up and kept in {@link #touched}, so that the read is not optimised away
     */
    int ahead(long at) {
        return at < size ? segment.get(ValueLayout.JAVA_BYTE, at) : 0;
    }

    int u8(long at) {
        return segment.get(ValueLayout.JAVA_BYTE, at) & 255;
    }
}
