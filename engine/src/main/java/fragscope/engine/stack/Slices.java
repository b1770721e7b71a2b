// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Parts of skbs in sockets' queues: so many bytes of an skb's data from an offset on.
 *
 * <p>In the kernel a queue holds whole skbs and readers skip what they have; a slice says the same more plainly, and
 * lets the first received byte win where segments overlap.
 */
public final class Slices extends Table {

    /** The skb, which counts its slices. */
    public final Column skb = ref("skb");
    /** First byte of the skb's data that is still to be read. */
    public final Column offset = column("offset", 32);
    /** Bytes still to be read. */
    public final Column len = column("len", 32);
    /** TCP sequence number of that first byte. */
    public final Column seq = column("seq", 32);
    /** The next slice of the queue, or of the free list. */
    public final Column next = ref("next");
    /** Row 0: rows ever taken. */
    public final Column everTaken = column("ever_taken", 32);
    /** Row 0: the last freed row. */
    public final Column free = ref("free");

    /** Room for {@code rows} slices. */
    public Slices(World world, int rows) {
        super(world, "slices", rows);
    }

    /** A free row, or NO_ROW; the last freed comes first. */
    public int take() {
        int row = free.ref(0);
        if (row != NO_ROW) {
            free.setRef(0, next.ref(row));
            next.setRef(row, NO_ROW);
            return row;
        }
        row = (int) everTaken.get(0);
        if (row == rows()) {
            return NO_ROW;
        }
        everTaken.set(0, row + 1L);
        return row;
    }

    /** Gives a row back. What it said stays until it is taken again; only rows on a socket's queue count. */
    public void give(int row) {
        next.setRef(row, free.ref(0));
        free.setRef(0, row);
    }
}
