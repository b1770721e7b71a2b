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

    /** The sum of {@code n} bytes as 16-bit big-endian words, an odd last byte padded with zero, not folded. */
    default long sum(int packet, int off, int n) {
        byte[] b = new byte[n];
        copy(packet, off, b, 0, n);
        return Checksums.sum(b, 0, n);
    }

    /** True when all checksums are known to be right because whoever made the frames computed them. */
    default boolean checksumsValid() {
        return false;
    }
}
