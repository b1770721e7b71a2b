// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.NotSplitReason;
import fragscope.engine.fact.Part;
import fragscope.engine.memory.Contents;
import fragscope.engine.pci.PciTopology;
import fragscope.engine.skb.SkbOps;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bytes by where they went and why, added up from a run's facts. What depends on a cache is added up under each
 * {@link CacheModel}.
 *
 * <p>Simplification: what a CPU reads without copying it (headers that the stack parses, sums in software) is no
 * entry; a copy into a header page is read where the bytes were just written.
 */
final class Ledger {

    private static final Part[] PARTS = Part.values();
    private static final NotSplitReason[] REASONS = NotSplitReason.values();
    private static final int COMPLETION_BYTES = 64;

    private final Host host;
    private final LedgerTotals totals;
    private final NicBytes nic;
    private final Extents hostExtents;
    private final Extents boundExtents;
    private final Llc llc;
    private final byte[] whole; // by packet: why it was not split
    private final boolean[] atDevice; // by packet: its payload is in a device's memory

    private final Map<String, Long> pcieHost = new TreeMap<>();
    private final Map<String, Long> pcieDevice = new TreeMap<>();
    private final Map<String, Long> copied = new TreeMap<>();
    private final Map<String, Long> copiedFromLlc = new TreeMap<>();
    private final Map<String, Long> copiedFromDevice = new TreeMap<>();

    Ledger(Host host, PciTopology topology) {
        this.host = host;
        this.totals = new LedgerTotals(topology);
        this.nic = new NicBytes(host);
        this.hostExtents = new Extents(host.buffers().hostBytes());
        this.boundExtents = new Extents(host.buffers().deviceBytes());
        this.llc = new Llc(host.setup().costs().ddioBytes(), hostExtents.rows(), boundExtents.rows(),
                host.nic().completions().rows());
        int packets = host.packets().count();
        this.whole = new byte[packets];
        this.atDevice = new boolean[packets];
    }

    void said(FactLog log, int index) {
        nic.said(log, index);
        switch (log.kind(index)) {
            case PACKET_NOT_SPLIT -> whole[log.packet(index)] = (byte) log.component(index, 0);
            case DMA_WRITTEN -> written(log, index);
            case COMPLETION_WRITTEN -> {
                pcieHost.merge("completion", (long) COMPLETION_BYTES, Long::sum);
                llc.written(Llc.COMPLETIONS, (int) log.component(index, 1), COMPLETION_BYTES);
            }
            case HEADER_COPIED -> headerCopied(log, index);
            case TAP_SAW -> tapped(log, index, Math.min(log.component(index, 2),
                    host.skbs().headlen((int) log.component(index, 0))), log.component(index, 2));
            case TAP_READ -> tapped(log, index, log.component(index, 2), log.component(index, 1));
            case HEAD_EXPANDED -> headCopied(log.component(index, 1), log.component(index, 2));
            case BYTES_COPIED -> copied(because("payload to the user", log, index), log, index);
            case COPIED_TO_AREA -> toArea(log, index);
            case LINEAR_COPIED -> copied(because("payload in a linear part", log, index), log, index);
            default -> {
            }
        }
    }

    private void written(FactLog log, int index) {
        int len = (int) log.component(index, 3);
        Part part = PARTS[(int) log.component(index, 0)];
        int packet = log.packet(index);
        String cause = part == Part.WHOLE ? "not split: " + reason(packet) : word(part);
        boolean peer = log.component(index, 5) != 0;
        (peer ? pcieDevice : pcieHost).merge(cause, (long) len, Long::sum);
        atDevice[packet] |= peer;
        long netmem = log.component(index, 1);
        int row = row(netmem, (int) log.component(index, 2));
        boolean bound = host.buffers().device(netmem);
        (bound ? boundExtents : hostExtents).written(row, len);
        if (!peer) {
            llc.written(bound ? Llc.BOUND : Llc.HOST, row, len);
        }
    }

    private int row(long netmem, int offset) {
        Contents contents = host.buffers().contents(netmem);
        return contents.slot(host.buffers().row(netmem), offset);
    }

    /** From the buffer that the packet lies in into a header page; both are in the cache where there is one. */
    private void headerCopied(FactLog log, int index) {
        long len = log.component(index, 1);
        long head = host.skbs().head.get((int) log.component(index, 0));
        int frame = host.pages().rowOfPageAddress(head);
        int row = host.buffers().hostBytes().slot(frame, 0);
        hostExtents.written(row, (int) len);
        llc.touched(Llc.HOST, row, (int) len);
        String cause = "headers of packets not split: " + reason(log.packet(index));
        copied.merge(cause, len, Long::sum);
        copiedFromLlc.merge(cause, len, Long::sum);
    }

    /** The bytes of a linear part, into a head of their own. */
    private void headCopied(long netmem, long len) {
        int row = row(netmem, SkbOps.HEADROOM);
        hostExtents.written(row, (int) len);
        llc.touched(Llc.HOST, row, (int) len);
        String cause = "heads of clones";
        copied.merge(cause, len, Long::sum);
        copiedFromLlc.merge(cause, len, Long::sum);
    }

    /** A tap reads the linear part in host memory, and frags where they lie. */
    private void tapped(FactLog log, int index, long linear, long len) {
        int packet = log.packet(index);
        String cause = "recorded by a tap";
        copied.merge(cause, len, Long::sum);
        copiedFromLlc.merge(cause, packet >= 0 && atDevice[packet] ? linear : len, Long::sum);
        if (packet >= 0 && atDevice[packet] && len > linear) {
            copiedFromDevice.merge(cause, len - linear, Long::sum);
        }
    }

    private void toArea(FactLog log, int index) {
        copied(because("payload into the user's area", log, index), log, index);
        int row = row(log.component(index, 5), 0);
        int len = (int) log.component(index, 4);
        boundExtents.written(row, len);
        llc.touched(Llc.BOUND, row, len);
    }

    /** Facts of copies to a user: buffer, offset and length are components 2 to 4. */
    private void copied(String cause, FactLog log, int index) {
        long netmem = log.component(index, 2);
        long len = log.component(index, 4);
        copied.merge(cause, len, Long::sum);
        boolean bound = host.buffers().device(netmem);
        if (bound && host.buffers().peer()) {
            copiedFromDevice.merge(cause, len, Long::sum);
        } else if (host.buffers().row(netmem) >= 0
                && llc.resident(bound ? Llc.BOUND : Llc.HOST, row(netmem, (int) log.component(index, 3)))) {
            copiedFromLlc.merge(cause, len, Long::sum);
        }
    }

    private String because(String what, FactLog log, int index) {
        int packet = log.packet(index);
        boolean split = packet < 0 || whole[packet] == 0;
        return split ? what : what + ", not split: " + reason(packet);
    }

    private String reason(int packet) {
        return packet < 0 ? "unknown" : word(REASONS[whole[packet]]);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    Summary.LedgerTotals totals() {
        return totals.of(nic, pcieHost, pcieDevice, copied, copiedFromLlc, copiedFromDevice, llc.writtenBack(),
                host.buffers().peer() ? boundExtents.balance("device memory") : boundExtents.balance("user's area"),
                hostExtents.balance("host buffers"));
    }
}
