// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.skb;

import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.StructLayout;
import fragscope.engine.memory.StructTable;
import fragscope.engine.world.Column;
import fragscope.engine.world.World;

/**
 * Socket buffers, one row each. Source: include/linux/skbuff.h, struct sk_buff.
 *
 * <p>{@code len} is linear part + frags + chained skbs; {@code data_len} all but the linear part. Behind the struct
 * come the model's own columns: which page holds the linear part, GRO's control block (in the kernel it lies in
 * {@code cb}), and links, which here are rows.
 */
public final class Skbs extends StructTable {

    /** Bytes in all. */
    public final Column len = member("len");
    /** Bytes outside the linear part. */
    public final Column dataLen = member("data_len");
    /** Address of the buffer's start. */
    public final Column head = member("head");
    /** Address of the first byte of data. */
    public final Column data = member("data");
    /** Bytes charged. */
    public final Column truesize = member("truesize");
    /** Frags and head belong to a page pool; free through it. */
    public final Column ppRecycle = member("pp_recycle");
    /** At least one frag is a net_iov that the CPU cannot read. */
    public final Column unreadable = member("unreadable");
    /** Address of the next skb on a frag_list. */
    public final Column next = member("next");

    /** Row of the host page that holds the linear part. */
    public final Column headFrame = ref("head_frame");
    /** References by slices of sockets' queues, see the stack. */
    public final Column users = column("slices", 32);
    /** The next skb of whatever list this one is on. */
    public final Column listNext = ref("list_next");
    /** The first packet whose bytes it has. */
    public final Column packet = ref("packet");
    /** GRO: packets merged, NAPI_GRO_CB(p)->count; 1 for a packet alone. */
    public final Column segments = column("gro_count", 32);
    /** The receive queue that it came by. */
    public final Column rxq = column("rxq", 16);
    /** GRO: whether the flow's IP ids stay the same, NAPI_GRO_CB(p)->ip_fixedid. */
    public final Column groFixedId = column("gro_fixed_id", 1);
    /** GRO: flags that joined packets added to the first header (FIN, PSH). */
    public final Column groFlags = column("gro_flags", 8);
    /** GRO: payload of each merged segment, skb_shinfo(p)->gso_size; 0 while alone. */
    public final Column gsoSize = column("gso_size", 24);
    /** GRO: the last skb of the chain, NAPI_GRO_CB(p)->last; none while there is no frag_list. */
    public final Column chainLast = ref("chain_last");
    /** In use. */
    public final Column used = column("used", 1);
    /** Row 0 only: rows ever taken; rows freed are taken first. */
    public final Column everTaken = column("ever_taken", 31);
    /** Row 0 only: the last freed row. */
    public final Column free = ref("free");
    /** The fact that led here. */
    public final Column cause = ghost("cause", 40);

    /** Room for {@code rows} skbs. */
    public Skbs(World world, int rows, StructLayout layout) {
        super(world, "skbs", rows, layout);
    }

    /** Bytes from one skb to the next: slab objects are aligned to cache lines. */
    public int strideBytes() {
        return (layout().size() + 63) & -64;
    }

    /** The address of a row. */
    public long addressOf(int skb) {
        return KernelMap.SKB_SLAB + (long) skb * strideBytes();
    }

    /** The row of an address that {@link #addressOf} gave; NO_ROW for 0. */
    public int rowOf(long address) {
        return address == 0 ? NO_ROW : (int) ((address - KernelMap.SKB_SLAB) / strideBytes());
    }

    /** Bytes of the linear part, skb_headlen(). */
    public int headlen(int skb) {
        return (int) (len.get(skb) - dataLen.get(skb));
    }

    /**
     * Adds bytes outside the linear part (negative takes away): to len and data_len, in one write where they share a
     * cell.
     */
    public void addData(int skb, int bytes) {
        if (len.sharesCell(dataLen)) {
            long cell = loadCell(skb, len.cellOfRow()) & ~(len.cellMask() | dataLen.cellMask());
            long both = len.at(len.get(skb) + bytes) | dataLen.at(dataLen.get(skb) + bytes);
            storeCell(skb, len.cellOfRow(), cell | both);
        } else {
            len.add(skb, bytes);
            dataLen.add(skb, bytes);
        }
    }

    /** A free row, marked used, or NO_ROW when all are taken. The last freed comes first, so that few stay hot. */
    public int take() {
        int row = free.ref(0);
        if (row != NO_ROW) {
            free.setRef(0, listNext.ref(row));
            listNext.setRef(row, NO_ROW);
        } else {
            row = (int) everTaken.get(0);
            if (row == rows()) {
                return NO_ROW;
            }
            everTaken.set(0, row + 1L);
        }
        used.set(row, 1);
        return row;
    }

    /** Gives a row back. */
    public void give(int row) {
        assert used.is(row) : "skb " + row + " is freed twice";
        used.set(row, 0);
        listNext.setRef(row, free.ref(0));
        free.setRef(0, row);
    }
}
