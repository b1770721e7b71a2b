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
}
