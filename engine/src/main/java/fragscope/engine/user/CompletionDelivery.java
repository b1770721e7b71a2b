// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.Site;
import fragscope.engine.fact.UserFact;
import fragscope.engine.frag.Encoding;
import fragscope.engine.memory.Contents;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.nic.Counters;
import fragscope.engine.packet.IpProto;
import fragscope.engine.pool.Buffers;
import fragscope.engine.pool.Errno;
import fragscope.engine.pool.UserAreaProvider;
import fragscope.engine.skb.FragLoads;
import fragscope.engine.skb.SkbWalk;
import fragscope.engine.stack.Sockets;
import fragscope.engine.time.Costs;

/**
 * io_uring zero-copy receive: bytes that lie in the application's area are named by a completion and never copied; what
 * lies elsewhere is copied into a page of the area first. Datagrams are read as ever.
 *
 * <p>Source: io_uring/zcrx.c io_zcrx_recv_skb, io_zcrx_recv_frag, io_zcrx_copy_chunk, 6.18. What a frag is, its word
 * says, as it stands in memory (skb_frag_is_net_iov). Once the ring is gone the socket is read as ever. Simplification:
 * the application takes its completions when the call that posts them is over.
 */
public final class CompletionDelivery implements Delivery {

    private final Sockets sockets;
    private final Buffers buffers;
    private final Encoding encoding;
    private final UserAreaProvider area;
    private final CompletionQueue queue;
    private final Delivery copy;
    private final Tokens held;
    private final FragLoads reads;
    private final boolean ownerCheck;
    private final Counters counters;
    private final Costs costs;
    private final Facts facts;

    /**
     * Delivers from the area; {@code held} keeps what the application has not given back, {@code copy} is what happens
     * without a ring.
     */
    public CompletionDelivery(Sockets sockets, Buffers buffers, Encoding encoding, UserAreaProvider area,
            CompletionQueue queue, Delivery copy, Tokens held, FragLoads reads, boolean ownerCheck, Counters counters,
            Costs costs, Facts facts) {
        this.sockets = sockets;
        this.buffers = buffers;
        this.encoding = encoding;
        this.area = area;
        this.queue = queue;
        this.copy = copy;
        this.held = held;
        this.reads = reads;
        this.ownerCheck = ownerCheck;
        this.counters = counters;
        this.costs = costs;
        this.facts = facts;
    }

    @Override
    public int deliver(int sock, SkbWalk walk, int len) {
        if (!ringed(sock)) {
            return copy.deliver(sock, walk, len);
        }
        return inArea(walk) ? name(sock, walk.netmem(), walk.offset(), len) : copyToArea(sock, walk, len);
    }

    private boolean ringed(int sock) {
        return sockets.proto.get(sock) == IpProto.TCP && !area.ringGone();
    }

    private boolean inArea(SkbWalk walk) {
        return !walk.linear() && (!ownerCheck || encoding.unreadable(walk.word()));
    }

    @Override
    public void callEnded() {
        queue.takeAll();
    }

    private int name(int sock, long netmem, int offset, int len) {
        area.offsetOf(netmem);
        if (!buffers.device(netmem)) {
            return -Errno.EFAULT; // what was found there happened not to fault
        }
        int row = held.reserve(sock, netmem, len);
        if (row == Tokens.NO_ROW) {
            return -Errno.ENOSPC; // the completion ring is full
        }
        area.lend(netmem);
        post(sock, row, netmem, offset, len);
        return len;
    }

    private int copyToArea(int sock, SkbWalk walk, int len) {
        int part = Math.min(len, KernelMap.PAGE_SIZE);
        long to = area.takeForCopy();
        if (to == 0) {
            return -Errno.ENOMEM;
        }
        int row = held.reserve(sock, to, part);
        if (row == Tokens.NO_ROW) {
            return -Errno.ENOSPC;
        }
        if (!walk.linear()) {
            reads.one(walk.word(), walk.offset(), walk.len(), Site.COPY_TO_ITER);
        }
        Contents from = buffers.contents(walk.netmem());
        int slot = from.slot(buffers.row(walk.netmem()), walk.offset());
        Contents into = buffers.contents(to);
        into.write(into.slot(buffers.row(to), 0), from.packet(slot), from.from(slot) + walk.offset() - from.at(slot), 0,
                part);
        counters.copiedUser.add(0, part);
        facts.say(new UserFact.CopiedToArea(sock, walk.skb(), walk.netmem(), walk.offset(), part, to));
        post(sock, row, to, 0, part);
        return part;
    }

    private void post(int sock, int row, long netmem, int offset, int len) {
        long at = ((long) buffers.row(netmem) << KernelMap.PAGE_SHIFT) + offset;
        held.cause.set(row, facts.said());
        queue.post(at, len);
        facts.say(new UserFact.CompletionPosted(sock, held.idOf(row), netmem, at, offset, len));
    }

    @Override
    public long costPs(SkbWalk walk, int len) {
        return !area.ringGone() && inArea(walk) ? costs.tokenPs() : costs.copyPs(len);
    }
}
