// SPDX-License-Identifier: Apache-2.0
package fragscope.app.beside;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Shape;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.app.ink.Sizing;
import fragscope.app.stage.Level;
import fragscope.app.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs side by side as a pure function of what is seen and size. What is equal in all of them recedes. */
public final class BesidePicture {

    private final Ink ink;
    private final Beside seen;
    private final Sizing s;

    private BesidePicture(Ink ink, Beside seen) {
        this.ink = ink;
        this.seen = seen;
        this.s = ink.s;
    }

    /**
     * Draws them.
     *
     * @param width  of the picture in units, 900 or more for all of it to be readable
     * @param height likewise, 600 or more
     */
    public static DisplayList draw(Beside seen, Texts texts, double width, double height, Level level) {
        Ink ink = new Ink(texts, Sizing.of(width, height, level));
        new BesidePicture(ink, seen).draw(width, height);
        return receding(ink.list(width, height), seen.columns().size());
    }

    private void draw(double width, double height) {
        double margin = s.of(16);
        double y = s.of(14) + s.title();
        String title = ink.texts.get("beside.title");
        ink.text("title", Style.TEXT, title, Face.BOLD, s.title(), Anchor.START, margin, y, width - 2 * margin);
        double after = margin + Face.BOLD.width(title, s.title()) + s.of(16);
        ink.text("where", Style.MUTED, seen.where(), Face.SANS, s.body(), Anchor.START, after, y, width - after
                - margin);
        y += s.of(12);
        double strip = s.small() * (2.6 + seen.columns().size() * 2.1);
        double text = s.body() * 1.5 * lines() + s.of(18);
        double columns = Math.max(s.of(120), height - y - strip - text - margin);
        columns(new Rect(margin, y, width - 2 * margin, columns));
        y += columns + s.of(12);
        sentences(new Rect(margin, y, width - 2 * margin, text));
        StripView.draw(ink, seen, new Rect(margin, height - margin - strip, width - 2 * margin, strip));
    }

    private int lines() {
        return Math.clamp(seen.first().size(), 1, 4);
    }

    private void columns(Rect r) {
        int n = seen.columns().size();
        double gap = s.of(14);
        double w = (r.w() - gap * (n - 1)) / n;
        long most = 1;
        for (Beside.Column c : seen.columns()) {
            most = Math.max(most, Math.max(Math.max(c.bytes().pcie(), c.bytes().dram()),
                    Math.max(c.bytes().cpu(), c.bytes().device())));
        }
        for (int i = 0; i < n; i++) {
            column(seen.columns().get(i), most, new Rect(r.x() + i * (w + gap), r.y(), w, r.h()));
        }
    }

    private void column(Beside.Column c, long most, Rect r) {
        String id = "run:" + c.letter();
        ink.box(id, "run", Style.TRAY, r, s.of(8), c.letter() + ": " + c.design());
        double pad = s.of(12);
        double side = s.title() * 1.6;
        Rect disc = new Rect(r.x() + pad, r.y() + pad * 0.7, side, side);
        ink.box(id + "/letter", "letter", Style.DISC, disc, side / 2, "");
        ink.line(id + "/letter/name", Style.ON_DISC, c.letter(), Face.BOLD, s.body(), Anchor.MIDDLE, disc);
        ink.line(id + "/design", Style.TEXT, c.design(), Face.BOLD, s.title(), Anchor.START,
                new Rect(disc.right() + s.of(8), disc.y(), r.right() - disc.right() - pad - s.of(8), side));
        double line = s.small() * 1.75;
        double below = line * 8.4;
        double top = disc.bottom() + s.of(10);
        Rect stage = new Rect(r.x() + pad, top, r.w() - 2 * pad, Math.max(1, r.bottom() - below - pad - top));
        if (c.scene() != null) {
            SmallStage.draw(ink, id, c.scene(), stage);
        }
        double y = r.bottom() - below;
        y = bars(c, id, most, new Rect(r.x() + pad, y, r.w() - 2 * pad, line * 4.6));
        charges(c, id, new Rect(r.x() + pad, y, r.w() - 2 * pad, line * 3.6));
    }

    private double bars(Beside.Column c, String id, long most, Rect r) {
        double line = s.small() * 1.75;
        String[] names = {"pcie", "dram", "cpu", "device"};
        long[] bytes = {c.bytes().pcie(), c.bytes().dram(), c.bytes().cpu(), c.bytes().device()};
        double name = longest(names) + s.of(8);
        double number = Face.MONO.width("88,888,888 B", s.small());
        double room = Math.max(1, r.w() - name - number - s.of(10));
        double y = r.y();
        for (int i = 0; i < names.length; i++) {
            ink.text(id + "/bytes:" + names[i], Style.TEXT, ink.texts.get("beside.bytes." + names[i]), Face.SANS,
                    s.small(), Anchor.START, r.x(), y + s.small(), name);
            double w = Math.max(s.of(1.5), room * bytes[i] / most);
            ink.box(id + "/bar:" + names[i], "bar", Style.PLAIN,
                    new Rect(r.x() + name, y + s.small() * 0.15, w, s.small() * 1.05), s.of(2), "");
            ink.text(id + "/bytes:" + names[i] + "/count", Style.MUTED, ink.texts.get("beside.bytes", bytes[i]),
                    Face.MONO, s.small(), Anchor.START, r.x() + name + w + s.of(6), y + s.small(), r.right() - r.x()
                            - name - w - s.of(6));
            y += line;
        }
        return y + line * 0.4;
    }

    private double longest(String[] names) {
        double longest = 0;
        for (String name : names) {
            longest = Math.max(longest, Face.SANS.width(ink.texts.get("beside.bytes." + name), s.small()));
        }
        return longest;
    }

    private void charges(Beside.Column c, String id, Rect r) {
        String[] keys = {"broken", "cost", "change"};
        String[] values = {c.broken() == 0 ? ink.texts.get("beside.none") : Integer.toString(c.broken()), c.cost(),
                ink.texts.get("beside.of", c.change(), c.touch())};
        double name = 0;
        for (String key : keys) {
            name = Math.max(name, Face.BOLD.width(ink.texts.get("beside." + key), s.small()));
        }
        double line = s.small() * 1.75;
        for (int i = 0; i < keys.length; i++) {
            Rect at = new Rect(r.x(), r.y() + i * line, r.w(), line * 0.9);
            ink.text(id + "/" + keys[i] + "/name", Style.MUTED, ink.texts.get("beside." + keys[i]), Face.BOLD,
                    s.small(),
                    Anchor.START, r.x(), at.y() + s.small(), name);
            Rect value = new Rect(r.x() + name + s.of(8), at.y(), Math.max(1, r.w() - name - s.of(8)), at.h());
            double w = Math.min(value.w(), Face.BOLD.width(values[i], s.small()) + s.of(14));
            Rect badge = new Rect(value.x(), value.y() - s.of(1), w, value.h());
            ink.box(id + "/" + keys[i], "count", Style.BADGE, badge, s.of(3),
                    ink.texts.get("beside." + keys[i]) + ": " + values[i]);
            ink.line(id + "/" + keys[i] + "/value", Style.TEXT, values[i], Face.BOLD, s.small(), Anchor.MIDDLE, badge);
        }
    }

    private double sentences(Rect r) {
        double y = r.y() + s.body();
        List<String> lines = new ArrayList<>();
        if (seen.first().isEmpty()) {
            lines.add(ink.texts.get("beside.no-difference"));
        }
        for (int i = 0; i < seen.first().size(); i++) {
            lines.add((i == 0 ? ink.texts.get("beside.first") + " " : "→ ") + seen.first().get(i).words());
        }
        for (int i = 0; i < lines.size() && i < 4; i++) {
            String fitting = Fit.ellipsis(lines.get(i), i == 0 ? Face.BOLD : Face.SANS, s.body(), r.w());
            ink.text("crumb:" + i, i == 0 ? Style.TEXT : Style.MUTED, fitting, i == 0 ? Face.BOLD : Face.SANS, s.body(),
                    Anchor.START, r.x(), y, r.w());
            y += s.body() * 1.5;
        }
        return y;
    }

    /** What has an equal in every column is drawn weaker: the eye goes to what differs. */
    private static DisplayList receding(DisplayList list, int columns) {
        Map<String, List<Shape>> byPart = new HashMap<>();
        for (Shape shape : list.shapes()) {
            part(shape).ifPresent(p -> byPart.computeIfAbsent(p, _ -> new ArrayList<>()).add(shape));
        }
        List<Shape> shapes = new ArrayList<>();
        for (Shape shape : list.shapes()) {
            List<Shape> same = part(shape).map(p -> byPart.getOrDefault(p, List.of())).orElse(List.of());
            boolean equal = same.size() == columns && same.stream().allMatch(o -> alike(o, shape));
            shapes.add(equal ? shape.with(shape.mark().dimmed(0.6)) : shape);
        }
        return new DisplayList(list.width(), list.height(), list.unit(), list.audience(), shapes);
    }

    /** The id within its column, of what can have an equal in others. */
    private static java.util.Optional<String> part(Shape shape) {
        String id = shape.id();
        int slash = id.indexOf('/');
        boolean stage = id.startsWith("run:") && slash > 0 && !id.contains("/letter") && !id.contains("/design");
        return stage ? java.util.Optional.of(id.substring(slash)) : java.util.Optional.empty();
    }

    /** Whether two shapes of two columns say the same: style, size and words, wherever they are. */
    private static boolean alike(Shape a, Shape b) {
        boolean form = a.mark().style() == b.mark().style() && Math.abs(a.bounds().w() - b.bounds().w()) < 0.5
                && Math.abs(a.bounds().h() - b.bounds().h()) < 0.5;
        return form && (!(a instanceof fragscope.app.draw.Text t)
                || b instanceof fragscope.app.draw.Text u && t.words().equals(u.words()));
    }
}
