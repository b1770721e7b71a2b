// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.world.Column;
import fragscope.engine.world.FreeList;
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
    /** The next slice of the queue, or the next free row. */
    public final Column next = ref("next");
    /** First byte of the skb's data that is still to be read. */
    public final Column offset = column("offset", 32);
    /** Bytes still to be read. */
    public final Column len = column("len", 32);
    /** TCP sequence number of that first byte. */
    public final Column seq = column("seq", 32);

    private final FreeList free;

    /** Room for {@code rows} slices. */
    public Slices(World world, int rows) {
        super(world, "slices", rows);
        free = new FreeList(world, "slices_free", rows, next);
    }

    /** A free row for bytes of an skb, or NO_ROW; the last freed comes first. It is on no queue yet. */
    public int take(int ofSkb, int firstByte, int bytes, int firstSeq) {
        int row = free.take();
        if (row != NO_ROW) {
            skb.setCell(row, skb.at(ofSkb + 1L));
            offset.setCell(row, offset.at(firstByte) | len.at(bytes));
            seq.set(row, firstSeq & 0xffff_ffffL);
        }
        return row;
    }

    /** Bytes leave a slice at its front; returns how many are left. */
    public int consume(int row, int bytes) {
        long cell = offset.cell(row);
        long left = len.of(cell) - bytes;
        offset.setCell(row, offset.at(offset.of(cell) + bytes) | len.at(left));
        return (int) left;
    }

    /** Gives a row back. What it said stays until it is taken again; only rows on a socket's queue count. */
    public void give(int row) {
        free.give(row);
    }
}
