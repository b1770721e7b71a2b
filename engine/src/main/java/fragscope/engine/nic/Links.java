// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/** The NIC's PCIe paths: to host memory and to its peer. */
public final class Links extends Table {

    /** Row of the path to host memory. */
    public static final int HOST = 0;
    /** Row of the path to the device whose memory is bound. */
    public static final int DEVICE = 1;

    /** Until when the link is busy with what was given to it, in picoseconds. */
    public final Column busyUntilPs = column("busy_until");
    /** The FIFO's oldest row. */
    public final Column head = column("head", 32);
    /** Writes in the FIFO. */
    public final Column count = column("count", 32);
    /** Bytes carried, payload of TLPs only. */
    public final Column bytes = ghost("bytes", 64);

    /** Both links. */
    public Links(World world) {
        super(world, "links", 2);
    }
}
