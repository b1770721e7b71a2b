// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.StackFact;
import fragscope.engine.packet.Packets;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.Skbs;
import fragscope.engine.time.Actors;

/**
 * IP reassembly: fragments wait by offset until all are there; the others then hang on the first one's frag_list.
 *
 * <p>Source: net/ipv4/inet_fragment.c inet_frag_queue_insert (a repeated fragment is dropped, an overlap drops the
 * whole queue), inet_frag_reasm_finish; net/ipv4/ip_fragment.c; RFC 791, RFC 8200 section 4.5, RFC 5722. Time limit 30
 * s (net.ipv4.ipfrag_time).
 */
public final class IpReassembly {

    /** Datagrams under reassembly at most; in the kernel memory limits them, here rows. */
    public static final int QUEUES = 64;

    private static final long TIME_LIMIT_PS = 30_000_000_000_000L;

    private final FragmentQueues queues;
    private final Skbs skbs;
    private final SharedInfos infos;
    private final SkbOps ops;
    private final Packets packets;
    private final Actors actors;
    private final Facts facts;

    IpReassembly(FragmentQueues queues, Skbs skbs, SharedInfos infos, SkbOps ops, Packets packets, Actors actors,
            Facts facts) {
        this.queues = queues;
        this.skbs = skbs;
        this.infos = infos;
        this.ops = ops;
        this.packets = packets;
        this.actors = actors;
        this.facts = facts;
    }

    /** A fragment, trimmed, its data from the frame's first byte; returns the datagram when it is whole, or NO_ROW. */
    int receive(int skb, int packet) {
        int headers = packets.ipPayloadOff(packet);
        if (headers > skbs.headlen(skb)) {
            drop(skb, DropReason.HEADERS_UNREADABLE);
            return Skbs.NO_ROW;
        }
        ops.pull(skb, headers);
        int queue = queueOf(packet);
        int offset = packets.fragmentOffset(packet);
        int len = (int) skbs.len.get(skb);
        int verdict = place(queue, skb, offset, len);
        if (verdict < 0) {
            drop(skb, DropReason.FRAGMENT_OVERLAP);
            if (verdict == OVERLAP) {
                discard(queue, DropReason.FRAGMENT_OVERLAP);
            }
            return Skbs.NO_ROW;
        }
        queues.meat.add(queue, len);
        queues.fragments.add(queue, 1);
        if (!packets.moreFragments(packet)) {
            queues.total.set(queue, offset + (long) len);
        }
        facts.say(new StackFact.FragmentHeld(skb, queue, offset, len));
        boolean whole = queues.total.is(queue) && queues.meat.get(queue) == queues.total.get(queue);
        return whole ? finish(queue) : Skbs.NO_ROW;
    }

    private static final int REPEATED = -1;
    private static final int OVERLAP = -2;

    private int place(int queue, int skb, int offset, int len) {
        int before = Skbs.NO_ROW;
        int next = queues.head.ref(queue);
        while (next != Skbs.NO_ROW && offsetOf(next) < offset) {
            before = next;
            next = skbs.listNext.ref(next);
        }
        if (before != Skbs.NO_ROW && offsetOf(before) + skbs.len.get(before) > offset) {
            return offset + len <= offsetOf(before) + skbs.len.get(before) ? REPEATED : OVERLAP;
        }
        if (next != Skbs.NO_ROW && offset + len > offsetOf(next)) {
            boolean same = offsetOf(next) == offset && len <= skbs.len.get(next);
            return same ? REPEATED : OVERLAP;
        }
        skbs.listNext.setRef(skb, next);
        if (before == Skbs.NO_ROW) {
            queues.head.setRef(queue, skb);
        } else {
            skbs.listNext.setRef(before, skb);
        }
        return 0;
    }

    private int offsetOf(int skb) {
        return packets.fragmentOffset(skbs.packet.ref(skb));
    }

    private int queueOf(int packet) {
        int free = FragmentQueues.NO_ROW;
        int oldest = 0;
        for (int q = 0; q < queues.rows(); q++) {
            if (!queues.src.is(q)) {
                free = free == FragmentQueues.NO_ROW ? q : free;
            } else if (actors.nowPs() - queues.sincePs.get(q) > TIME_LIMIT_PS) {
                discard(q, DropReason.FRAGMENT_TIMEOUT);
                free = free == FragmentQueues.NO_ROW ? q : free;
            } else if (matches(q, packet)) {
                return q;
            } else if (queues.sincePs.get(q) < queues.sincePs.get(oldest)) {
                oldest = q;
            }
        }
        if (free == FragmentQueues.NO_ROW) {
            discard(oldest, DropReason.FRAGMENT_QUEUE_FULL);
            free = oldest;
        }
        queues.src.setRef(free, packets.src(packet));
        queues.id.set(free, packets.ipId(packet) & 0xffff_ffffL);
        queues.proto.set(free, packets.ipVersion(packet) == 4 ? packets.proto(packet) & 0xff : 0);
        queues.sincePs.set(free, actors.nowPs());
        return free;
    }

    private boolean matches(int queue, int packet) {
        int proto = packets.ipVersion(packet) == 4 ? packets.proto(packet) & 0xff : 0;
        return queues.src.ref(queue) == packets.src(packet)
                && queues.id.get(queue) == (packets.ipId(packet) & 0xffff_ffffL) && queues.proto.get(queue) == proto;
    }

    /** inet_frag_reasm_prepare, _finish. The first fragment's shared info is written, so it must be its own. */
    private int finish(int queue) {
        int head = queues.head.ref(queue);
        if (!ops.unclone(head)) {
            discard(queue, DropReason.NO_HEAD);
            return Skbs.NO_ROW;
        }
        int frame = skbs.headFrame.ref(head);
        int rest = skbs.listNext.ref(head);
        skbs.listNext.setRef(head, Skbs.NO_ROW);
        int last = Skbs.NO_ROW;
        while (rest != Skbs.NO_ROW) {
            int after = skbs.listNext.ref(rest);
            skbs.listNext.setRef(rest, Skbs.NO_ROW);
            if (last == Skbs.NO_ROW) {
                infos.fragList.set(frame, skbs.addressOf(rest));
            } else {
                skbs.next.set(last, skbs.addressOf(rest));
            }
            skbs.len.add(head, skbs.len.get(rest));
            skbs.dataLen.add(head, skbs.len.get(rest));
            last = rest;
            rest = after;
        }
        int fragments = (int) queues.fragments.get(queue);
        clear(queue);
        facts.say(new StackFact.DatagramReassembled(head, fragments, (int) skbs.len.get(head)));
        return head;
    }

    private void clear(int queue) {
        queues.src.setRef(queue, FragmentQueues.NO_ROW);
        queues.id.set(queue, 0);
        queues.proto.set(queue, 0);
        queues.head.setRef(queue, Skbs.NO_ROW);
        queues.meat.set(queue, 0);
        queues.total.set(queue, 0);
        queues.fragments.set(queue, 0);
        queues.sincePs.set(queue, 0);
    }

    private void drop(int skb, DropReason reason) {
        facts.say(new StackFact.FragmentsDropped(skb, reason));
        ops.free(skb, true);
    }

    /** Drops all fragments of a row, if it is in use. */
    void discard(int queue, DropReason reason) {
        int skb = queues.head.ref(queue);
        clear(queue);
        while (skb != Skbs.NO_ROW) {
            int after = skbs.listNext.ref(skb);
            skbs.listNext.setRef(skb, Skbs.NO_ROW);
            drop(skb, reason);
            skb = after;
        }
    }

    /** Drops what still waits, at the end of a run; returns how many skbs. */
    public int discardAll() {
        int dropped = 0;
        for (int q = 0; q < queues.rows(); q++) {
            if (queues.src.is(q)) {
                dropped += (int) queues.fragments.get(q);
                discard(q, DropReason.FRAGMENT_TIMEOUT);
            }
        }
        return dropped;
    }
}
