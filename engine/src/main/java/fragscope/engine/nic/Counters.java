// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.IgnoreReason;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/** What became of packets, in packets: one row a reason. They record and decide nothing. */
public final class Counters extends Table {

    private static final int ROWS = 32;

    /** Row 0: packets that the stack took. */
    public final Column delivered = ghost("delivered", 64);
    /** A row for each {@link DropReason}. */
    public final Column dropped = ghost("dropped", 64);
    /** A row for each {@link IgnoreReason}. */
    public final Column ignored = ghost("ignored", 64);
    /** Row 0: bytes copied by a CPU: headers to linear parts. */
    public final Column copiedHeader = ghost("copied_header", 64);
    /** Row 0: bytes copied by a CPU: to the application. */
    public final Column copiedUser = ghost("copied_user", 64);

    /** All zero. */
    public Counters(World world) {
        super(world, "counters", ROWS);
    }

    /** Counts packets dropped. */
    public void drop(DropReason reason, int packets) {
        dropped.add(reason.ordinal(), packets);
    }

    /** Counts packets ignored. */
    public void ignore(IgnoreReason reason, int packets) {
        ignored.add(reason.ordinal(), packets);
    }
}
