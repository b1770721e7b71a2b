// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.Kind;
import fragscope.engine.nic.Counters;
import fragscope.engine.nic.DescriptorRing;
import fragscope.engine.nic.RxQueues;
import fragscope.engine.packet.IpProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The NIC: what its engines said about the packet in them, the rings of the queue in view, interrupt and counters. */
final class NicReader {

    private NicReader() {
    }

    static Nic read(Reading r) {
        int irq = r.host().cast().irq(r.queue());
        boolean pending = r.host().actors().scheduled(irq);
        long leftNs = (r.host().actors().nextAtPs(irq) - r.told().timePs()) / 1000;
        return new Nic("", work(r), r.queue(), rings(r), pending ? Math.max(0, leftNs) : -1, counters(r));
    }

    /** From the facts of the NIC's present step; nothing where somebody else acts. */
    static Nic.Work work(Reading r) {
        Nic.Work w = Nic.Work.NONE;
        for (Told t : r.step()) {
            w = after(w, t);
        }
        return w;
    }

    private static Nic.Work after(Nic.Work w, Told t) {
        int packet = t.packet() + 1;
        return switch (t.kind()) {
            case FRAME_FILTERED, HEADERS_NOT_PARSED, CHECKSUM_ASSUMED ->
                new Nic.Work(Nic.Engine.PARSE, packet, w.protocols(), false, -1, "", -1, -1);
            case HEADERS_PARSED -> new Nic.Work(Nic.Engine.PARSE, packet, protocols(t), false, -1, "", -1, -1);
            case QUEUE_STEERED ->
                new Nic.Work(Nic.Engine.STEER, packet, w.protocols(), true, t.row("rxq"), "", -1, -1);
            case QUEUE_HASHED -> new Nic.Work(Nic.Engine.STEER, packet, w.protocols(), false, t.row("rxq"),
                    String.format(Locale.ROOT, "0x%08x", t.get("hash")), -1, -1);
            case PACKET_SPLIT -> new Nic.Work(Nic.Engine.SPLIT, packet, w.protocols(), w.byRule(), w.queue(),
                    w.hash(), t.row("headerLen"), t.row("payloadLen"));
            case PACKET_NOT_SPLIT -> new Nic.Work(Nic.Engine.SPLIT, packet, w.protocols(), w.byRule(), w.queue(),
                    w.hash(), 0, 0);
            default -> w;
        };
    }

    private static String protocols(Told t) {
        String l4 = switch (t.row("proto")) {
            case IpProto.TCP -> "tcp";
            case IpProto.UDP -> "udp";
            case IpProto.SCTP -> "sctp";
            case IpProto.ICMP -> "icmp";
            case IpProto.ICMPV6 -> "icmpv6";
            default -> "proto " + t.get("proto");
        };
        return "ipv" + t.get("ipVersion") + " " + l4;
    }

    private static List<Nic.Ring> rings(Reading r) {
        List<Nic.Ring> rings = new ArrayList<>();
        RxQueues q = r.host().nic().queues();
        int rxq = r.queue();
        if (r.host().setup().nic().split()) {
            rings.add(descriptors(r, Nic.RingKind.HEADERS, r.host().nic().headerRing(), Pool.Memory.HOST,
                    q.headerClean.get(rxq), q.headerHead.get(rxq), q.headerProd.get(rxq)));
        }
        rings.add(descriptors(r, Nic.RingKind.DATA, r.host().nic().dataRing(), dataMemory(r), q.dataClean.get(rxq),
                q.dataHead.get(rxq), q.dataProd.get(rxq)));
        rings.add(completions(q, rxq));
        return rings;
    }

    private static Pool.Memory dataMemory(Reading r) {
        int pool = r.host().rxPools().data.ref(r.queue());
        return pool < 0 ? PoolReader.boundMemory(r, r.queue()) : PoolReader.memory(r, pool);
    }

    private static Nic.Ring descriptors(Reading r, Nic.RingKind kind, DescriptorRing ring, Pool.Memory memory,
            long clean, long head, long prod) {
        RxQueues q = r.host().nic().queues();
        List<Nic.Slot> slots = new ArrayList<>();
        for (int i = 0; i < q.ring; i++) {
            slots.add(new Nic.Slot(Nic.SlotState.EMPTY, Carried.PLAIN));
        }
        int filled = 0;
        for (long at = clean; at < prod; at++) {
            int slot = q.slot(at);
            long netmem = ring.netmem.get(ring.row(r.queue(), slot));
            boolean written = at < head && !r.account().underWay(netmem);
            filled += written ? 1 : 0;
            slots.set(slot, new Nic.Slot(written ? Nic.SlotState.FILLED : Nic.SlotState.POSTED,
                    written ? r.carried(netmem) : Carried.PLAIN));
        }
        return new Nic.Ring(kind, memory, q.ring, (int) (prod - clean) - filled, filled, q.slot(head),
                q.ring <= Nic.Ring.SLOTS_MAX ? slots : List.of());
    }

    private static Nic.Ring completions(RxQueues q, int rxq) {
        List<Nic.Slot> slots = new ArrayList<>();
        int pending = q.pending(rxq);
        for (int i = 0; i < q.cqRing && q.cqRing <= Nic.Ring.SLOTS_MAX; i++) {
            int behind = Math.floorMod(i - q.entry(q.cqHead.get(rxq)), q.cqRing);
            slots.add(new Nic.Slot(behind < pending ? Nic.SlotState.FILLED : Nic.SlotState.EMPTY, Carried.PLAIN));
        }
        return new Nic.Ring(Nic.RingKind.COMPLETIONS, Pool.Memory.HOST, q.cqRing, 0, pending,
                q.entry(q.cqPost.get(rxq)), slots);
    }

    private static List<String> counters(Reading r) {
        Counters counters = r.host().nic().counters();
        List<String> lines = new ArrayList<>();
        lines.add("rx_packets " + r.host().nic().packetsIn());
        long dropped = 0;
        for (DropReason reason : DropReason.values()) {
            dropped += counters.dropped.get(reason.ordinal());
        }
        lines.add("rx_dropped " + dropped);
        return lines;
    }

    /** Whether the fact is one of the NIC's pipeline, while the packet is still in it. */
    static boolean inPipeline(Told t) {
        return t.is(Kind.FRAME_FILTERED, Kind.HEADERS_PARSED, Kind.HEADERS_NOT_PARSED, Kind.CHECKSUM_ASSUMED,
                Kind.QUEUE_STEERED, Kind.QUEUE_HASHED, Kind.PACKET_SPLIT, Kind.PACKET_NOT_SPLIT)
                || t.is(Kind.FRAME_DROPPED) && t.get("reason") != DropReason.NIC_FIFO_FULL.ordinal();
    }
}
