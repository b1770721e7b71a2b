// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/** DMA writes under way on one link, oldest first: a circular FIFO, whose head row is kept in {@link Links}. */
public final class DmaQueue extends Table {

    /** The completion that waits for this write. */
    public final Column completion = ref("completion");
    /** Bytes of the frame before this part. */
    public final Column from = column("from", 32);
    /** Where it goes. */
    public final Column dmaAddr = column("dma_addr");
    /** When it is there, in picoseconds. */
    public final Column doneAtPs = column("done_at");
    /** Bytes. */
    public final Column len = column("len", 24);
    /** Which part, by {@link fragscope.engine.fact.Part}. */
    public final Column part = column("part", 2);

    private final Completions completions;
    private final Ring ring;

    /** Room for {@code rows} writes, each for one of these completions, on the link of this name. */
    public DmaQueue(World world, String name, int rows, Completions completions) {
        super(world, name, rows);
        this.completions = completions;
        this.ring = new Ring(rows);
    }

    /** The row of a counter. */
    public int row(long counter) {
        return ring.place(counter);
    }

    /** The packet whose bytes a row writes: its completion's. */
    public int packet(int row) {
        return completions.packet.ref(completion.ref(row));
    }

    /** Fills a row; the columns of one cell are written together. */
    void begin(int row, int completionRow, int fromByte, long address, long whenPs, int bytes, int whichPart) {
        completion.setCell(row, completion.at(completionRow + 1L) | from.at(fromByte));
        dmaAddr.set(row, address);
        doneAtPs.set(row, whenPs);
        len.setCell(row, len.at(bytes) | part.at(whichPart));
    }
}
