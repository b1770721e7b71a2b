// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.skb;

import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.StructLayout;
import fragscope.engine.memory.StructTable;
import fragscope.engine.world.Column;
import fragscope.engine.world.FreeList;
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
    /** Another sk_buff was made over the same data; whether one still is, dataref says. */
    public final Column cloned = member("cloned");
    /** At least one frag is a net_iov that the CPU cannot read. */
    public final Column unreadable = memberOr("unreadable", "devmem");
    /** Address of the next skb on a frag_list. */
    public final Column next = member("next");

    // The model's own columns: what is written together lies in one cell.
    /** Row of the host page that holds the linear part. */
    public final Column headFrame = ref("head_frame");
    /** The first packet whose bytes it has. */
    public final Column packet = ref("packet");
    /** The next skb of whatever list this one is on, or the next free row. */
    public final Column listNext = ref("list_next");
    /** In use; what a row that is not says is left over. */
    public final Column used = column("used", 1);
    /** References by slices of sockets' queues, see the stack. */
    public final Column users = column("slices", 31);
    /** GRO: packets merged, NAPI_GRO_CB(p)->count; 1 for a packet alone. */
    public final Column segments = column("gro_count", 24);
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
    /** The fact that led here. */
    public final Column cause = ghost("cause", 40);

    private final FreeList free;
    private final boolean lengthsTogether; // len and data_len lie in one cell

    /** Room for {@code rows} skbs. */
    public Skbs(World world, int rows, StructLayout layout) {
        super(world, "skbs", rows, layout);
        free = new FreeList(world, "skbs_free", rows, listNext);
        lengthsTogether = len.sharesCell(dataLen);
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
        if (lengthsTogether) {
            long cell = len.cell(skb);
            return (int) (len.of(cell) - dataLen.of(cell));
        }
        return (int) (len.get(skb) - dataLen.get(skb));
    }

    /**
     * Adds bytes outside the linear part (negative takes away): to len and data_len, in one write where they share a
     * cell.
     */
    public void addData(int skb, int bytes) {
        if (lengthsTogether) {
            long cell = len.cell(skb);
            len.setCell(skb, dataLen.in(len.in(cell, len.of(cell) + bytes), dataLen.of(cell) + bytes));
        } else {
            len.add(skb, bytes);
            dataLen.add(skb, bytes);
        }
    }

    /** Sets len and data_len. */
    void setLen(int skb, long all, long outside) {
        if (lengthsTogether) {
            long cell = len.cell(skb);
            len.setCell(skb, dataLen.in(len.in(cell, all), outside));
        } else {
            len.set(skb, all);
            dataLen.set(skb, outside);
        }
    }

    /** What the model says of a fresh skb: a packet alone, on no list. */
    void begin(int skb, int frame, int packetNumber, int queue) {
        headFrame.setCell(skb, headFrame.at(frame + 1L) | packet.at(packetNumber + 1L));
        segments.setCell(skb, segments.at(1) | rxq.at(queue));
        gsoSize.setCell(skb, 0);
    }

    /** __skb_clone: what an sk_buff says of its data is what the new one says. */
    void copy(int skb, int clone) {
        setLen(clone, len.get(skb), dataLen.get(skb));
        head.set(clone, head.get(skb));
        data.set(clone, data.get(skb));
        truesize.set(clone, truesize.get(skb));
        ppRecycle.set(clone, ppRecycle.get(skb));
        unreadable.set(clone, unreadable.get(skb));
        begin(clone, headFrame.ref(skb), packet.ref(skb), rxq.getInt(skb));
        cause.set(clone, cause.get(skb));
    }

    /** GRO: a packet joins, with its flags. */
    public void join(int skb, long flags) {
        long cell = segments.cell(skb);
        segments.setCell(skb, groFlags.in(segments.in(cell, segments.of(cell) + 1), groFlags.of(cell) | flags));
    }

    /** A free row, marked used, or NO_ROW when all are taken. The last freed comes first, so that few stay hot. */
    public int take() {
        int row = free.take();
        if (row != NO_ROW) {
            used.setCell(row, used.at(1)); // on no list, no slices
        }
        return row;
    }

    /** Gives a row back. */
    public void give(int row) {
        assert used.is(row) : "skb " + row + " is freed twice";
        used.setCell(row, listNext.at(free.put(row) + 1L));
    }

    /** Rows that were in use at least once: those below this one. */
    public int everTaken() {
        return free.everTaken();
    }
}
