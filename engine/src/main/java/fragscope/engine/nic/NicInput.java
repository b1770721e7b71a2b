// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/** Frames that have arrived and wait for the NIC's parser: a small FIFO on the chip. Also where the wire is. */
public final class NicInput extends Table {

    /** Capacity in frames. */
    public static final int FRAMES = 64;

    /** The packet. */
    public final Column packet = ref("packet");
    /** The fact that led here. */
    public final Column cause = ghost("cause", 40);

    /** Row 0 only: frames taken ever. */
    public final Column head = column("head", 32);
    /** Row 0 only: frames arrived ever. */
    public final Column tail = column("tail", 32);

    /** An empty FIFO. */
    public NicInput(World world) {
        super(world, "nic_input", FRAMES);
    }

    /** The row of a counter. */
    public static int row(long counter) {
        return (int) (counter % FRAMES);
    }

    /** Frames that wait. */
    public int waiting() {
        return (int) (tail.get(0) - head.get(0));
    }
}
