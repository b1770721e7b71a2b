// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.GroFact;
import fragscope.engine.packet.Packets;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.Skbs;

/**
 * How one skb becomes part of another. Source: net/core/gro.c, skb_gro_receive, Linux 6.18.
 *
 * <p>Frags move by struct copy, whatever their words name: the first loses what of it is header. Where they do not fit,
 * or the linear part holds payload, the whole skb is chained on frag_list. The head is never marked {@code unreadable}
 * here, even when net_iovs join a readable skb: the kernel does not do it either.
 *
 * <p>Simplification: no linear part counts as a page fragment ({@code head_frag} 0), so none is turned into a frag.
 */
final class GroMerge {

    /** What an skb without frags is charged here; SKB_TRUESIZE(skb_end_offset(skb)) in the kernel. */
    private static final int HEAD_TRUESIZE = 4096;

    private final Skbs skbs;
    private final SharedInfos infos;
    private final SkbOps ops;
    private final Packets packets;
    private final Facts facts;

    GroMerge(Skbs skbs, SharedInfos infos, SkbOps ops, Packets packets, Facts facts) {
        this.skbs = skbs;
        this.infos = infos;
        this.ops = ops;
        this.packets = packets;
        this.facts = facts;
    }

    /**
     * Joins {@code skb}, whose TCP payload begins at {@code offset}, to the held skb {@code p}; the rules allowed it.
     */
    void merge(int p, int skb, int offset) {
        int headlen = skbs.headlen(skb);
        int payload = skbs.len.getInt(skb) - offset;
        int last = skbs.chainLast.ref(p);
        int lp = last == Skbs.NO_ROW ? p : last;
        int packet = skbs.packet.ref(skb);
        boolean moved = headlen <= offset && fits(lp, skb);
        if (moved) {
            moveFrags(lp, skb, offset - headlen);
            grow(p, payload, skbs.truesize.get(skb) - HEAD_TRUESIZE);
            if (lp != p) {
                grow(lp, payload, skbs.truesize.get(skb) - HEAD_TRUESIZE);
            }
        } else {
            chain(p, last, skb, offset, headlen);
            grow(p, payload, skbs.truesize.get(skb));
        }
        skbs.join(p, GroRules.addedFlags(packets, packet));
        skbs.cause.set(p, facts.said());
        facts.say(new GroFact.GroMerged(skb, p, skbs.segments.getInt(p), skbs.len.getInt(p), moved));
        if (moved) {
            ops.freeHead(skb, true); // NAPI_GRO_FREE: __napi_kfree_skb
        }
    }

    private boolean fits(int lp, int skb) {
        int frags = infos.nrFrags.getInt(skbs.headFrame.ref(skb)) + infos.nrFrags.getInt(skbs.headFrame.ref(lp));
        return frags <= SharedInfos.MAX_FRAGS;
    }

    /** The frags' words move, their references with them; what is left of {@code skb} is its head. */
    private void moveFrags(int lp, int skb, int header) {
        int from = skbs.headFrame.ref(skb);
        int to = skbs.headFrame.ref(lp);
        int have = infos.nrFrags.getInt(to);
        int more = infos.nrFrags.getInt(from);
        assert more > 0 : "skb " + skb + " has payload, but no frag";
        for (int i = 0; i < more; i++) {
            int cut = i == 0 ? header : 0;
            infos.fill(to, have + i, infos.word(from, i), infos.offset(from, i) + cut, infos.len(from, i) - cut);
        }
        infos.nrFrags.set(to, have + (long) more);
        infos.nrFrags.set(from, 0);
    }

    /** At {@code merge:}, the headers are pulled and the skb becomes the last of the chain. */
    private void chain(int p, int last, int skb, int offset, int headlen) {
        int pull = offset;
        if (offset > headlen) {
            int eat = offset - headlen;
            int frame = skbs.headFrame.ref(skb);
            infos.fill(frame, 0, infos.word(frame, 0), infos.offset(frame, 0) + eat, infos.len(frame, 0) - eat);
            skbs.addData(skb, -eat);
            pull = headlen;
        }
        ops.pull(skb, pull);
        if (last == Skbs.NO_ROW) {
            infos.fragList.set(skbs.headFrame.ref(p), skbs.addressOf(skb));
        } else {
            skbs.next.set(last, skbs.addressOf(skb));
        }
        skbs.chainLast.setRef(p, skb);
    }

    private void grow(int skb, int payload, long truesize) {
        skbs.addData(skb, payload);
        skbs.truesize.add(skb, truesize);
    }
}
