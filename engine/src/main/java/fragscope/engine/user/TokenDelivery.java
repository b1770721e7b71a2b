// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.Site;
import fragscope.engine.fact.UserFact;
import fragscope.engine.frag.Encoding;
import fragscope.engine.nic.Counters;
import fragscope.engine.pool.Buffers;
import fragscope.engine.pool.DeviceRegion;
import fragscope.engine.pool.Errno;
import fragscope.engine.skb.FragLoads;
import fragscope.engine.skb.SkbWalk;
import fragscope.engine.skb.Skbs;
import fragscope.engine.time.Costs;

/**
 * recvmsg with MSG_SOCK_DEVMEM: for device memory a cmsg names place and length and a token stands for a reference;
 * bytes in a linear part are copied and reported by a LINEAR cmsg; a readable skb is copied as ever.
 *
 * <p>Source: net/ipv4/tcp.c tcp_recvmsg_dmabuf.
 */
public final class TokenDelivery implements Delivery {

    private final Skbs skbs;
    private final Buffers buffers;
    private final Encoding encoding;
    private final DeviceRegion region;
    private final Tokens tokens;
    private final FragLoads reads;
    private final boolean ownerCheck;
    private final Counters counters;
    private final Costs costs;
    private final Facts facts;

    /**
     * Delivers frags of the region; {@code ownerCheck}: it asks of a frag's word, as it stands in memory, whether it is
     * of bound memory at all (skb_frag_net_iov).
     */
    public TokenDelivery(Skbs skbs, Buffers buffers, Encoding encoding, DeviceRegion region, Tokens tokens,
            FragLoads reads, boolean ownerCheck, Counters counters, Costs costs, Facts facts) {
        this.encoding = encoding;
        this.reads = reads;
        this.ownerCheck = ownerCheck;
        this.skbs = skbs;
        this.buffers = buffers;
        this.region = region;
        this.tokens = tokens;
        this.counters = counters;
        this.costs = costs;
        this.facts = facts;
    }

    @Override
    public int deliver(int sock, SkbWalk walk, int len) {
        if (!skbs.unreadable.is(walk.skb())) {
            if (!walk.linear()) {
                reads.one(walk.word(), walk.offset(), walk.len(), Site.COPY_TO_ITER);
            }
            counters.copiedUser.add(0, len);
            facts.say(new UserFact.BytesCopied(sock, walk.skb(), walk.netmem(), walk.offset(), len));
            return len;
        }
        if (walk.linear()) {
            counters.copiedUser.add(0, len);
            facts.say(new UserFact.LinearCopied(sock, walk.skb(), walk.netmem(), walk.offset(), len));
            return len;
        }
        if (ownerCheck && !isDevmem(walk)) {
            return -Errno.ENODEV;
        }
        long base = region.fragOffset(walk.netmem());
        int token = tokens.reserve(sock, walk.netmem(), len);
        if (token == Tokens.NO_ROW) {
            return -Errno.ENOMEM;
        }
        tokens.cause.set(token, facts.said());
        buffers.addRef(walk.netmem());
        facts.say(new UserFact.TokenIssued(sock, tokens.idOf(token), walk.netmem(), base + walk.offset(), walk.offset(),
                len));
        return len;
    }

    /** {@code niov && net_is_devmem_iov(niov)}: first what the word says, then what lies behind it. */
    private boolean isDevmem(SkbWalk walk) {
        boolean said = encoding.unreadable(walk.word()) || buffers.zoneDevice(walk.netmem());
        return said && (buffers.device(walk.netmem()) || !buffers.exact(walk.netmem()));
    }

    @Override
    public long costPs(SkbWalk walk, int len) {
        boolean named = skbs.unreadable.is(walk.skb()) && !walk.linear();
        return named ? costs.tokenPs() : costs.copyPs(len);
    }
}
