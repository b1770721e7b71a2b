// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;
import fragscope.engine.memory.Contents;
import fragscope.engine.packet.Packets;
import fragscope.engine.stack.Slices;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What the application received, socket by socket: SHA-256 over the bytes that lie where tokens and copies point.
 *
 * <p>The bytes come from the buffers' contents, never from the capture by way of the packet's number alone: a buffer
 * that was written again, or never, yields other bytes. Bytes that the capture lacks end a known stream; they are
 * counted.
 */
final class Streams {

    private final Host host;
    private final Packets packets;
    private final MessageDigest[] digests;
    private final long[] bytes;
    private final long[] unknown;
    private final boolean[] gap;
    private final Provenance provenance;
    private boolean peeking;
    private byte[] buffer = new byte[4096];

    Streams(Host host) {
        this.host = host;
        this.packets = host.packets();
        this.provenance = new Provenance(host);
        int sockets = host.stackTables().sockets().rows();
        this.digests = new MessageDigest[sockets];
        this.bytes = new long[sockets];
        this.unknown = new long[sockets];
        this.gap = new boolean[sockets];
    }

    void said(FactLog log, int index, long n) {
        switch (log.kind(index)) {
            case BYTES_COPIED, LINEAR_COPIED -> take((int) log.component(index, 0), log.component(index, 2),
                    (int) log.component(index, 3), (int) log.component(index, 4), n);
            case TOKEN_ISSUED, COMPLETION_POSTED -> take((int) log.component(index, 0), log.component(index, 2),
                    (int) log.component(index, 4), (int) log.component(index, 5), n);
            case PEEKED -> peeking = log.component(index, 1) > 0;
            case BYTES_TAKEN, RECVMSG_RETURNED, RECVMSG_FAILED -> peeking = false;
            case TEARDOWN_STARTED, RUN_ENDED -> lookForGaps();
            default -> {
            }
        }
    }

    private void lookForGaps() {
        for (int sock = 0; sock < gap.length; sock++) {
            gap[sock] |= host.stackTables().sockets().ofoHead.ref(sock) != Slices.NO_ROW;
        }
    }

    private void take(int sock, long netmem, int offset, int len, long n) {
        if (peeking) { // seen, and not taken
            peeking = false;
            return;
        }
        Contents contents = host.buffers().contents(netmem);
        int at = host.buffers().row(netmem);
        if (at < 0) {
            provenance.nowhere(sock, netmem, len, n);
            unknown[sock] += len;
            return;
        }
        int row = contents.slot(at, offset);
        int into = offset - contents.at(row);
        int packet = contents.packet(row);
        int from = contents.from(row) + into;
        provenance.taken(sock, packet, into < 0 || into >= contents.len(row) ? -1 : from, len, n);
        int known = packet < 0 || into < 0
                ? 0
                : Math.max(0, Math.min(Math.min(len, contents.len(row) - into), packets.capLen(packet) - from));
        if (known > 0 && unknown[sock] == 0) {
            if (buffer.length < known) {
                buffer = new byte[known];
            }
            packets.copy(packet, from, buffer, 0, known);
            digest(sock).update(buffer, 0, known);
            bytes[sock] += known;
        }
        unknown[sock] += len - known;
    }

    private MessageDigest digest(int sock) {
        MessageDigest digest = digests[sock];
        if (digest == null) {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
            digests[sock] = digest;
        }
        return digest;
    }

    void addTo(List<String> found) {
        if (!provenance.broken().isEmpty()) {
            found.add(provenance.broken());
        }
    }

    long bytes(int sock) {
        return bytes[sock];
    }

    long unknownBytes(int sock) {
        return unknown[sock];
    }

    boolean gap(int sock) {
        return gap[sock];
    }

    /** The digest in hex; call once, it resets. */
    String sha256(int sock) {
        return HexFormat.of().formatHex(digest(sock).digest());
    }
}
