// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.Site;
import fragscope.engine.fact.UserFact;
import fragscope.engine.pool.Errno;
import fragscope.engine.skb.FragLoads;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.Skbs;
import fragscope.engine.stack.PacketSockets;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;
import fragscope.engine.time.Costs;

/**
 * The process behind a packet tap without a ring: it reads clones one by one, and with each lets go of what it holds.
 *
 * <p>Source: net/packet/af_packet.c packet_recvmsg, net/core/datagram.c skb_copy_datagram_msg: of an skb whose frags
 * cannot be read -EFAULT, and the skb is freed all the same (skb_free_datagram); packet_release purges the queue.
 */
public final class TapReader {

    private final PacketSockets socket;
    private final Skbs skbs;
    private final SkbOps ops;
    private final FragLoads reads;
    private final boolean checked;
    private final Costs costs;
    private final Cast cast;
    private final Actors actors;
    private final Facts facts;

    /** Reads this socket; {@code checked}: the copy asks whether the skb is readable. */
    public TapReader(PacketSockets socket, Skbs skbs, SkbOps ops, FragLoads reads, boolean checked, Costs costs,
            Cast cast, Actors actors, Facts facts) {
        this.socket = socket;
        this.skbs = skbs;
        this.ops = ops;
        this.reads = reads;
        this.checked = checked;
        this.costs = costs;
        this.cast = cast;
        this.actors = actors;
        this.facts = facts;
    }

    /** recvmsg on the tap: one clone. */
    public void step() {
        int clone = socket.takeFirst();
        int len = skbs.len.getInt(clone);
        int linear = skbs.headlen(clone);
        facts.about(skbs.packet.ref(clone), skbs.cause.get(clone));
        if (socket.queueHead.ref(0) != Skbs.NO_ROW) {
            actors.schedule(cast.tap(), actors.nowPs() + costs.syscallPs() + costs.copyPs(len));
        }
        if (checked && skbs.unreadable.is(clone)) {
            facts.say(new UserFact.TapReadFailed(clone, Errno.EFAULT));
        } else {
            reads.all(clone, Site.COPY_TO_ITER);
            facts.say(new UserFact.TapRead(clone, len, linear));
        }
        ops.free(clone, false);
    }

    /** Whether the tap holds anything that its end would free. */
    public boolean holds() {
        return socket.queueHead.ref(0) != Skbs.NO_ROW;
    }

    /** {@code packet_release}: what nobody read is freed. States it. */
    public void close() {
        actors.schedule(cast.tap(), Actors.IDLE);
        int freed = 0;
        for (int clone = socket.takeFirst(); clone != Skbs.NO_ROW; clone = socket.takeFirst()) {
            ops.free(clone, false);
            freed++;
        }
        facts.say(new SetupFact.TapClosed(freed));
    }
}
