// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.stack.Sockets;
import fragscope.engine.world.Column;
import fragscope.engine.world.FreeList;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Tokens that the application holds, each a reference to a device page: the sockets' sk_user_frags.
 *
 * <p>Source: net/ipv4/tcp.c tcp_xa_pool_refill (xa_alloc: a socket's lowest free id, from 1, at most 31 bits). A
 * socket's tokens are linked by id. They fall into runs of ids that follow each other; where the first run ends the
 * socket knows, where another ends its first token knows, so that the lowest free id is found without a search.
 */
public final class Tokens extends Table {

    /** The id within its socket. */
    public final Column id = column("id", 31);
    /** The socket's next token by id, or the next free row. */
    public final Column next = ref("next");
    /** The word that sk_user_frags holds. */
    public final Column netmem = column("netmem");
    /** Bytes that it stands for. */
    public final Column len = column("len", 24);
    /** Of the first token of a run that is not the socket's first: the run's last one. */
    public final Column runEnd = ref("run_end");
    /** The fact by which the application got it. */
    public final Column cause = ghost("cause", 40);

    private final FreeList free;
    private final Sockets sockets;

    /** Room for {@code rows} tokens of these sockets, or for as many as sockets can count. */
    public Tokens(World world, int rows, Sockets sockets) {
        super(world, "tokens", Math.min(rows, Sockets.TOKENS_MAX));
        this.free = new FreeList(world, "tokens_free", rows(), next);
        this.sockets = sockets;
    }

    /** A new token of a socket, or NO_ROW when there is no room. */
    public int reserve(int sock, long word, int bytes) {
        int row = free.take();
        if (row == NO_ROW) {
            return row;
        }
        netmem.set(row, word);
        len.set(row, bytes);
        int first = sockets.tokens.ref(sock);
        if (first == NO_ROW || id.get(first) > 1) {
            addFirst(sock, row, first);
        } else {
            addToRun(sock, row, sockets.tokenRun.ref(sock));
        }
        return row;
    }

    /** Id 1 is free: the token goes before all others, alone or at the head of the run that begins with 2. */
    private void addFirst(int sock, int row, int first) {
        int run = sockets.tokenRun.ref(sock);
        place(row, 1, first);
        if (first != NO_ROW && id.get(first) == 2) {
            sockets.tokenAdded(sock, row, run);
        } else {
            if (first != NO_ROW) {
                runEnd.setRef(first, run);
            }
            sockets.tokenAdded(sock, row, row);
        }
    }

    /** The lowest free id follows the first run, which may then reach the next one. */
    private void addToRun(int sock, int row, int run) {
        int after = next.ref(run);
        long wanted = id.get(run) + 1;
        place(row, wanted, after);
        next.setRef(run, row);
        boolean reaches = after != NO_ROW && id.get(after) == wanted + 1;
        sockets.tokenAdded(sock, sockets.tokens.ref(sock), reaches ? runEnd.ref(after) : row);
    }

    private void place(int row, long wanted, int after) {
        id.setCell(row, id.at(wanted) | next.at(after + 1L));
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
            int after = next.ref(row);
            int run = sockets.tokenRun.ref(sock);
            if (run == row) {
                run = after == NO_ROW ? NO_ROW : runEnd.ref(after);
            }
            sockets.tokenRemoved(sock, after, run);
        }
        return row;
    }

    /** Gives a row back. What it said stays until it is taken again; only rows on a socket's list count. */
    public void give(int row) {
        free.give(row);
    }
}
