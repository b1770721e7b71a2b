// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.UserFact;
import fragscope.engine.nic.Counters;
import fragscope.engine.pool.Errno;
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
    private final Costs costs;
    private final Facts facts;

    /** Copies from these skbs. */
    public CopyDelivery(Skbs skbs, Counters counters, Costs costs, Facts facts) {
        this.skbs = skbs;
        this.counters = counters;
        this.costs = costs;
        this.facts = facts;
    }

    @Override
    public int deliver(int sock, SkbWalk walk, int len) {
        if (skbs.unreadable.is(walk.skb())) {
            return -Errno.EFAULT;
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
