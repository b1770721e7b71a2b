// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.UserFact;
import fragscope.engine.pool.Errno;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.SkbWalk;
import fragscope.engine.skb.Skbs;
import fragscope.engine.stack.Slices;
import fragscope.engine.stack.Sockets;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;
import fragscope.engine.time.Costs;

/**
 * The receiving application: one thread that reads sockets in the order in which they became readable, and gives tokens
 * back after each recvmsg.
 *
 * <p>Source of the calls: net/ipv4/tcp.c tcp_recvmsg_locked, tcp_recvmsg_dmabuf (one call never mixes skbs that are
 * readable with such that are not); net/core/sock.c sock_devmem_dontneed.
 */
public final class App {

    private static final int IDLE = 0;
    private static final int RECV = 1;
    private static final int RETURN = 2;
    private static final int PEEK = 3;

    /** MAX_DONTNEED_TOKENS: ranges of tokens in one setsockopt. */
    static final int DONTNEED_TOKENS = 128;
    /** MAX_DONTNEED_FRAGS: frags that one setsockopt frees. */
    static final int DONTNEED_FRAGS = 1024;

    private final AppState state;
    private final Sockets sockets;
    private final Slices slices;
    private final Skbs skbs;
    private final SkbOps ops;
    private final SkbWalk walk;
    private final Delivery delivery;
    private final Tokens tokens;
    private final GivingBack giving;
    private final AppBehaviour pace;
    private final Costs costs;
    private final Cast cast;
    private final Actors actors;
    private final Facts facts;

    /** The application over these parts. */
    public App(AppState state, Sockets sockets, Slices slices, Skbs skbs, SkbOps ops, SkbWalk walk, Delivery delivery,
            Tokens tokens, GivingBack giving, AppBehaviour pace, Costs costs, Cast cast, Actors actors, Facts facts) {
        this.state = state;
        this.sockets = sockets;
        this.slices = slices;
        this.skbs = skbs;
        this.ops = ops;
        this.walk = walk;
        this.delivery = delivery;
        this.tokens = tokens;
        this.giving = giving;
        this.pace = pace;
        this.costs = costs;
        this.cast = cast;
        this.actors = actors;
        this.facts = facts;
    }

    /** The next small step: a call, a piece of data, or a token. */
    public void step() {
        switch ((int) state.phase.get(0)) {
            case RECV -> receivePiece();
            case RETURN -> returnToken();
            case PEEK -> peek();
            default -> call();
        }
    }

    private void call() {
        int sock = sockets.takeReady();
        state.sock.setRef(0, sock);
        sockets.reading.set(sock, 1);
        state.bytes.set(0, 0);
        state.unreadable.set(0, 0);
        state.phase.set(0, pace.peeks() ? PEEK : RECV);
        again(costs.syscallPs());
        aboutQueue(sock);
        state.cause.set(0, facts.said());
        facts.say(new UserFact.RecvmsgCalled(sock, sockets.queued.get(sock)));
    }

    private void aboutQueue(int sock) {
        int slice = sockets.queueHead.ref(sock);
        int skb = slice == Slices.NO_ROW ? Skbs.NO_ROW : slices.skb.ref(slice);
        if (skb == Skbs.NO_ROW) {
            facts.about(FactLog.NONE, state.cause.get(0));
        } else {
            facts.about(skbs.packet.ref(skb), skbs.cause.get(skb));
        }
    }

    /**
     * A recvmsg with MSG_PEEK before the real one: the first piece is handed over and stays in the queue. Where pieces
     * are handed over by tokens, that is a token more, and so a reference more.
     */
    private void peek() {
        int sock = state.sock.ref(0);
        int slice = sockets.queueHead.ref(sock);
        aboutQueue(sock);
        state.phase.set(0, RECV);
        boolean found = slice != Slices.NO_ROW
                && walk.find(slices.skb.ref(slice), (int) slices.offset.get(slice));
        if (!found) {
            again(0);
            facts.say(new UserFact.Peeked(sock, 0));
            return;
        }
        int len = (int) Math.min(Math.min(walk.len(), slices.len.get(slice)), pace.recvBytes());
        again(delivery.costPs(walk, len) + costs.syscallPs());
        facts.say(new UserFact.Peeked(sock, len));
        delivery.deliver(sock, walk, len);
    }

    private void receivePiece() {
        int sock = state.sock.ref(0);
        int slice = sockets.queueHead.ref(sock);
        aboutQueue(sock);
        if (slice == Slices.NO_ROW || state.bytes.get(0) >= pace.recvBytes() || kindChanges(slice)) {
            finishCall(sock, slice != Slices.NO_ROW);
            return;
        }
        int skb = slices.skb.ref(slice);
        int offset = (int) slices.offset.get(slice);
        int left = (int) slices.len.get(slice);
        if (!walk.find(skb, offset)) { // __skb_datagram_iter: more is wanted than the frags have
            fail(sock, -Errno.EFAULT);
            return;
        }
        int room = (int) Math.min(Integer.MAX_VALUE, pace.recvBytes() - state.bytes.get(0));
        int len = Math.min(Math.min(walk.len(), left), room);
        long cost = delivery.costPs(walk, len);
        boolean unreadable = skbs.unreadable.is(skb);
        int got = delivery.deliver(sock, walk, len);
        if (got < 0) {
            fail(sock, got);
            return;
        }
        state.unreadable.set(0, unreadable ? 1 : 0);
        state.bytes.add(0, got);
        consume(sock, slice, skb, got);
        again(cost);
        facts.say(new UserFact.BytesTaken(sock, got, state.bytes.get(0)));
    }

    private boolean kindChanges(int slice) {
        boolean unreadable = skbs.unreadable.is(slices.skb.ref(slice));
        return pace.devmem() && state.bytes.is(0) && unreadable != state.unreadable.is(0);
    }

    private void consume(int sock, int slice, int skb, int bytes) {
        sockets.queued.add(sock, -bytes);
        if (slices.consume(slice, bytes) == 0) {
            int next = slices.next.ref(slice);
            sockets.queueHead.setRef(sock, next);
            if (next == Slices.NO_ROW) {
                sockets.queueTail.setRef(sock, Slices.NO_ROW);
            }
            slices.give(slice);
            if (skbs.users.add(skb, -1) == 0) {
                ops.free(skb, false);
            }
        }
    }

    private void finishCall(int sock, boolean more) {
        delivery.callEnded();
        sockets.reading.set(sock, 0);
        if (more) {
            sockets.markReady(sock);
        }
        boolean holds = pace.tokensHeld() > 0 && !state.keeps.is(0)
                && sockets.tokenCount.get(sock) >= pace.tokensHeld() && giving.room() > 0;
        state.phase.set(0, holds ? RETURN : IDLE);
        if (holds) {
            again(costs.syscallPs());
        } else {
            next();
        }
        facts.say(new UserFact.RecvmsgReturned(sock, state.bytes.get(0)));
    }

    private void fail(int sock, int errno) {
        delivery.callEnded();
        sockets.failed.set(sock, 1);
        sockets.reading.set(sock, 0);
        state.phase.set(0, IDLE);
        next();
        facts.say(new UserFact.RecvmsgFailed(sock, -errno));
    }

    private void returnToken() {
        int sock = state.sock.ref(0);
        int row = tokens.removeFirst(sock);
        long netmem = tokens.netmem.get(row);
        int len = tokens.len.getInt(row);
        int id = tokens.idOf(row);
        facts.about(FactLog.NONE, tokens.cause.get(row));
        tokens.give(row);
        state.tokenReturned(id);
        boolean twice = pace.returnsTwice() || state.twice.is(0);
        boolean full = giving.room() <= (twice ? 2 : 1); // what is left, it gives back after it has read next
        if (full || sockets.tokens.ref(sock) == Tokens.NO_ROW) {
            state.endReturn();
            state.phase.set(0, IDLE);
            next();
        } else if (callIsFull(tokens.idOf(sockets.tokens.ref(sock)) == id + 1)) {
            state.endReturn();
            again(costs.tokenPs() + costs.syscallPs());
        } else {
            again(costs.tokenPs());
        }
        boolean given = giving.give(sock, id, netmem, len);
        assert given : "it begins with room, and only the kernel takes from it";
        state.twice.set(0, 0);
        if (twice) {
            giving.giveAgain(sock, id, netmem, len);
        }
    }

    /** sock_devmem_dontneed takes so many ranges of tokens and frees so many frags in one call. */
    private boolean callIsFull(boolean nextFollows) {
        return state.returned.get(0) == DONTNEED_FRAGS || !nextFollows && state.ranges.get(0) == DONTNEED_TOKENS;
    }

    /** On to the next socket with data, if there is one. */
    private void next() {
        if (sockets.readyHead.ref(0) != Sockets.NO_ROW) {
            again(pace.pausePs());
        }
    }

    private void again(long afterPs) {
        actors.schedule(cast.app(), actors.nowPs() + afterPs);
    }

    /** tcp_v4_destroy_sock: tokens and queues are released; returns whether there was anything. States it. */
    public void close(int sock) {
        int heldTokens = 0;
        int heldSkbs = 0;
        int row = giving.heldBySocket() ? tokens.removeFirst(sock) : Tokens.NO_ROW;
        while (row != Tokens.NO_ROW) {
            long netmem = tokens.netmem.get(row);
            tokens.give(row);
            giving.abandon(netmem);
            heldTokens++;
            row = tokens.removeFirst(sock);
        }
        heldSkbs += purge(sockets.queueHead.ref(sock));
        heldSkbs += purge(sockets.ofoHead.ref(sock));
        sockets.queueHead.setRef(sock, Slices.NO_ROW);
        sockets.queueTail.setRef(sock, Slices.NO_ROW);
        sockets.ofoHead.setRef(sock, Slices.NO_ROW);
        sockets.queued.set(sock, 0);
        sockets.ofoBytes.set(sock, 0);
        facts.say(new SetupFact.SocketClosed(sock, heldSkbs, heldTokens));
    }

    /** The application's ring dies: what it had by completions it has no longer. The caller states what follows. */
    public void loseCompletions() {
        for (int sock = 0; sock < sockets.opened.get(0); sock++) {
            int row = tokens.removeFirst(sock);
            while (row != Tokens.NO_ROW) {
                tokens.give(row);
                row = tokens.removeFirst(sock);
            }
        }
        delivery.callEnded();
        if (state.phase.get(0) == RETURN) { // what it was giving back it has no longer
            state.endReturn();
            state.phase.set(0, IDLE);
            if (sockets.readyHead.ref(0) == Sockets.NO_ROW) {
                actors.schedule(cast.app(), Actors.IDLE);
            }
        }
    }

    private int purge(int firstSlice) {
        int freed = 0;
        int slice = firstSlice;
        while (slice != Slices.NO_ROW) {
            int next = slices.next.ref(slice);
            int skb = slices.skb.ref(slice);
            slices.give(slice);
            if (skbs.users.add(skb, -1) == 0) {
                ops.free(skb, false);
                freed++;
            }
            slice = next;
        }
        return freed;
    }
}
