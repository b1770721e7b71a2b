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

    /** Row 0 only: oldest waiting row. */
    public final Column head = column("head", 16);
    /** Row 0 only: number waiting. */
    public final Column count = column("count", 16);

    /** An empty FIFO. */
    public NicInput(World world) {
        super(world, "nic_input", FRAMES);
    }
}
