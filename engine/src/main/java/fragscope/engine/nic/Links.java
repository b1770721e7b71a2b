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

    private static final long COUNTER = 0xffff_ffffL; // counters are modulo 2^32

    /** Writes done ever. */
    public final Column head = column("head", 32);
    /** Writes begun ever. */
    public final Column tail = column("tail", 32);
    /** Set when what lay at the other end was taken away. */
    public final Column gone = column("gone", 1);

    /** Both links. */
    public Links(World world) {
        super(world, "links", 2);
    }

    /** One more write begins: returns its counter. */
    long begin(int link) {
        return tail.add(link, 1) - 1 & COUNTER;
    }

    /** The oldest write is done: returns its counter. */
    long end(int link) {
        return head.add(link, 1) - 1 & COUNTER;
    }

    /** Writes under way on a link. */
    public int underWay(int link) {
        long cell = head.cell(link);
        return (int) (tail.of(cell) - head.of(cell));
    }
}
