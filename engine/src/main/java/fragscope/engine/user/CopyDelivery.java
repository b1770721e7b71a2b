// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.Site;
import fragscope.engine.fact.UserFact;
import fragscope.engine.nic.Counters;
import fragscope.engine.pool.Errno;
import fragscope.engine.skb.FragLoads;
import fragscope.engine.skb.SkbWalk;
import fragscope.engine.skb.Skbs;
import fragscope.engine.time.Costs;

/**
 * Plain recvmsg: the CPU copies every byte. Of an skb whose frags it cannot read it gets -EFAULT.
 *
 * <p>Source: net/core/datagram.c skb_copy_datagram_iter, __skb_datagram_iter (the check of skb_frags_readable);
 * net/ipv4/tcp.c tcp_recvmsg_locked.
 */
public final class CopyDelivery implements Delivery {

    private final Skbs skbs;
    private final Counters counters;
    private final FragLoads reads;
    private final boolean checked;
    private final Costs costs;
    private final Facts facts;

    /** Copies from these skbs; {@code checked}: it asks whether the skb is readable. */
    public CopyDelivery(Skbs skbs, FragLoads reads, boolean checked, Counters counters, Costs costs, Facts facts) {
        this.reads = reads;
        this.checked = checked;
        this.skbs = skbs;
        this.counters = counters;
        this.costs = costs;
        this.facts = facts;
    }

    @Override
    public int deliver(int sock, SkbWalk walk, int len) {
        if (checked && skbs.unreadable.is(walk.skb())) {
            return -Errno.EFAULT;
        }
        if (!walk.linear()) {
            reads.one(walk.word(), walk.offset(), walk.len(), Site.COPY_TO_ITER);
        }
        counters.copiedUser.add(0, len);
        facts.say(new UserFact.BytesCopied(sock, walk.skb(), walk.netmem(), walk.offset(), len));
        return len;
    }

    @Override
    public long costPs(SkbWalk walk, int len) {
        return costs.copyPs(len);
    }
}
