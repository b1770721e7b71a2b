// SPDX-License-Identifier: Apache-2.0
package fragscope.app.packets;

import fragscope.app.session.Fates;
import fragscope.engine.check.Holders;
import fragscope.engine.check.Holding;
import fragscope.engine.design.Host;
import fragscope.engine.nic.Completions;
import fragscope.engine.nic.NicInput;
import fragscope.engine.nic.RxQueues;
import java.util.HashMap;
import java.util.Map;

/**
 * Where packets are at one moment: those under way are found in the world, the others by what became of them.
 *
 * <p>Cost: one walk over rings, completions, skbs and tokens a moment, however many packets are asked for.
 */
final class Whereabouts {

    /** Where a packet can be. */
    enum Place {
        /** It has not arrived. */
        NOT_YET,
        /** It is arriving. */
        ON_THE_WIRE,
        /** The NIC has it, or its DMA is under way. */
        IN_NIC,
        /** It is in memory and the driver has not taken it. */
        IN_MEMORY,
        /** Its bytes are in an skb. */
        IN_SKB,
        /** The application has its bytes. */
        WITH_USER,
        /** The stack took it and nothing holds it any more. */
        DELIVERED,
        /** It was lost, with a reason. */
        DROPPED,
        /** Nobody wanted it, with a reason. */
        IGNORED
    }

    /**
     * A packet's place.
     *
     * @param place  where
     * @param detail the skb's row or the reason's ordinal; -1 for none
     */
    record Found(Place place, int detail) {
    }

    private final Host host;
    private final Fates fates;
    private final long fact;
    private final Map<Integer, Found> underWay = new HashMap<>();

    /** Packets in the world just after a fact. */
    Whereabouts(Host host, Fates fates, long fact) {
        this.host = host;
        this.fates = fates;
        this.fact = fact;
        Holders.walk(host, this::held);
        completions();
        NicInput input = host.nic().input();
        for (long i = input.head.get(0); i < input.tail.get(0); i++) {
            underWay.put(input.packet.ref(NicInput.row(i)), new Found(Place.IN_NIC, -1));
        }
    }

    private void held(Holding.Place place, int of, int index, long netmem) {
        switch (place) {
            case SKB_HEAD -> underWay.put(host.skbs().packet.ref(of), new Found(Place.IN_SKB, of));
            case SKB_FRAG -> put(netmem, new Found(Place.IN_SKB, of));
            case TOKEN -> {
                int packet = packetIn(netmem);
                if (packet >= 0) {
                    underWay.put(packet, new Found(Place.WITH_USER, -1)); // the skb may hold it as well
                }
            }
            default -> {
                // rings and pools hold buffers for packets, not packets
            }
        }
    }

    private void put(long netmem, Found found) {
        int packet = packetIn(netmem);
        if (packet >= 0) {
            underWay.putIfAbsent(packet, found);
        }
    }

    private int packetIn(long netmem) {
        return host.buffers().contents(netmem).packet(host.buffers().row(netmem));
    }

    /** Packets whose descriptors are taken: DMA still writes them, or they wait for the driver. */
    private void completions() {
        RxQueues queues = host.nic().queues();
        Completions completions = host.nic().completions();
        for (int rxq = 0; rxq < queues.rows(); rxq++) {
            long tail = queues.cqTail.get(rxq);
            for (long i = tail - queues.cqUsed(rxq); i < tail; i++) {
                int row = completions.row(rxq, queues.entry(i));
                boolean written = completions.partsLeft.get(row) == 0;
                underWay.putIfAbsent(completions.packet.ref(row),
                        new Found(written ? Place.IN_MEMORY : Place.IN_NIC, -1));
            }
        }
    }

    /** Where a packet is. */
    Found of(int packet) {
        Found there = underWay.get(packet);
        if (there != null) {
            return there;
        }
        return switch (fates.fate(packet, fact)) {
            case DELIVERED -> new Found(Place.DELIVERED, -1);
            case MERGED -> ofCarrier(packet);
            case DROPPED -> new Found(Place.DROPPED, fates.reason(packet));
            case IGNORED -> new Found(Place.IGNORED, fates.reason(packet));
            case OPEN -> open(packet);
        };
    }

    /** A merged packet without bytes of its own in flight goes where its skb went. */
    private Found ofCarrier(int packet) {
        int carrier = fates.carrier(packet);
        return carrier == packet ? new Found(Place.DELIVERED, -1) : of(carrier);
    }

    /** Nothing has become of it and no table names it: it has not come, or a step has it in hand. */
    private Found open(int packet) {
        long first = fates.firstFact(packet);
        if (first != Fates.NONE && first <= fact) {
            return new Found(Place.IN_NIC, -1);
        }
        int next = (int) host.nic().wire().next.get(0);
        boolean arriving = packet == next && host.actors().scheduled(fragscope.engine.time.Cast.WIRE);
        return new Found(arriving ? Place.ON_THE_WIRE : Place.NOT_YET, -1);
    }
}
