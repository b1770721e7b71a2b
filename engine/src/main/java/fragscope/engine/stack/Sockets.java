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

    /** The flow, an index of {@link FlowKeys}. */
    public final Column key = ref("key");
    /** IP protocol. */
    public final Column proto = column("proto", 8);
    /** TCP: next sequence number expected. */
    public final Column rcvNxt = column("rcv_nxt", 32);
    /** TCP: sequence number of the SYN, or the first seen. */
    public final Column isn = column("isn", 32);
    /** TCP: opened by a SYN rather than mid-stream. */
    public final Column fromSyn = column("from_syn", 1);
    /** The application gave up on it. */
    public final Column failed = column("failed", 1);
    /** The application is in a call that reads it. */
    public final Column reading = column("reading", 1);
    /** On the list of those with data. */
    public final Column ready = column("ready", 1);
    /** Receive queue: first slice. */
    public final Column queueHead = ref("queue_head");
    /** Receive queue: last slice. */
    public final Column queueTail = ref("queue_tail");
    /** Receive queue: bytes. */
    public final Column queued = column("queued", 40);
    /** Out-of-order queue: first slice, by sequence number. */
    public final Column ofoHead = ref("ofo_head");
    /** Out-of-order queue: bytes. */
    public final Column ofoBytes = column("ofo_bytes", 40);
    /** First token that the application holds, by id. */
    public final Column tokens = ref("tokens");
    /** Last token that the application holds, by id. */
    public final Column tokenLast = ref("token_last");
    /** Tokens that the application holds. */
    public final Column tokenCount = column("token_count", 32);
    /** The next socket with data. */
    public final Column readyNext = ref("ready_next");
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
}
