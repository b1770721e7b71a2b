// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.StackFact;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.Skbs;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;

/**
 * What a packet tap does with an skb: with a ring it copies when it sees it (tpacket_rcv); without one it takes a clone
 * and keeps that until its reader comes (packet_rcv).
 *
 * <p>Source: net/packet/af_packet.c. {@code snaplen = skb_frags_readable(skb) ? skb->len : skb_headlen(skb)}; a clone
 * that is cut down to that gets a head of its own (pskb_trim, pskb_expand_head) and lets go of the frags.
 */
final class PacketTap {

    private final Skbs skbs;
    private final SkbOps ops;
    private final PacketSockets socket;
    private final PayloadReads reads;
    private final StackConfig config;
    private final Cast cast;
    private final Actors actors;
    private final Facts facts;

    /** Over these parts; whether a tap is open and what it holds is the configuration's. */
    PacketTap(Skbs skbs, SkbOps ops, PacketSockets socket, PayloadReads reads, StackConfig config, Cast cast,
            Actors actors, Facts facts) {
        this.skbs = skbs;
        this.ops = ops;
        this.socket = socket;
        this.reads = reads;
        this.config = config;
        this.cast = cast;
        this.actors = actors;
        this.facts = facts;
    }

    /** {@code deliver_skb} to the tap, if one is open. */
    void saw(int skb) {
        if (!config.tap()) {
            return;
        }
        if (config.tapHoldsPs() == StackConfig.HOLDS_NOTHING) {
            int len = (int) skbs.len.get(skb);
            facts.say(new StackFact.TapSaw(skb, len, reads.tapped(skbs, skb)));
        } else {
            take(skb);
        }
    }

    private void take(int skb) {
        int len = skbs.len.getInt(skb);
        int snaplen = reads.snaplen(skbs, skb);
        int clone = socket.full() ? Skbs.NO_ROW : ops.cloneSkb(skb);
        if (clone == Skbs.NO_ROW) {
            drop(skb);
            return;
        }
        facts.say(new StackFact.TapCloned(skb, clone, len, snaplen));
        if (snaplen < len && !ops.keepLinear(clone)) {
            ops.free(clone, true); // pskb_trim failed
            drop(skb);
            return;
        }
        socket.append(clone);
        facts.say(new StackFact.TapQueued(clone, socket.queued.getInt(0), socket.rmemAlloc.get(0)));
        if (config.tapHoldsPs() != StackConfig.UNTIL_CLOSE) {
            actors.scheduleBy(cast.tap(), actors.nowPs() + config.tapHoldsPs());
        }
    }

    private void drop(int skb) {
        socket.drops.add(0, 1);
        facts.say(new StackFact.TapDropped(skb, socket.rmemAlloc.get(0)));
    }
}
