// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import java.util.Arrays;

/**
 * Memory with each byte's origin in the capture.
 */
public final class Bytes {

    /** A byte that is of no frame, or that the capture lacks. */
    public static final int UNKNOWN = -1;

    private final int[] values;
    private final int[] packets;
    private final int[] offsets;

    Bytes(int size) {
        values = new int[size];
        packets = new int[size];
        offsets = new int[size];
        Arrays.fill(values, UNKNOWN);
        Arrays.fill(packets, UNKNOWN);
    }

    void set(int at, int value, int packet, int offset) {
        values[at] = value;
        packets[at] = packet;
        offsets[at] = offset;
    }

    public int size() {
        return values.length;
    }

    /** 0 to 255, or {@link #UNKNOWN}. */
    public int value(int at) {
        return values[at];
    }

    /** The frame, from 0, or {@link #UNKNOWN}. */
    public int packet(int at) {
        return packets[at];
    }

    /** The byte's offset in its frame. */
    public int offset(int at) {
        return offsets[at];
    }

    /** The first byte at or after {@code at} that is of a frame; the size where there is none. */
    public int firstKnown(int at) {
        int i = at;
        while (i < values.length && packets[i] == UNKNOWN) {
            i++;
        }
        return i;
    }
}
