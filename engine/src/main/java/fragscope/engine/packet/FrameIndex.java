// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.util.Arrays;

/** Where each frame of a file lies, before anything in it is read: columns that grow, 26 bytes a frame. */
final class FrameIndex {

    int count;
    long[] offset;
    long[] tsNs;
    int[] capLen;
    int[] len;
    char[] linkType;

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

    void add(int link, long at, int captured, int onWire, long ts) {
        if (count == offset.length) {
            grow();
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
