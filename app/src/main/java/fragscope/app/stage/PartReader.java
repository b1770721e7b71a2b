// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.fact.Kind;
import fragscope.engine.nic.DmaQueue;
import fragscope.engine.nic.Links;
import fragscope.engine.time.Costs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Packet bytes outside every memory: in the NIC's engines, or written by DMA and not yet there. */
final class PartReader {

    /** At most so many packets move at once; the focal one comes first. */
    private static final int PACKETS = 3;

    private PartReader() {
    }

    static List<Part> read(Reading r) {
        Map<String, Part> parts = new LinkedHashMap<>();
        if (NicReader.inPipeline(r.told())) {
            inNic(r).forEach(p -> parts.put(p.id(), p));
        }
        List<Part> flying = new ArrayList<>();
        underWay(r, r.host().nic().hostDma(), Links.HOST, flying);
        underWay(r, r.host().nic().deviceDma(), Links.DEVICE, flying);
        int focal = r.told().packet() + 1;
        List<Part> ordered = new ArrayList<>(flying.stream().filter(p -> p.packet() == focal).toList());
        flying.stream().filter(p -> p.packet() != focal).forEach(ordered::add);
        Set<Integer> packets = new HashSet<>();
        parts.values().forEach(p -> packets.add(p.packet()));
        for (Part p : ordered) {
            packets.add(p.packet());
            if (packets.size() > PACKETS) {
                break;
            }
            parts.merge(p.id(), p, (a, b) -> new Part(a.packet(), a.carried(), a.bytes() + b.bytes(), a.spot(),
                    a.at(), a.goesTo()));
        }
        return List.copyOf(parts.values());
    }

    private static List<Part> inNic(Reading r) {
        Told t = r.told();
        Nic.Work work = NicReader.work(r);
        Part.Spot spot = switch (work.engine()) {
            case IDLE, PARSE -> Part.Spot.PARSE;
            case STEER -> Part.Spot.STEER;
            case SPLIT -> Part.Spot.SPLIT;
        };
        int len = r.packets().len(t.packet());
        int header = Math.clamp(r.packets().headerLen(t.packet()), 0, len);
        int number = t.packet() + 1;
        boolean whole = header == 0 || r.step().stream().anyMatch(s -> s.is(Kind.PACKET_NOT_SPLIT));
        if (whole) {
            return List.of(new Part(number, Carried.PLAIN, len, spot, 0, ""));
        }
        Part head = new Part(number, Carried.HEADER, header, spot, 0, "");
        return len == header
                ? List.of(head)
                : List.of(head, new Part(number, Carried.PAYLOAD, len - header, spot, 0, ""));
    }

    private static void underWay(Reading r, DmaQueue queue, int link, List<Part> into) {
        Links links = r.host().nic().links();
        Costs costs = r.host().setup().costs();
        boolean host = link == Links.HOST;
        long now = r.told().timePs();
        for (long i = links.head.get(link); i < links.tail.get(link); i++) {
            int row = queue.row(i);
            int packet = queue.packet(row);
            int len = (int) queue.len.get(row);
            long wholePs = costs.linkPs(len, host ? costs.hostLinkBitsPerSec() : costs.deviceLinkBitsPerSec())
                    + (host ? costs.hostDmaPs() : costs.deviceDmaPs());
            double at = Math.clamp(1 - (queue.doneAtPs.get(row) - now) / (double) wholePs, 0, 1);
            long netmem = r.host().buffers().netmemAtDma(queue.dmaAddr.get(row));
            into.add(new Part(packet + 1, carried(queue, row), len,
                    host ? Part.Spot.TO_HOST : Part.Spot.TO_DEVICE, at, r.cellId(netmem)));
        }
    }

    static Carried carried(DmaQueue queue, int row) {
        return switch (fragscope.engine.fact.Part.values()[(int) queue.part.get(row)]) {
            case HEADER -> Carried.HEADER;
            case PAYLOAD -> Carried.PAYLOAD;
            case WHOLE -> Carried.PLAIN;
        };
    }
}
