// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

/** The one thing that is selected, wherever it was selected; every pane shows it in its own way. */
public sealed interface Selection {

    /** Nothing is. */
    record Nothing() implements Selection {
    }

    /** A packet, counted from 0. */
    record APacket(int packet) implements Selection {
    }

    /** A buffer, by the netmem word that names it (a page's address, or a net_iov's with bit 0 set). */
    record ABuffer(long netmem) implements Selection {
    }

    /** An skb, by its row. */
    record AnSkb(int skb) implements Selection {
    }

    /** One frag of an skb. */
    record AFrag(int skb, int frag) implements Selection {
    }

    /** Any other row of one of the world's tables, as a queue or a socket. */
    record ARow(String table, int row) implements Selection {
    }

    /** A shape of the stage that is no row of a table, as the wire or the CPU, by its id. */
    record AShape(String id) implements Selection {
    }
}
