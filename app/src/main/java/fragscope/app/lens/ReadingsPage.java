// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import java.util.ArrayList;
import java.util.List;

/** The same sixteen bytes under two designs, line by line: what agrees, and what does not. */
final class ReadingsPage {

    /** One thing that both say. */
    private record Row(String name, String left, String right) {

        boolean agrees() {
            return left.equals(right);
        }
    }

    private ReadingsPage() {
    }

    static void draw(Ink ink, Sight sight, Look look, Rect r) {
        Sight.Frag frag = sight.frag();
        if (frag == null || sight.readings().isEmpty()) {
            ink.paragraph("nothing", Style.TEXT, ink.texts.get("lens.no-frag"), Face.SANS, ink.s.title(), r);
            return;
        }
        List<String> names = sight.readings().stream().map(Reading::design).toList();
        Reading left = left(sight, look);
        Reading right = right(sight, look);
        double strip = ink.s.body() * 2.2;
        FragStrip.draw(ink, frag, new Rect(r.x(), r.y(), r.w(), strip));
        double y = r.y() + strip + ink.s.of(14);
        if (!ink.s.room()) {
            y = Chips.draw(ink, "left", "A", names, left.design(), new Rect(r.x(), y, r.w(), 1));
            y = Chips.draw(ink, "right", "B", names, right.design(), new Rect(r.x(), y, r.w(), 1)) + ink.s.of(8);
        }
        table(ink, sight, look, new Rect(r.x(), y, r.w(), Math.max(1, r.bottom() - y)));
    }

    /** The run's own design, unless another one was chosen. */
    private static Reading left(Sight sight, Look look) {
        return of(sight, look.left(), sight.design());
    }

    /** A reader that knows only pages, unless another one was chosen. */
    private static Reading right(Sight sight, Look look) {
        return of(sight, look.right(), sight.design().equals("dmabuf-pages") ? "netmem" : "dmabuf-pages");
    }

    /** What the two make of it, line by line. */
    static void table(Ink ink, Sight sight, Look look, Rect r) {
        Reading left = left(sight, look);
        Reading right = right(sight, look);
        double y = r.y();
        List<Row> rows = rows(ink, left, right);
        double size = ink.s.body();
        double name = rows.stream().mapToDouble(x -> Face.SANS.width(x.name(), size)).max().orElse(0) + size * 1.2;
        name = Math.min(name, r.w() * 0.3);
        double mark = size * 2;
        double half = (r.w() - name - mark) / 2;
        double h = Math.clamp((r.bottom() - y) / (rows.size() + 1), size * 1.5, size * (ink.s.room() ? 2.4 : 3.6));
        heads(ink, left, right, new Rect(r.x() + name, y, r.w() - name, h), half, mark);
        y += h;
        for (int i = 0; i < rows.size() && y + h <= r.bottom() + 0.5; i++) {
            row(ink, "row:" + i, rows.get(i), new Rect(r.x(), y, r.w(), h), new double[]{name, half, mark});
            y += h;
        }
    }

    private static Reading of(Sight sight, String wanted, String otherwise) {
        return sight.readings().stream().filter(x -> x.design().equals(wanted)).findFirst().orElseGet(
                () -> sight.readings().stream().filter(x -> x.design().equals(otherwise)).findFirst().orElse(
                        sight.readings().getFirst()));
    }

    private static void heads(Ink ink, Reading left, Reading right, Rect r, double half, double mark) {
        double size = ink.s.body();
        ink.line("left/head", Style.TEXT, "A  " + left.design() + " (" + left.kernel() + ")", Face.BOLD, size,
                Anchor.START, new Rect(r.x(), r.y(), half, r.h()));
        ink.line("right/head", Style.TEXT, "B  " + right.design() + " (" + right.kernel() + ")", Face.BOLD, size,
                Anchor.START, new Rect(r.x() + half + mark, r.y(), half, r.h()));
    }

    private static List<Row> rows(Ink ink, Reading a, Reading b) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(ink.texts.get("lens.reading.is"), a.means(), b.means()));
        rows.add(new Row(ink.texts.get("lens.reading.names"), or(ink, a.names()), or(ink, b.names())));
        rows.add(new Row(ink.texts.get("lens.reading.sees"), sees(ink, a), sees(ink, b)));
        rows.add(new Row("skb_frag_page", page(a), page(b)));
        rows.add(new Row(ink.texts.get("lens.reading.load"), load(a), load(b)));
        rows.add(new Row("len", Integer.toString(a.len()), Integer.toString(b.len())));
        rows.add(new Row("offset", Integer.toString(a.offset()), Integer.toString(b.offset())));
        return rows;
    }

    private static String or(Ink ink, String names) {
        return names.isEmpty() ? ink.texts.get("lens.names.nothing") : names;
    }

    private static String sees(Ink ink, Reading x) {
        return x.unreadable() ? ink.texts.get("lens.reading.unreadable") : ink.texts.get("lens.reading.readable");
    }

    private static String load(Reading x) {
        return x.page() == 0 ? "-" : x.load();
    }

    private static String page(Reading x) {
        return x.page() == 0 ? "NULL" : Hex.of(x.page(), 16);
    }

    private static void row(Ink ink, String id, Row row, Rect r, double[] columns) {
        double size = ink.s.body();
        String verdict = ink.texts.get(row.agrees() ? "lens.reading.agrees" : "lens.reading.differs");
        ink.box(id, "row", row.agrees() ? Style.SLOT : Style.TRAY, r.inset(0, ink.s.of(1.5)), ink.s.of(3),
                ink.texts.get(
                        "lens.reading.spoken", row.name(), row.left(), row.right(), verdict));
        double pad = size * 0.5;
        ink.line(id + "/name", Style.MUTED, row.name(), Face.SANS, size, Anchor.START, new Rect(r.x() + pad, r.y(),
                columns[0] - pad, r.h()));
        double x = r.x() + columns[0];
        cell(ink, id + "/a", row.left(), new Rect(x, r.y(), columns[1], r.h()));
        x += columns[1];
        ink.glyph(id + "/verdict", row.agrees() ? Style.MUTED : Style.CROSS, row.agrees() ? Symbol.CHECK : Symbol.CROSS,
                new Rect(x, r.y(), columns[2], r.h()).center(), size);
        cell(ink, id + "/b", row.right(), new Rect(x + columns[2], r.y(), columns[1] - pad, r.h()));
    }

    private static void cell(Ink ink, String id, String words, Rect r) {
        double size = Fit.shrink(words, Face.MONO, ink.s.body(), ink.s.small(), r.w() - ink.s.body() * 0.5);
        ink.line(id, Style.TEXT, words, Face.MONO, size, Anchor.START,
                new Rect(r.x(), r.y(), Math.max(0, r.w() - ink.s.body() * 0.5), r.h()));
    }
}
