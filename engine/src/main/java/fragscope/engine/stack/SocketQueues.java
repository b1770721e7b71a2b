// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.skb.Skbs;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;

/** Putting slices on sockets' receive and out-of-order queues and waking the reader. States no facts of its own. */
final class SocketQueues {

    private final Sockets sockets;
    private final Slices slices;
    private final Skbs skbs;
    private final long wakeupPs;
    private final Cast cast;
    private final Actors actors;

    SocketQueues(Sockets sockets, Slices slices, Skbs skbs, long wakeupPs, Cast cast, Actors actors) {
        this.sockets = sockets;
        this.slices = slices;
        this.skbs = skbs;
        this.wakeupPs = wakeupPs;
        this.cast = cast;
        this.actors = actors;
    }

    /** A slice of an skb, counted as its user; NO_ROW when the table is full. */
    int slice(int skb, int offset, int len, int seq) {
        int slice = slices.take(skb, offset, len, seq);
        if (slice != Slices.NO_ROW) {
            skbs.users.add(skb, 1);
        }
        return slice;
    }

    /** Appends to the receive queue and wakes the reader. */
    void append(int sock, int slice) {
        slices.next.setRef(slice, Slices.NO_ROW);
        int tail = sockets.queueTail.ref(sock);
        if (tail == Slices.NO_ROW) {
            sockets.queueHead.setRef(sock, slice);
        } else {
            slices.next.setRef(tail, slice);
        }
        sockets.queueTail.setRef(sock, slice);
        sockets.queued.add(sock, slices.len.get(slice));
        if (sockets.markReady(sock) && wakeupPs != StackConfig.NEVER && !actors.scheduled(cast.app())) {
            actors.schedule(cast.app(), actors.nowPs() + wakeupPs);
        }
    }

    /** Puts a slice into the out-of-order queue behind another, or first with NO_ROW. */
    void insertAfter(int sock, int before, int slice) {
        if (before == Slices.NO_ROW) {
            slices.next.setRef(slice, sockets.ofoHead.ref(sock));
            sockets.ofoHead.setRef(sock, slice);
        } else {
            slices.next.setRef(slice, slices.next.ref(before));
            slices.next.setRef(before, slice);
        }
        sockets.ofoBytes.add(sock, slices.len.get(slice));
    }

    /** Takes the first slice off the out-of-order queue. */
    int takeFirst(int sock) {
        int slice = sockets.ofoHead.ref(sock);
        sockets.ofoHead.setRef(sock, slices.next.ref(slice));
        sockets.ofoBytes.add(sock, -slices.len.get(slice));
        return slice;
    }
}
