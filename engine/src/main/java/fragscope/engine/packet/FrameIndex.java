// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.util.Arrays;

/** Where each frame of a file lies, before anything in it is read: columns that grow, 26 bytes a frame. */
final class FrameIndex {

    int count;
    long[] offset = new long[1024];
    long[] tsNs = new long[1024];
    int[] capLen = new int[1024];
    int[] len = new int[1024];
    char[] linkType = new char[1024];

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
        FrameIndex copy = new FrameIndex();
        copy.count = count;
        copy.offset = Arrays.copyOf(offset, count);
        copy.tsNs = Arrays.copyOf(tsNs, count);
        copy.capLen = Arrays.copyOf(capLen, count);
        copy.len = Arrays.copyOf(len, count);
        copy.linkType = Arrays.copyOf(linkType, count);
        return copy;
    }

    private void grow() {
        int n = count < 1 << 20 ? 4 * count : count + count / 2;
        offset = Arrays.copyOf(offset, n);
        tsNs = Arrays.copyOf(tsNs, n);
        capLen = Arrays.copyOf(capLen, n);
        len = Arrays.copyOf(len, n);
        linkType = Arrays.copyOf(linkType, n);
    }
}
