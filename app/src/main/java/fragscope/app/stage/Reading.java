// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.design.Host;
import fragscope.engine.packet.Packets;
import fragscope.engine.skb.Skbs;
import fragscope.engine.stack.Sockets;
import fragscope.engine.world.Table;
import java.util.List;

/**
 * One moment while it is being read: the world's tables, the present fact, and what is in view because of it.
 *
 * @param host    tables, standing just after the fact; only read
 * @param step    facts of the present step up to the present one, which is the last
 * @param queue   the receive queue in view
 * @param sealed  whether nothing may be read that the future decides
 * @param account what became of every buffer
 */
record Reading(Host host, List<Told> step, int queue, boolean sealed, Account account) {

    Reading {
        step = List.copyOf(step);
    }

    Told told() {
        return step.getLast();
    }

    Packets packets() {
        return host.packets();
    }

    /** The id of a packet's boxes; packets are counted from 1 where people read. */
    static String packetId(int packet) {
        return "packet:" + (packet + 1);
    }

    static String poolId(int pool) {
        return "pool:" + pool;
    }

    String cellId(long netmem) {
        return cellId(netmem, host.pools().ownerOf(netmem));
    }

    /** The id of a buffer's cell in a pool, empty where the word names no buffer. */
    String cellId(long netmem, int pool) {
        if (netmem == 0 || pool < 0) {
            return "";
        }
        return poolId(pool) + "/cell:" + host.buffers().row(netmem);
    }

    /** What bytes a buffer holds, by where in their frame they are from. */
    Carried carried(long netmem) {
        var contents = host.buffers().contents(netmem);
        int row = contents.slot(host.buffers().row(netmem), 0);
        return carried(contents.packet(row), contents.from(row), contents.len(row));
    }

    /** What {@code len} bytes from {@code from} of a packet's frame are. */
    Carried carried(int packet, int from, int len) {
        if (packet < 0) {
            return Carried.PLAIN;
        }
        int header = packets().headerLen(packet);
        if (from > 0) {
            return Carried.PAYLOAD;
        }
        return header > 0 && len <= header ? Carried.HEADER : Carried.PLAIN;
    }

    /** The socket in view: the fact's, else the one being read, else the newest; {@link Table#NO_ROW} before any. */
    int socket() {
        Sockets sockets = host.stackTables().sockets();
        int said = told().row("sock");
        if (said >= 0) {
            return said;
        }
        int reading = host.appState().sock.ref(0);
        return reading >= 0 ? reading : (int) sockets.opened.get(0) - 1;
    }

    /** The skb in view: the fact's, else the focal packet's, else what the socket or the stack has; or none. */
    int skb() {
        Skbs skbs = host.skbs();
        for (String name : List.of("into", "skb")) {
            int said = told().row(name);
            if (said >= 0) {
                return skbs.used.is(said) ? said : Table.NO_ROW;
            }
        }
        int taken = skbs.everTaken();
        int found = Table.NO_ROW;
        for (int skb = taken - 1; skb >= 0; skb--) {
            if (skbs.used.is(skb) && skbs.rxq.get(skb) == queue) {
                if (told().packet() >= 0 && skbs.packet.ref(skb) == told().packet()) {
                    return skb;
                }
                found = skb;
            }
        }
        return found;
    }
}
