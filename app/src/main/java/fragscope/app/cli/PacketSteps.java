// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of one packet's way through a recording: a fact for each of wire, parsed, steered, split, dma, completion,
 * irq, skb, gro, tcp, recv, token and return that it takes; a drop ends it.
 *
 * <p>A merged packet goes on as part of the skb that it joined, and its bytes by the buffer that they lie in.
 */
final class PacketSteps {

    /**
     * A step.
     *
     * @param name as in a picture's name
     * @param fact the fact at which it is seen
     */
    record Step(String name, long fact) {
    }

    private final int packet;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Long, Integer> packetOfSkb = new HashMap<>();
    private int carrier;
    private long netmem;
    private long token = -1;

    private PacketSteps(int packet) {
        this.packet = packet;
        this.carrier = packet;
    }

    /** The steps of a packet, counted from 0. */
    static List<Step> of(Cursor cursor, int packet) {
        PacketSteps found = new PacketSteps(packet);
        for (long n = 0; n < cursor.recording().facts(); n++) {
            FactLog log = cursor.log(n);
            found.said(log, cursor.indexOf(n), n);
        }
        return found.steps;
    }

    private void said(FactLog log, int i, long n) {
        Kind kind = log.kind(i);
        if (kind == Kind.SKB_BUILT) {
            packetOfSkb.put(log.component(i, 0), log.packet(i));
        }
        if (log.packet(i) == packet) {
            own(log, i, n);
        } else if (kind == Kind.IRQ_RAISED && has("completion") && !has("skb")) {
            add("irq", n);
        }
        if (log.packet(i) == carrier && has("gro")) {
            carried(kind, n);
        }
        user(log, i, n);
    }

    private void own(FactLog log, int i, long n) {
        switch (log.kind(i)) {
            case FRAME_ARRIVED -> add("wire", n);
            case HEADERS_PARSED, HEADERS_NOT_PARSED -> add("parsed", n);
            case QUEUE_STEERED, QUEUE_HASHED -> add("steered", n);
            case PACKET_SPLIT, PACKET_NOT_SPLIT -> add("split", n);
            case DMA_WRITTEN -> add("dma", n);
            case COMPLETION_WRITTEN -> add("completion", n);
            case FRAME_DROPPED, RX_DROPPED, FRAME_FILTERED -> add("dropped", n);
            case FRAG_ADDED -> {
                netmem = netmem == 0 ? log.component(i, 2) : netmem;
                replace("skb", n);
            }
            case SKB_BUILT -> add("skb", n);
            case GRO_HELD, GRO_REFUSED -> add("gro", n);
            case GRO_MERGED -> {
                add("gro", n);
                carrier = packetOfSkb.getOrDefault(log.component(i, 1), packet);
            }
            default -> {
                // not a step of the way
            }
        }
    }

    private void carried(Kind kind, long n) {
        switch (kind) {
            case DATA_QUEUED, DATA_OUT_OF_ORDER, DUPLICATE_DROPPED, SEGMENT_TAKEN, PACKET_IGNORED -> add("tcp", n);
            case RECVMSG_CALLED -> add("recv", n);
            default -> {
                // not a step of the way
            }
        }
    }

    private void user(FactLog log, int i, long n) {
        if (netmem == 0 || !has("tcp")) {
            return;
        }
        Kind kind = log.kind(i);
        if (kind == Kind.TOKEN_ISSUED && log.component(i, 2) == netmem && !has("token")) {
            token = log.component(i, 1);
            add("token", n);
        } else if (kind == Kind.BYTES_COPIED && log.component(i, 2) == netmem) {
            add("token", n);
        } else if (kind == Kind.TOKENS_RETURNED && log.component(i, 1) == token && has("token")) {
            add("return", n);
        } else if (kind == Kind.BUFFER_RECYCLED && log.component(i, 1) == netmem && has("token") && token < 0) {
            add("return", n);
        }
    }

    private boolean has(String name) {
        return steps.stream().anyMatch(s -> s.name().equals(name));
    }

    private void add(String name, long n) {
        if (!has(name)) {
            steps.add(new Step(name, n));
        }
    }

    private void replace(String name, long n) {
        if (steps.isEmpty() || !steps.getLast().name().equals(name)) {
            add(name, n);
        } else {
            steps.set(steps.size() - 1, new Step(name, n));
        }
    }
}
