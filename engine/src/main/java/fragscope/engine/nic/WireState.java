// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/** Where the wire is in the capture: one row. */
public final class WireState extends Table {

    /** The next packet to arrive. */
    public final Column next = column("next");
    /** What is taken off capture times so far, because long gaps are shortened: nanoseconds. */
    public final Column skippedNs = column("skipped_ns");
    /** Picoseconds of virtual time that the next gap is shortened by, to be said when it ends; 0 for none. */
    public final Column gapUs = column("gap_us");

    /** At the capture's beginning. */
    public WireState(World world) {
        super(world, "wire", 1);
    }
}
