// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.NotSplitReason;
import fragscope.engine.fact.Part;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bytes by where they went and why, added up from a run's facts. Cache model: uncached, each DMA write to host memory
 * goes to DRAM and each copy reads it from there and writes it back.
 */
final class Ledger {

    private static final Part[] PARTS = Part.values();
    private static final NotSplitReason[] REASONS = NotSplitReason.values();
    private static final int COMPLETION_BYTES = 64;

    private long wire;
    private long device;
    private long dramWrite;
    private long dramRead;
    private final Map<String, Long> pcieHost = new TreeMap<>();
    private final Map<String, Long> pcieDevice = new TreeMap<>();
    private final Map<String, Long> cpuCopy = new TreeMap<>();
    private final byte[] whole;

    Ledger(int packets) {
        whole = new byte[packets];
    }

    void said(FactLog log, int index) {
        switch (log.kind(index)) {
            case FRAME_ARRIVED -> wire += log.component(index, 0);
            case PACKET_NOT_SPLIT -> whole[log.packet(index)] = (byte) log.component(index, 0);
            case DMA_WRITTEN -> written(log, index);
            case COMPLETION_WRITTEN -> toDram(pcieHost, "completion", COMPLETION_BYTES);
            case HEADER_COPIED -> copied("headers of packets not split: " + reason(log.packet(index)),
                    log.component(index, 1));
            case BYTES_COPIED -> copied(userCause(log, index), log.component(index, 4));
            case COPIED_TO_AREA -> copied("payload into the user's area", log.component(index, 4));
            case LINEAR_COPIED -> copied("payload in a linear part", log.component(index, 4));
            default -> {
            }
        }
    }

    private void written(FactLog log, int index) {
        long len = log.component(index, 3);
        Part part = PARTS[(int) log.component(index, 0)];
        String cause = part == Part.WHOLE ? "not split: " + reason(log.packet(index)) : word(part);
        if (log.component(index, 5) != 0) {
            device += len;
            pcieDevice.merge(cause, len, Long::sum);
        } else {
            toDram(pcieHost, cause, len);
        }
    }

    private void toDram(Map<String, Long> link, String cause, long len) {
        link.merge(cause, len, Long::sum);
        dramWrite += len;
    }

    private void copied(String cause, long len) {
        cpuCopy.merge(cause, len, Long::sum);
        dramRead += len;
        dramWrite += len;
    }

    private String userCause(FactLog log, int index) {
        assert log.kind(index) == Kind.BYTES_COPIED : "a copy to the user";
        int packet = log.packet(index);
        boolean split = packet < 0 || whole[packet] == 0;
        return split ? "payload to the user" : "payload to the user, not split: " + reason(packet);
    }

    private String reason(int packet) {
        return packet < 0 ? "unknown" : word(REASONS[whole[packet]]);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    Summary.LedgerTotals totals() {
        return new Summary.LedgerTotals(wire, pcieHost, pcieDevice, dramWrite, dramRead, cpuCopy, device);
    }
}
