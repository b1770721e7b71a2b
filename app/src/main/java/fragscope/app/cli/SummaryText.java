// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.measure.CacheModel;
import fragscope.engine.measure.Summary;
import java.util.Locale;
import java.util.Map;

/** A run's summary for people. */
final class SummaryText {

    private SummaryText() {
    }

    static void print(Summary s, Console to) {
        to.line(s.source() + " under " + s.design() + ", seed " + s.seed() + ", host "
                + (s.host().isEmpty() ? "none" : s.host()));
        to.line(s.facts() + " facts in " + micros(s.endPs()) + " µs, world " + hex(s.hash()));
        Summary.PacketCounts p = s.packets();
        to.line("packets: " + p.in() + " in, " + p.delivered() + " delivered" + counts(", dropped: ", p.dropped())
                + counts(", ignored: ", p.ignored()));
        to.line("");
        for (Summary.Flow f : s.flows()) {
            to.line(String.format(Locale.ROOT, "%-8s %s > %s %10d B%s%s  sha256 %s", Words.protocol(f.proto()),
                    end(f.src(), f.sport()), end(f.dst(), f.dport()), f.bytes(), f.gap() ? ", then a gap" : "",
                    f.unknownBytes() == 0 ? "" : ", " + f.unknownBytes() + " B not in the capture", f.sha256()));
        }
        to.line(s.flows().isEmpty() ? "no flow towards the host" : "");
        for (Summary.Pool q : s.pools()) {
            to.line(String.format(Locale.ROOT, "pool %-14s %-15s hold %d, release %d, in flight %d, leaked %d%s%s",
                    q.name(), q.provider(), q.hold(), q.release(), q.inFlight(), q.leaked(),
                    counts("; alloc ", q.alloc()), counts("; recycle ", q.recycle())));
        }
        to.line("");
        bytes(s.ledger(), to);
        to.line("latency wire to application: p50 " + s.latencyNs().p50() + " ns, p99 " + s.latencyNs().p99()
                + " ns, max " + s.latencyNs().max() + " ns; cost model " + s.costModel());
        to.line(counts("CPUs busy, ps: ", s.cpuPs()));
        s.violations().forEach(v -> to.line("violation: " + v));
        s.oops().forEach(o -> to.line("oops: " + o.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " in "
                + o.function() + (o.file().isEmpty() ? "" : " (" + o.file() + ")") + ", " + o.width() + " B at "
                + hex(o.address()) + ", fact " + o.n()));
    }

    private static void bytes(Summary.LedgerTotals l, Console to) {
        to.line("bytes: wire " + l.wire() + ", device memory " + l.device() + (l.deviceRead() == 0
                ? ""
                : ", read out of it by CPUs " + l.deviceRead()));
        for (Summary.CacheTotals c : l.caches()) {
            to.line("  " + (c.model() == CacheModel.UNCACHED
                    ? "uncached:                  "
                    : "DMA into the LLC (DDIO):   ") + "DRAM written " + c.dramWrite() + ", read " + c.dramRead()
                    + (c.llcWrite() == 0 ? "" : "; LLC written " + c.llcWrite() + ", read " + c.llcRead()));
        }
        list("  thrown away by the NIC", l.thrownAway(), to);
        list("  PCIe to host memory", l.pcieHost(), to);
        list("  PCIe to the device", l.pcieDevice(), to);
        list("  copied by a CPU", l.cpuCopy(), to);
    }

    private static void list(String what, Map<String, Long> bytes, Console to) {
        bytes.forEach((cause, n) -> to.line(String.format(Locale.ROOT, "%-24s %12d  %s", what, n, cause)));
    }

    private static String counts(String before, Map<String, Long> counts) {
        StringBuilder out = new StringBuilder();
        counts.forEach((name, n) -> {
            if (n != 0) {
                out.append(out.isEmpty() ? before : ", ").append(name).append(' ').append(n);
            }
        });
        return out.toString();
    }

    static String end(String address, int port) {
        return address.indexOf(':') >= 0 ? "[" + address + "]:" + port : address + ":" + port;
    }

    static String micros(long ps) {
        return ps / 1_000_000 + "." + String.format(Locale.ROOT, "%06d", ps % 1_000_000);
    }

    static String hex(long word) {
        return String.format(Locale.ROOT, "0x%016x", word);
    }
}
