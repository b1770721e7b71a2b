// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.skb.Skbs;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * The socket of a packet tap without a ring: clones of skbs wait in its queue until its reader takes them.
 *
 * <p>Source: net/packet/af_packet.c, struct packet_sock; include/net/sock.h, sk_receive_queue and sk_rmem_alloc. Links
 * are {@link Skbs#listNext}. One row: one tap.
 */
public final class PacketSockets extends Table {

    /** {@code sk_rcvbuf} of a fresh socket, bytes of truesize: net.core.rmem_default on x86-64. */
    public static final long RCVBUF = 212_992;

    /** The oldest clone. */
    public final Column queueHead = ref("sk_receive_queue");
    private final Column queueTail = ref("sk_receive_queue_tail");
    /** Bytes of truesize that are queued. */
    public final Column rmemAlloc = column("sk_rmem_alloc", 32);
    /** Clones that are queued. */
    public final Column queued = column("qlen", 32);
    /** {@code tp_packets}: skbs that were queued. */
    public final Column packets = column("tp_packets", 32);
    /** {@code tp_drops}: skbs that there was no room for. */
    public final Column drops = column("tp_drops", 32);

    private final Skbs skbs;

    /** An empty queue of these skbs. */
    public PacketSockets(World world, Skbs skbs) {
        super(world, "packet_sock", 1);
        this.skbs = skbs;
    }

    /** {@code sk_rmem_alloc >= sk_rcvbuf}: no more is taken. */
    boolean full() {
        return rmemAlloc.get(0) >= RCVBUF;
    }

    /** {@code __skb_queue_tail} and {@code skb_set_owner_r}. The caller states it. */
    void append(int clone) {
        if (queueHead.ref(0) == NO_ROW) {
            queueHead.setRef(0, clone);
        } else {
            skbs.listNext.setRef(queueTail.ref(0), clone);
        }
        queueTail.setRef(0, clone);
        rmemAlloc.add(0, skbs.truesize.getInt(clone));
        queued.add(0, 1);
        packets.add(0, 1);
    }

    /** The oldest clone leaves the queue; {@link #NO_ROW} when there is none. */
    public int takeFirst() {
        int clone = queueHead.ref(0);
        if (clone != NO_ROW) {
            queueHead.setRef(0, skbs.listNext.ref(clone));
            if (queueHead.ref(0) == NO_ROW) {
                queueTail.setRef(0, NO_ROW);
            }
            skbs.listNext.setRef(clone, NO_ROW);
            rmemAlloc.add(0, -skbs.truesize.getInt(clone));
            queued.add(0, -1);
        }
        return clone;
    }
}
