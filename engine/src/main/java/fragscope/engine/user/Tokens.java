// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.stack.Sockets;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Tokens that the application holds, each a reference to a device page: the sockets' sk_user_frags.
 *
 * <p>Source: net/ipv4/tcp.c tcp_xa_pool_refill (xa_alloc: a socket's lowest free id, from 1, at most 31 bits). A
 * socket's tokens are linked by id.
 */
public final class Tokens extends Table {

    /** The id within its socket. */
    public final Column id = column("id", 31);
    /** The word that sk_user_frags holds. */
    public final Column netmem = column("netmem");
    /** Bytes that it stands for. */
    public final Column len = column("len", 24);
    /** The socket's next token by id, or the next free row. */
    public final Column next = ref("next");
    /** Row 0: rows ever taken. */
    public final Column everTaken = column("ever_taken", 32);
    /** Row 0: the last freed row. */
    public final Column free = ref("free");

    private final Sockets sockets;

    /** Room for {@code rows} tokens of these sockets. */
    public Tokens(World world, int rows, Sockets sockets) {
        super(world, "tokens", rows);
        this.sockets = sockets;
    }

    /** A new token of a socket, or NO_ROW when there is no room. */
    public int reserve(int sock, long word, int bytes) {
        int row = take();
        if (row == NO_ROW) {
            return row;
        }
        int before = NO_ROW;
        int at = sockets.tokens.ref(sock);
        int wanted = 1;
        int last = sockets.tokenLast.ref(sock);
        if (last != NO_ROW && id.get(last) == sockets.tokenCount.get(sock)) {
            before = last; // ids 1 to count are all taken: the next one follows
            at = NO_ROW;
            wanted = (int) id.get(last) + 1;
        }
        while (at != NO_ROW && id.get(at) == wanted) {
            before = at;
            at = next.ref(at);
            wanted++;
        }
        if (at == NO_ROW) {
            sockets.tokenLast.setRef(sock, row);
        }
        id.set(row, wanted);
        netmem.set(row, word);
        len.set(row, bytes);
        next.setRef(row, at);
        if (before == NO_ROW) {
            sockets.tokens.setRef(sock, row);
        } else {
            next.setRef(before, row);
        }
        sockets.tokenCount.add(sock, 1);
        return row;
    }

    /** The id of a row. */
    public int idOf(int row) {
        return (int) id.get(row);
    }

    /**
     * Takes the socket's first token off and returns its row; its columns stay readable until the row is given back.
     */
    public int removeFirst(int sock) {
        int row = sockets.tokens.ref(sock);
        if (row != NO_ROW) {
            sockets.tokens.setRef(sock, next.ref(row));
            if (next.ref(row) == NO_ROW) {
                sockets.tokenLast.setRef(sock, NO_ROW);
            }
            sockets.tokenCount.add(sock, -1);
        }
        return row;
    }

    private int take() {
        int row = free.ref(0);
        if (row != NO_ROW) {
            free.setRef(0, next.ref(row));
            return row;
        }
        row = (int) everTaken.get(0);
        if (row == rows()) {
            return NO_ROW;
        }
        everTaken.set(0, row + 1L);
        return row;
    }

    /** Gives a row back. What it said stays until it is taken again; only rows on a socket's list count. */
    public void give(int row) {
        next.setRef(row, free.ref(0));
        free.setRef(0, row);
    }
}
