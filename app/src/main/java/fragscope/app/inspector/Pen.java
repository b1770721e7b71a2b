// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Selection;
import fragscope.app.text.Texts;
import fragscope.engine.design.Host;
import fragscope.engine.memory.StructTable;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the lines of one page: the world that is read, the words, and what has been written so far. */
final class Pen {

    final Host host;
    final Texts texts;
    final Forms forms;
    final Things things;
    final boolean expert;
    private final Changes changes;
    private final List<Line> lines = new ArrayList<>();

    Pen(Host host, Texts texts, boolean expert, Changes changes) {
        this.host = host;
        this.texts = texts;
        this.forms = new Forms(texts.locale());
        this.things = new Things(texts);
        this.expert = expert;
        this.changes = changes;
    }

    List<Line> lines() {
        return lines;
    }

    void heading(String words, String detail) {
        lines.add(new Line.Heading(words, detail));
    }

    void note(String words) {
        lines.add(new Line.Note(words));
    }

    /** A value that is no column. */
    void entry(String name, String value) {
        lines.add(new Line.Entry(name, value, "", null, null, null));
    }

    /** A value that leads to a thing. */
    void link(String name, Selection thing, String detail) {
        lines.add(new Line.Entry(name, things.name(thing, host), detail, new Link.ToThing(thing), null, null));
    }

    void line(Line line) {
        lines.add(line);
    }

    /** The columns of a row that matter at this level. */
    void columns(Table table, int row) {
        boolean struct = table instanceof StructTable;
        for (Column column : table.columns()) {
            if (expert || Matters.matters(table.name(), column.name())) {
                String place = struct && column.cellOfRow() < ((StructTable) table).structCells()
                        ? "+" + (column.cellOfRow() * 8 + column.bit() / 8)
                        : "";
                column(column, row, column.name(), place);
            }
        }
    }

    /** One column of a row under a name. */
    void column(Column column, int row, String name, String place) {
        long value = column.get(row);
        Optional<Selection> thing = References.of(column, value, host);
        String words = words(column, value, thing);
        String other = thing.isPresent() && !column.isRef() ? forms.value(column, value) : forms.other(column, value);
        String detail = expert ? (place + "  " + other).strip() : thing.isPresent() && !column.isRef() ? other : "";
        Source source = Source.of(column, row);
        lines.add(new Line.Entry(name, words, detail, thing.map(Link.ToThing::new).orElse(null), source,
                before(column, row, value)));
    }

    private String words(Column column, long value, Optional<Selection> thing) {
        if (thing.isPresent()) {
            return things.name(thing.get(), host);
        }
        if (column.isRef()) {
            return value == 0 ? texts.get("inspector.none") : forms.number(value - 1);
        }
        return forms.value(column, value);
    }

    private @Nullable String before(Column column, int row, long value) {
        long xor = changes.at(column.cellOf(row)) & column.cellMask();
        if (xor == 0) {
            return null;
        }
        long old = value ^ (xor >>> column.bit());
        return words(column, old, References.of(column, old, host));
    }

    /** Whether the present fact wrote a column. */
    boolean changed(Column column, int row) {
        return (changes.at(column.cellOf(row)) & column.cellMask()) != 0;
    }
}
