// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.util.Arrays;

/** Where each frame of a file lies, before anything in it is read: columns that grow, 26 bytes a frame. */
final class FrameIndex {

    /** A power of two: frames between two words on how far it is. */
    private static final int TOLD_EVERY = 1 << 13;

    int count;
    long[] offset;
    long[] tsNs;
    int[] capLen;
    int[] len;
    char[] linkType;
    private HowFar told = (_, _) -> {
    };
    private long size;

    FrameIndex() {
        this(1024);
    }

    /** With room for so many frames before it grows. */
    FrameIndex(int room) {
        offset = new long[room];
        tsNs = new long[room];
        capLen = new int[room];
        len = new int[room];
        linkType = new char[room];
    }

    /** From now on says how far it is in so many bytes. */
    void tell(HowFar listener, long bytes) {
        told = listener;
        size = bytes;
    }

    void add(int link, long at, int captured, int onWire, long ts) {
        if (count == offset.length) {
            grow();
        }
        if ((count & TOLD_EVERY - 1) == 0) {
            told.is(at, size);
        }
        int i = count++;
        offset[i] = at;
        tsNs[i] = ts;
        capLen[i] = captured;
        len[i] = onWire;
        linkType[i] = (char) link;
    }

    /** A copy that no longer changes with this one, exact in size. */
    FrameIndex frozen() {
        FrameIndex copy = new FrameIndex(0);
        copy.count = count;
        copy.offset = Arrays.copyOf(offset, count);
        copy.tsNs = Arrays.copyOf(tsNs, count);
        copy.capLen = Arrays.copyOf(capLen, count);
        copy.len = Arrays.copyOf(len, count);
        copy.linkType = Arrays.copyOf(linkType, count);
        return copy;
    }

    private void grow() {
        int n = count < 1 << 20 ? 4 * count + 16 : count + count / 2;
        offset = Arrays.copyOf(offset, n);
        tsNs = Arrays.copyOf(tsNs, n);
        capLen = Arrays.copyOf(capLen, n);
        len = Arrays.copyOf(len, n);
        linkType = Arrays.copyOf(linkType, n);
    }
}
