// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * Where the bytes of a set of frames come from: a mapped capture, an array, or a function that makes them on demand.
 * Offsets and counts are within the frame's captured length; the caller has checked them.
 */
interface FrameBytes {

    /** One byte as 0 to 255. */
    int at(int packet, int off);

    /** Copies {@code n} bytes of a frame, from {@code off} on, to {@code to[at…]}. */
    void copy(int packet, int off, byte[] to, int at, int n);

    /** Whether {@code n} bytes of two frames are equal. */
    default boolean same(int a, int aOff, int b, int bOff, int n) {
        for (int k = 0; k < n; k++) {
            if (at(a, aOff + k) != at(b, bOff + k)) {
                return false;
            }
        }
        return true;
    }
}
