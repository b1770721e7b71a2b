// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Field;
import fragscope.app.facts.Sentences;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.Site;
import java.util.List;
import java.util.Locale;

/** One fact as one line, for programs or for people. */
final class FactLine {

    private final FactFields fields;
    private final Sentences sentences;
    private final List<String> actors;
    private final JsonLine line = new JsonLine();

    FactLine(FactFields fields, Sentences sentences, List<String> actors) {
        this.fields = fields;
        this.sentences = sentences;
        this.actors = actors;
    }

    /** The contract's object: {@code n, t_ps, actor, kind, packet, text, parent}, then the kind's own fields. */
    JsonLine json(FactLog log, int index, long n) {
        Kind kind = log.kind(index);
        line.begin().field("n", n).field("t_ps", log.timePs(index)).field("actor", actors.get(log.actor(index)));
        line.field("kind", kind.word()).fieldUnless("packet", log.packet(index) + 1L, 0);
        line.field("text", sentences.text(log, index, Sentences.Length.SENTENCE, actors));
        line.fieldUnless("parent", log.parent(index), FactLog.NONE);
        List<Field> own = fields.of(kind);
        for (int i = 0; i < own.size(); i++) {
            value(own.get(i), log.component(index, i));
        }
        return line.end();
    }

    private void value(Field field, long value) {
        switch (field.form()) {
            case FLAG -> line.field(field.name(), value != 0);
            case WORD_OF_ENUM -> line.field(field.name(), field.words().get((int) value));
            case ADDRESS -> line.word(field.name(), value);
            case HASH -> line.hash32(field.name(), (int) value);
            case SITE -> line.field(field.name(), Site.of(value).function());
            case NUMBER_OR_NONE -> line.fieldUnless(field.name(), value, -1);
            default -> line.field(field.name(), value);
        }
    }

    /** Number, microseconds, actor, sentence. */
    String text(FactLog log, int index, long n) {
        return String.format(Locale.ROOT, "%7d %14s µs  %-11s  %s", n, SummaryText.micros(log.timePs(index)),
                actors.get(log.actor(index)), sentences.text(log, index, Sentences.Length.SENTENCE, actors));
    }
}
