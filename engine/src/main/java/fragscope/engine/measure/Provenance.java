// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.design.Host;
import fragscope.engine.packet.IpProto;
import fragscope.engine.packet.Packets;
import fragscope.engine.stack.Sockets;
import fragscope.engine.stack.TcpFlags;
import java.util.Locale;

/**
 * Whether the bytes that an application receives of a TCP stream are the stream's next ones: by what the buffers hold,
 * each piece comes from a packet of the right flow, and has the sequence number that is due.
 */
final class Provenance {

    private final Host host;
    private final Packets packets;
    private final Sockets sockets;
    private final long[] taken; // bytes of the stream so far, by socket
    private String broken = "";

    Provenance(Host host) {
        this.host = host;
        this.packets = host.packets();
        this.sockets = host.stackTables().sockets();
        this.taken = new long[sockets.rows()];
    }

    /**
     * Bytes that a socket's reader takes.
     *
     * @param packet what the buffer holds there, or -1
     * @param from offset in that packet's frame, or -1
     */
    void taken(int sock, int packet, int from, int len, long n) {
        if (broken.isEmpty() && sockets.proto.get(sock) == IpProto.TCP) {
            check(sock, packet, from, n);
        }
        taken[sock] += len;
    }

    private void check(int sock, int packet, int from, long n) {
        long due = sockets.isn.get(sock) + (sockets.fromSyn.is(sock) ? 1 : 0) + taken[sock] & 0xffff_ffffL;
        if (packet < 0 || from < 0) {
            broken = where(sock, n) + "the buffer holds nothing there; due was sequence number " + due;
            return;
        }
        int syn = (packets.tcpFlags(packet) & TcpFlags.SYN) != 0 ? 1 : 0;
        long has = packets.seq(packet) + syn + from - (long) packets.headerLen(packet) & 0xffff_ffffL;
        boolean flow = packets.isTcp(packet) && host.keys().keyOf(packet) == sockets.key.ref(sock);
        if (!flow || has != due) {
            broken = where(sock, n) + "bytes of packet " + (packet + 1) + (flow ? ", sequence number " + has : "")
                    + ", where sequence number " + due + " was due";
        }
    }

    void nowhere(int sock, long word, int len, long n) {
        if (broken.isEmpty()) {
            broken = where(sock, n) + String.format(Locale.ROOT, "0x%016x names no buffer", word);
        }
        taken[sock] += len;
    }

    private static String where(int sock, long n) {
        return "fact " + n + ": socket " + sock + " receives wrong bytes: ";
    }

    /** The first that was wrong, as a sentence, or empty. */
    String broken() {
        return broken;
    }
}
