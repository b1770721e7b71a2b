// SPDX-License-Identifier: Apache-2.0
package fragscope.app.compare;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Field;
import fragscope.app.facts.Sentences;
import fragscope.app.text.Texts;
import fragscope.engine.fact.FactLog;
import fragscope.engine.run.Cursor;
import fragscope.engine.versus.Alignment;
import fragscope.engine.versus.Breadcrumb;
import fragscope.engine.versus.Comparison;
import fragscope.engine.versus.Difference;
import fragscope.engine.versus.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Differences as sentences in one language. Reads facts again by cursors of its own, one a run; not thread safe.
 */
public final class DifferenceWords {

    private final Comparison comparison;
    private final Texts texts;
    private final Sentences sentences;
    private final FactFields fields = new FactFields();
    private final List<Cursor> cursors = new ArrayList<>();

    /** Words about a comparison. */
    public DifferenceWords(Comparison comparison, Locale language) {
        this.comparison = comparison;
        this.texts = Texts.of(language);
        this.sentences = Sentences.in(language);
        for (Side side : comparison.sides()) {
            cursors.add(side.recording().cursor());
        }
    }

    /** What a run is called here: its letter and its design. */
    public String name(int side) {
        return Comparison.letter(side) + " (" + comparison.sides().get(side).summary().design() + ")";
    }

    /** A difference as one sentence. */
    public String text(Difference d) {
        return switch (d.what()) {
            case ABSENT -> texts.get(d.packet() == FactLog.NONE ? "compare.absent" : "compare.absent.packet",
                    name(d.side()), name(d.side() == d.one() ? d.other() : d.one()), fact(d.side(), d.fact()),
                    packet(d));
            case VALUE -> texts.get(d.packet() == FactLog.NONE ? "compare.value" : "compare.value.packet",
                    field(d), value(d, d.oneValue()), name(d.one()), value(d, d.otherValue()), name(d.other()),
                    fact(d.other(), d.otherFact()), packet(d));
            case TIME -> texts.get("compare.time", micros(d.oneValue()), name(d.one()), micros(d.otherValue()),
                    name(d.other()), fact(d.one(), d.oneFact()));
        };
    }

    /** Where it leads: the sentences of what follows, the visible result last; without the difference itself. */
    public List<String> leadsTo(Breadcrumb crumb) {
        List<Difference> steps = crumb.steps();
        return steps.subList(1, steps.size()).stream().map(this::text).toList();
    }

    /** The name of the component that differs, in snake case as JSON has it; "" where none does. */
    public String field(Difference d) {
        return d.component() < 0 ? "" : component(d).name();
    }

    /** One of the two values, as a person reads it. */
    public String value(Difference d, long value) {
        return d.component() < 0 ? "" : sentences.value(component(d), value);
    }

    /** How the component that differs is written. */
    public Field component(Difference d) {
        return fields.of(d.kind()).get(d.component());
    }

    /** What a run's fact says; "" for a gap. */
    public String fact(int side, int n) {
        if (n == Alignment.GAP) {
            return "";
        }
        Cursor cursor = cursors.get(side);
        FactLog log = cursor.log(n);
        return sentences.text(log, cursor.indexOf(n), Sentences.Length.SENTENCE, cursor.machine().actors().names());
    }

    private static String packet(Difference d) {
        return Integer.toString(d.packet() + 1);
    }

    private static String micros(long ps) {
        return String.format(Locale.ROOT, "%d.%06d", ps / 1_000_000, ps % 1_000_000);
    }
}
