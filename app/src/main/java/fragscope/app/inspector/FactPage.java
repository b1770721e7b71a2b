// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Field;
import fragscope.app.inquiry.Told;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Models;
import fragscope.engine.run.Cursor;
import java.util.List;

/** The present fact: what it says and where it happens in the kernel; its parts in full for experts. */
final class FactPage {

    private final FactFields fields = new FactFields();

    void write(Pen pen, Cursor cursor, Told told) {
        Models models = told.kind().models();
        pen.heading(pen.texts.get("fact.this"), pen.expert ? told.kind().word() : "");
        pen.note(told.sentence());
        if (!models.file().isEmpty()) {
            pen.entry(pen.texts.get("fact.file"), models.file());
        }
        pen.entry(pen.texts.get("fact.function"), models.function());
        String since = models.since().isEmpty() ? "" : pen.texts.get("fact.since", models.since());
        pen.entry(pen.texts.get("fact.fidelity"), pen.texts.get(models.as() == Models.Fidelity.MODELLED
                ? "fact.modelled"
                : "fact.simplified") + since);
        if (pen.expert) {
            inFull(pen, cursor, told);
        }
    }

    private void inFull(Pen pen, Cursor cursor, Told told) {
        FactLog log = cursor.log(told.n());
        int index = cursor.indexOf(told.n());
        pen.entry(pen.texts.get("fact.time"), pen.forms.time(told.timePs()));
        pen.entry(pen.texts.get("fact.actor"), told.actor());
        long parent = log.parent(index);
        if (parent != FactLog.NONE) {
            pen.line(new Line.Entry(pen.texts.get("fact.parent"), pen.texts.get("fact.number", parent), "",
                    new Link.ToFact(parent), null, null));
        }
        List<Field> parts = fields.of(told.kind());
        for (int i = 0; i < parts.size(); i++) {
            long value = log.component(index, i);
            boolean address = parts.get(i).form() == Field.Form.ADDRESS || parts.get(i).form() == Field.Form.HASH;
            pen.entry(parts.get(i).name(), address ? Forms.hex(value, 16) : pen.forms.number(value));
        }
    }
}
