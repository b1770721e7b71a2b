// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.measure.Balance;
import fragscope.engine.measure.Moved;
import fragscope.engine.measure.Summary;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run's summary as the contract's document. */
final class SummaryJson {

    private SummaryJson() {
    }

    static JsonLine write(JsonLine to, Summary s) {
        return fields(to.begin(), s).end();
    }

    /** The document's fields, into an object that is begun. */
    static JsonLine fields(JsonLine to, Summary s) {
        to.field("source", s.source()).field("design", s.design()).field("seed", s.seed());
        to.field("host", s.host().isEmpty() ? null : s.host()).field("facts", s.facts()).field("end_ps", s.endPs());
        to.word("hash", s.hash());
        to.object("packets").field("in", s.packets().in()).field("delivered", s.packets().delivered());
        counts(to, "dropped", s.packets().dropped());
        counts(to, "ignored", s.packets().ignored());
        to.end().array("flows");
        for (Summary.Flow f : s.flows()) {
            to.object().field("proto", f.proto()).field("src", f.src()).field("sport", f.sport());
            to.field("dst", f.dst()).field("dport", f.dport()).field("bytes", f.bytes()).field("sha256", f.sha256());
            to.field("gap", f.gap()).field("unknown_bytes", f.unknownBytes()).end();
        }
        to.end().array("pools");
        for (Summary.Pool p : s.pools()) {
            to.object().field("name", p.name()).field("provider", p.provider()).field("hold", p.hold());
            to.field("release", p.release()).field("in_flight", p.inFlight()).field("leaked", p.leaked());
            counts(to, "alloc", p.alloc());
            counts(to, "recycle", p.recycle());
            to.end();
        }
        to.end();
        ledger(to, s.ledger());
        to.field("cost_model", s.costModel()).object("latency_ns").field("p50", s.latencyNs().p50()).field("p99",
                s.latencyNs().p99());
        to.field("max", s.latencyNs().max()).end();
        counts(to, "cpu_ps", s.cpuPs());
        sentences(to, "violations", s.violations());
        to.array("oops");
        for (Summary.Oops o : s.oops()) {
            to.object().field("n", o.n()).field("kind", o.kind().name().toLowerCase(Locale.ROOT));
            to.word("address", o.address()).field("width", o.width()).field("file", o.file());
            to.field("function", o.function()).end();
        }
        return to.end();
    }

    private static void ledger(JsonLine to, Summary.LedgerTotals l) {
        to.object("ledger").field("wire", l.wire()).object("pcie");
        counts(to, "host", l.pcieHost());
        counts(to, "device", l.pcieDevice());
        to.end().field("dram_write", l.dramWrite()).field("dram_read", l.dramRead());
        counts(to, "cpu_copy", l.cpuCopy());
        to.field("device", l.device()).field("device_read", l.deviceRead());
        counts(to, "thrown_away", l.thrownAway());
        caches(to, l);
        balances(to, l);
        to.end();
    }

    /** What depends on a cache, under each model: the plain fields are those of the first. */
    private static void caches(JsonLine to, Summary.LedgerTotals l) {
        to.array("caches");
        for (Summary.CacheTotals c : l.caches()) {
            to.object().field("model", c.model().name().toLowerCase(Locale.ROOT)).field("llc_write", c.llcWrite());
            to.field("llc_read", c.llcRead()).field("dram_write", c.dramWrite()).field("dram_read", c.dramRead());
            to.array("moved");
            for (Moved m : c.moved()) {
                to.object().field("from", m.from()).field("to", m.to()).field("cause", m.cause());
                to.field("bytes", m.bytes()).end();
            }
            to.end().end();
        }
        to.end();
    }

    private static void balances(JsonLine to, Summary.LedgerTotals l) {
        to.array("balances");
        for (Balance b : l.balances()) {
            to.object().field("part", b.part()).field("in", b.in()).field("made", b.made()).field("out", b.out());
            to.field("kept", b.kept()).end();
        }
        to.end();
    }

    private static void counts(JsonLine to, String name, Map<String, Long> counts) {
        to.object(name);
        counts.forEach(to::field);
        to.end();
    }

    private static void sentences(JsonLine to, String name, List<String> sentences) {
        to.array(name);
        sentences.forEach(to::item);
        to.end();
    }
}
