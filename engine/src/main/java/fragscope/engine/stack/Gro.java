// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.GroFact;
import fragscope.engine.fact.GroRule;
import fragscope.engine.packet.Packets;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.Skbs;

/**
 * Generic receive offload: skbs of one TCP flow that follow each other become one, while a poll lasts. Source:
 * net/core/gro.c, dev_gro_receive, gro_complete, gro_flush; Linux 6.18.
 *
 * <p>An skb's data begins at the frame's first byte here, where the kernel's begins behind the Ethernet header; which
 * bytes are headers the packets' columns say. What a packet does not say about itself is in {@link Skbs}: count, mss,
 * whether the IP id is fixed.
 *
 * <p>Simplifications: the timer of gro_flush_timeout is left out, so the end of a poll flushes everything; headers that
 * lie in a frag are not copied into the linear part (gro_pull_from_frag0), which drivers do before; frames come in as
 * they were on the wire, never merged by hardware.
 */
public final class Gro {

    /** gro_normal_batch: how many packets wait before they go up together. */
    public static final int NORMAL_BATCH = 8;

    private final GroLists lists;
    private final RxLists rxLists;
    private final Skbs skbs;
    private final SharedInfos infos;
    private final Packets packets;
    private final GroBuckets buckets;
    private final GroChecks checks;
    private final GroMerge merge;
    private final boolean enabled;
    private final Facts facts;

    /**
     * GRO over these tables.
     *
     * @param buckets of the packets' flows
     * @param checks what the device did before
     * @param enabled the device's feature; off, everything is passed on
     */
    public Gro(GroLists lists, RxLists rxLists, Skbs skbs, SharedInfos infos, SkbOps ops, Packets packets,
            GroBuckets buckets, GroChecks checks, boolean enabled, Facts facts) {
        this.lists = lists;
        this.rxLists = rxLists;
        this.skbs = skbs;
        this.infos = infos;
        this.packets = packets;
        this.buckets = buckets;
        this.checks = checks;
        this.merge = new GroMerge(skbs, infos, ops, packets, facts);
        this.enabled = enabled;
        this.facts = facts;
    }

    /** napi_gro_receive: the skb is held, merged, or passed on; so may be one that was held. Facts say which. */
    public void receive(int rxq, int skb) {
        int packet = skbs.packet.ref(skb);
        GroRule rule = screen(skb, packet);
        if (rule != GroRule.NONE) {
            refuse(rxq, skb, Skbs.NO_ROW, rule, true);
            return;
        }
        int row = lists.row(rxq, buckets.of(packet));
        int payload = GroFlow.tcpPayload(packets, packet);
        GroRule itself = GroRules.flushesItself(packets, packet);
        int held = lookup(row, packet);
        if (held != Skbs.NO_ROW) {
            against(rxq, row, held, skb, packet, payload, itself);
        } else if (itself != GroRule.NONE) {
            refuse(rxq, skb, held, itself, true);
        } else if (GroRules.ends(packets, packet, payload, 1)) {
            refuse(rxq, skb, held, payload == 0 ? GroRule.NO_PAYLOAD : GroRule.ENDING_FLAG, true);
        } else {
            hold(rxq, row, skb, payload);
        }
    }

    private GroRule screen(int skb, int packet) {
        if (!enabled) {
            return GroRule.GRO_OFF;
        }
        GroRule rule = GroScreen.check(packets, packet, checks);
        boolean unreadable = skbs.unreadable.is(skb) && skbs.headlen(skb) < packets.headerLen(packet);
        return unreadable && rule != GroRule.UNKNOWN_PROTOCOL ? GroRule.HEADERS_UNREADABLE : rule;
    }

    /** tcp_gro_lookup, over those of the bucket that gro_list_prepare and the IP layer left as same_flow. */
    private int lookup(int row, int packet) {
        int held = lists.oldest.ref(row);
        while (held != Skbs.NO_ROW && !GroFlow.same(packets, skbs.packet.ref(held), packet)) {
            held = skbs.listNext.ref(held);
        }
        return held;
    }

    /** An skb of the flow is held: the new one joins it, or both part. */
    private void against(int rxq, int row, int held, int skb, int packet, int payload, GroRule itself) {
        int first = skbs.packet.ref(held);
        int count = skbs.segments.getInt(held);
        int mss = skbs.gsoSize.getInt(held);
        boolean fixes = GroRules.fixesId(packets, first, packet, count);
        int heldPayload = skbs.len.getInt(held) - packets.headerLen(first);
        boolean poolsDiffer = checks.recycle() && skbs.ppRecycle.get(held) != skbs.ppRecycle.get(skb);
        GroRule rule = itself != GroRule.NONE
                ? itself
                : GroRules.against(packets, first, packet, payload, count, heldPayload, mss,
                        fixes || skbs.groFixedId.is(held), poolsDiffer);
        if (rule == GroRule.NONE) {
            if (fixes) {
                skbs.groFixedId.set(held, 1);
            }
            merge.merge(held, skb, packets.headerLen(packet));
            if (GroRules.ends(packets, packet, payload, mss)) {
                facts.aboutPacket(first);
                complete(rxq, row, held);
            }
        } else {
            boolean passes = itself != GroRule.NONE || GroRules.ends(packets, packet, payload, 1);
            refuse(rxq, skb, held, rule, false);
            facts.aboutPacket(first);
            complete(rxq, row, held);
            if (passes) {
                facts.aboutPacket(packet);
                pass(rxq, skb);
            } else {
                hold(rxq, row, skb, payload);
            }
        }
    }

    private void refuse(int rxq, int skb, int held, GroRule rule, boolean passes) {
        facts.say(new GroFact.GroRefused(skb, held, rule));
        if (passes) {
            pass(rxq, skb);
        }
    }

    /** GRO_HELD: the first of its flow; in a full bucket the oldest makes room (gro_flush_oldest). */
    private void hold(int rxq, int row, int skb, int payload) {
        if (lists.count.get(row) >= GroLists.MAX_SKBS) {
            completeOldest(rxq, row);
        }
        lists.add(row, skb);
        rxLists.held.add(rxq, 1);
        skbs.gsoSize.set(skb, payload);
        skbs.groFixedId.set(skb, 0);
        facts.aboutPacket(skbs.packet.ref(skb));
        skbs.cause.set(skb, facts.said());
        facts.say(new GroFact.GroHeld(skb, row % GroLists.BUCKETS));
    }

    /** gro_complete: the held skb goes up, as a GSO packet if others joined it. */
    private void complete(int rxq, int row, int skb) {
        lists.remove(row, skb);
        rxLists.held.add(rxq, -1);
        int segments = skbs.segments.getInt(skb);
        if (segments == 1) {
            skbs.gsoSize.set(skb, 0);
        } else {
            int frame = skbs.headFrame.ref(skb);
            infos.gsoSize.set(frame, skbs.gsoSize.get(skb));
            infos.gsoSegs.set(frame, segments);
        }
        pass(rxq, skb);
    }

    /** The oldest goes up not because of the packet at hand: the fact follows from what last happened to it. */
    private void completeOldest(int rxq, int row) {
        int skb = lists.oldest.ref(row);
        facts.about(skbs.packet.ref(skb), skbs.cause.get(skb));
        complete(rxq, row, skb);
    }

    /** gro_normal_one. */
    private void pass(int rxq, int skb) {
        rxLists.add(rxq, skb);
        skbs.cause.set(skb, facts.said());
        facts.say(new GroFact.GroPassed(skb, skbs.segments.getInt(skb), skbs.len.getInt(skb)));
    }

    /** gro_flush at the end of a poll: all that the queue holds goes up, bucket by bucket, the oldest first. */
    public void flush(int rxq) {
        for (int bucket = 0; bucket < GroLists.BUCKETS; bucket++) {
            int row = lists.row(rxq, bucket);
            while (lists.oldest.ref(row) != Skbs.NO_ROW) {
                completeOldest(rxq, row);
            }
        }
    }

    /** True while the queue holds skbs. */
    public boolean holds(int rxq) {
        return rxLists.held.is(rxq);
    }

    /** Skbs that the queue's buckets hold. */
    public int held(int rxq) {
        return rxLists.held.getInt(rxq);
    }

    /** Packets that wait to go up, rx_count: at {@link #NORMAL_BATCH} they should. 0 when none waits. */
    public int rxListCount(int rxq) {
        return rxLists.count.getInt(rxq);
    }

    /** Takes the next skb to go up, or NO_ROW. The caller states it. */
    public int pop(int rxq) {
        return rxLists.pop(rxq);
    }
}
