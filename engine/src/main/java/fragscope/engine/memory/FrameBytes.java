// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

/** What the bytes of page frames are, for loads through the direct map: who knows the capture answers. */
@FunctionalInterface
public interface FrameBytes {

    /** Frames that read as zeros. */
    FrameBytes ZEROS = (row, offset) -> 0;

    /** The byte at {@code offset}, 0 to 4095, of a frame of {@link HostPages}: 0 to 255. */
    int byteAt(int row, int offset);
}
