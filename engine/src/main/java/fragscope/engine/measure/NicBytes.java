// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.design.Host;
import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.IgnoreReason;
import fragscope.engine.nic.DmaQueue;
import fragscope.engine.nic.Links;
import fragscope.engine.nic.NicInput;
import fragscope.engine.nic.NicTables;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Bytes of frames that the NIC took, threw away, wrote where no way leads, or still has. */
final class NicBytes {

    private static final DropReason[] REASONS = DropReason.values();

    private final Host host;
    private long wire;
    private final Map<String, Long> thrownAway = new TreeMap<>();
    private long lost;

    NicBytes(Host host) {
        this.host = host;
    }

    void said(FactLog log, int index) {
        switch (log.kind(index)) {
            case FRAME_ARRIVED -> wire += log.component(index, 0);
            case FRAME_FILTERED -> thrownAway(IgnoreReason.NOT_FOR_HOST, log.packet(index));
            case FRAME_DROPPED -> thrownAway(REASONS[(int) log.component(index, 1)], log.packet(index));
            case DMA_LOST -> lost += log.component(index, 2);
            default -> {
            }
        }
    }

    private void thrownAway(Enum<?> why, int packet) {
        thrownAway.merge(why.name().toLowerCase(Locale.ROOT), (long) host.packets().len(packet), Long::sum);
    }

    /** Bytes of frames that never left the NIC, by reason. */
    Map<String, Long> thrownAway() {
        return thrownAway;
    }

    long wire() {
        return wire;
    }

    /** Bytes that left the NIC and reached nothing. */
    long lost() {
        return lost;
    }

    /** {@code out}: bytes of frames by DMA, as added up elsewhere; {@code made}: bytes of completions. */
    Balance balance(long out, long made) {
        return new Balance(Moved.NIC, wire, made,
                out + made + lost + thrownAway.values().stream().mapToLong(Long::longValue).sum(), waiting());
    }

    /** Frames that wait for the parser, and writes under way, as the world has them. */
    private long waiting() {
        NicTables nic = host.nic();
        long bytes = 0;
        for (int i = 0; i < nic.input().waiting(); i++) {
            bytes += host.packets().len(nic.input().packet.ref(NicInput.row(nic.input().head.get(0) + i)));
        }
        return bytes + underWay(nic.hostDma(), Links.HOST) + underWay(nic.deviceDma(), Links.DEVICE);
    }

    private long underWay(DmaQueue queue, int link) {
        Links links = host.nic().links();
        long bytes = 0;
        for (int i = 0; i < links.underWay(link); i++) {
            bytes += queue.len.get(queue.row(links.head.get(link) + i));
        }
        return bytes;
    }
}
