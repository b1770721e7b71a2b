// SPDX-License-Identifier: Apache-2.0
package fragscope.app.flow;

import fragscope.app.text.Numbers;
import fragscope.app.text.Texts;
import fragscope.engine.measure.CacheModel;
import fragscope.engine.measure.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a run paid, a line for each link and cause: its bytes, and the time of CPUs by what they did. */
public final class Charges {

    private final Texts texts;
    private final Numbers numbers;
    private final List<String> lines = new ArrayList<>();

    private Charges(Texts texts) {
        this.texts = texts;
        this.numbers = new Numbers(texts.locale());
    }

    /** The lines; the last says what times rest on. */
    public static List<String> of(Summary summary, Texts texts) {
        Charges charges = new Charges(texts);
        charges.ledger(summary.ledger());
        new TreeMap<>(summary.cpuPs()).forEach((function, ps) -> charges.lines.add(texts.get("flow.charge.cpu",
                function.replace('_', ' '), charges.time(ps))));
        charges.lines.add(texts.get("flow.charge.rests", summary.costModel()));
        return charges.lines;
    }

    /** Under a microsecond in nanoseconds: what was paid is not said to be nothing. */
    private String time(long ps) {
        return ps < 1_000_000 ? numbers.count(ps / 1000) + " ns" : numbers.time(ps);
    }

    private void ledger(Summary.LedgerTotals ledger) {
        byCause("pcie-host", ledger.pcieHost());
        byCause("pcie-device", ledger.pcieDevice());
        for (CacheModel model : CacheModel.values()) {
            String under = texts.get("flow.choice." + model.name().toLowerCase(Locale.ROOT));
            lines.add(texts.get("flow.charge.dram", under, numbers.count(ledger.under(model).dramWrite()),
                    numbers.count(ledger.under(model).dramRead())));
        }
        byCause("copy", ledger.cpuCopy());
        lines.add(texts.get("flow.charge.device", numbers.count(ledger.device()), numbers.count(ledger.deviceRead())));
    }

    /** A line a cause; where nothing went this way, one that says so. */
    private void byCause(String way, Map<String, Long> bytes) {
        String name = texts.get("flow.charge." + way);
        if (bytes.isEmpty()) {
            lines.add(texts.get("flow.charge.none", name));
        }
        new TreeMap<>(bytes).forEach((cause, count) -> lines.add(texts.get("flow.charge", name, cause, numbers.count(
                count))));
    }
}
