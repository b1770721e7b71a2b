// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.pci.PciTopology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sums of a ledger as totals, as moves between parts under each cache model, and as balances. */
final class LedgerTotals {

    private final List<String> hostWay;
    private final List<String> deviceWay;

    LedgerTotals(PciTopology topology) {
        this.hostWay = PcieWay.toHost(topology);
        this.deviceWay = PcieWay.toDevice(topology);
    }

    Summary.LedgerTotals of(NicBytes nic, Map<String, Long> pcieHost, Map<String, Long> pcieDevice,
            Map<String, Long> copied, Map<String, Long> fromLlc, Map<String, Long> fromDevice, long writtenBack,
            Balance bound, Balance host) {
        long dma = sum(pcieHost);
        long copies = sum(copied);
        long deviceRead = sum(fromDevice);
        List<Moved> links = new ArrayList<>();
        add(links, Moved.WIRE, Moved.NIC, "frames", nic.wire());
        along(links, hostWay, pcieHost);
        along(links, deviceWay, pcieDevice);
        Summary.CacheTotals uncached = new Summary.CacheTotals(CacheModel.UNCACHED, 0, 0, dma + copies, copies
                - deviceRead, uncached(links, pcieHost, copied, fromDevice));
        long llcRead = sum(fromLlc);
        Summary.CacheTotals ddio = new Summary.CacheTotals(CacheModel.DDIO, dma + copies, llcRead, writtenBack, copies
                - deviceRead - llcRead, ddio(links, pcieHost, copied, fromLlc, fromDevice, writtenBack));
        return new Summary.LedgerTotals(nic.wire(), nic.thrownAway(), pcieHost, pcieDevice, uncached.dramWrite(),
                uncached.dramRead(),
                copied, sum(pcieDevice), deviceRead, List.of(uncached, ddio),
                balances(nic, pcieHost, pcieDevice, host, bound, uncached.moved()));
    }

    private static List<Moved> uncached(List<Moved> links, Map<String, Long> pcieHost, Map<String, Long> copied,
            Map<String, Long> fromDevice) {
        List<Moved> moved = new ArrayList<>(links);
        pcieHost.forEach((cause, n) -> add(moved, Moved.ROOT_COMPLEX, Moved.DRAM, cause, n));
        copied.forEach((cause, n) -> {
            long device = fromDevice.getOrDefault(cause, 0L);
            add(moved, Moved.DEVICE, Moved.CPU, cause, device);
            add(moved, Moved.DRAM, Moved.CPU, cause, n - device);
            add(moved, Moved.CPU, Moved.DRAM, cause, n);
        });
        return moved;
    }

    private static List<Moved> ddio(List<Moved> links, Map<String, Long> pcieHost, Map<String, Long> copied,
            Map<String, Long> fromLlc, Map<String, Long> fromDevice, long writtenBack) {
        List<Moved> moved = new ArrayList<>(links);
        pcieHost.forEach((cause, n) -> add(moved, Moved.ROOT_COMPLEX, Moved.LLC, cause, n));
        add(moved, Moved.LLC, Moved.DRAM, "written back to make room", writtenBack);
        copied.forEach((cause, n) -> {
            long device = fromDevice.getOrDefault(cause, 0L);
            long cached = fromLlc.getOrDefault(cause, 0L);
            add(moved, Moved.DEVICE, Moved.CPU, cause, device);
            add(moved, Moved.LLC, Moved.CPU, cause, cached);
            add(moved, Moved.DRAM, Moved.CPU, cause, n - device - cached);
            add(moved, Moved.CPU, Moved.LLC, cause, n);
        });
        return moved;
    }

    private static void along(List<Moved> moved, List<String> way, Map<String, Long> bytes) {
        for (int i = 0; i + 1 < way.size(); i++) {
            String from = way.get(i);
            String to = way.get(i + 1);
            bytes.forEach((cause, n) -> add(moved, from, to, cause, n));
        }
    }

    private static void add(List<Moved> moved, String from, String to, String cause, long bytes) {
        if (bytes > 0) {
            moved.add(new Moved(from, to, cause, bytes));
        }
    }

    /** NIC, each bridge and the CPUs by what passed; memories by what the world says they hold. */
    private List<Balance> balances(NicBytes nic, Map<String, Long> pcieHost, Map<String, Long> pcieDevice,
            Balance host, Balance bound, List<Moved> moved) {
        List<Balance> balances = new ArrayList<>();
        long completions = pcieHost.getOrDefault("completion", 0L);
        balances.add(nic.balance(sum(pcieHost) + sum(pcieDevice) - completions, completions));
        List<String> conduits = new ArrayList<>(hostWay.subList(1, hostWay.size()));
        deviceWay.subList(1, deviceWay.size() - 1).stream().filter(p -> !conduits.contains(p)).forEach(conduits::add);
        conduits.add(Moved.CPU);
        for (String part : conduits) {
            long in = moved.stream().filter(m -> m.to().equals(part)).mapToLong(Moved::bytes).sum();
            long out = moved.stream().filter(m -> m.from().equals(part)).mapToLong(Moved::bytes).sum();
            balances.add(new Balance(part, in, 0, out, 0));
        }
        balances.add(host);
        balances.add(bound);
        return balances;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
