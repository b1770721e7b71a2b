// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Sockets, one row each, in the order in which they were opened; a row serves one direction of one connection.
 *
 * <p>Also the list of those with data to read, whose head and tail are in row 0's columns {@code ready_*}.
 */
public final class Sockets extends Table {

    /** Width of what names or counts tokens: three in a cell, since they change together. */
    private static final int TOKEN_BITS = 21;
    /** Tokens that all sockets together can have: two million, of a page each 8 GiB. */
    public static final int TOKENS_MAX = (1 << TOKEN_BITS) - 2;

    /** The flow, an index of {@link FlowKeys}. */
    public final Column key = ref("key");
    /** IP protocol. */
    public final Column proto = column("proto", 8);
    /** TCP: opened by a SYN rather than mid-stream. */
    public final Column fromSyn = column("from_syn", 1);
    /** The application gave up on it. */
    public final Column failed = column("failed", 1);
    /** The application is in a call that reads it. */
    public final Column reading = column("reading", 1);
    /** On the list of those with data. */
    public final Column ready = column("ready", 1);
    /** TCP: next sequence number expected. */
    public final Column rcvNxt = column("rcv_nxt", 32);
    /** TCP: sequence number of the SYN, or the first seen. */
    public final Column isn = column("isn", 32);
    /** Receive queue: first slice. */
    public final Column queueHead = ref("queue_head");
    /** Receive queue: last slice. */
    public final Column queueTail = ref("queue_tail");
    /** Receive queue: bytes. */
    public final Column queued = column("queued", 40);
    /** Out-of-order queue: bytes. */
    public final Column ofoBytes = column("ofo_bytes", 40);
    /** Out-of-order queue: first slice, by sequence number. */
    public final Column ofoHead = ref("ofo_head");
    /** The next socket with data. */
    public final Column readyNext = ref("ready_next");
    /** First token that the application holds, by id. */
    public final Column tokens = column("tokens", TOKEN_BITS);
    /** Last token of those whose ids follow each other from the first one on. */
    public final Column tokenRun = column("token_run", TOKEN_BITS);
    /** Tokens that the application holds. */
    public final Column tokenCount = column("token_count", TOKEN_BITS);
    /** Row 0: first socket with data. */
    public final Column readyHead = ref("ready_head");
    /** Row 0: last socket with data. */
    public final Column readyTail = ref("ready_tail");
    /** Row 0: sockets opened. */
    public final Column opened = column("opened", 32);

    /** Room for {@code rows} sockets. */
    public Sockets(World world, int rows) {
        super(world, "sockets", rows);
    }

    /** Opens the next row, or NO_ROW. */
    public int open() {
        int row = (int) opened.get(0);
        if (row == rows()) {
            return NO_ROW;
        }
        opened.set(0, row + 1L);
        return row;
    }

    /** Puts a socket at the end of those with data, unless it is there, being read, or failed. */
    public boolean markReady(int sock) {
        if (ready.is(sock) || reading.is(sock) || failed.is(sock)) {
            return false;
        }
        ready.set(sock, 1);
        readyNext.setRef(sock, NO_ROW);
        int tail = readyTail.ref(0);
        if (tail == NO_ROW) {
            readyHead.setRef(0, sock);
        } else {
            readyNext.setRef(tail, sock);
        }
        readyTail.setRef(0, sock);
        return true;
    }

    /** Takes the first socket with data off the list, or NO_ROW. */
    public int takeReady() {
        int sock = readyHead.ref(0);
        if (sock != NO_ROW) {
            int next = readyNext.ref(sock);
            readyHead.setRef(0, next);
            if (next == NO_ROW) {
                readyTail.setRef(0, NO_ROW);
            }
            ready.set(sock, 0);
            readyNext.setRef(sock, NO_ROW);
        }
        return sock;
    }

    /** A token more: which one is first now, and which ends its run. */
    public void tokenAdded(int sock, int first, int run) {
        setTokens(sock, first, run, tokenCount.get(sock) + 1);
    }

    /** The first token is gone: which one is first now, and which ends its run. */
    public void tokenRemoved(int sock, int first, int run) {
        setTokens(sock, first, run, tokenCount.get(sock) - 1);
    }

    private void setTokens(int sock, int first, int run, long count) {
        tokens.setCell(sock, tokens.at(first + 1L) | tokenRun.at(run + 1L) | tokenCount.at(count));
    }
}
