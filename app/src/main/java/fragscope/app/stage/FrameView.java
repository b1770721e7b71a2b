// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import java.util.List;

/** What stands around the machine room: the run's place at the top; caption and legend, or the failure, below. */
final class FrameView {

    private FrameView() {
    }

    static void draw(Sketch s, Floor floor, Level asked) {
        if (s.level == Level.PRESENT) {
            RoomFrame.draw(s, floor);
            return;
        }
        top(s, floor.top(), asked);
        if (s.scene.failure().isPresent()) {
            FailureView.draw(s, floor, s.scene.failure().get());
        } else if (s.level == Level.LESSON) {
            lesson(s, floor.bottom());
        } else {
            caption(s, floor.bottom());
        }
    }

    private static void top(Sketch s, Rect r, Level asked) {
        Scene.Status status = s.scene.status();
        boolean lesson = s.level == Level.LESSON;
        double size = s.sizes.title();
        double x = r.x();
        double y = r.centerY() + 0.36 * size;
        if (!status.lesson().isEmpty()) {
            s.text(s.label("status/lesson", Style.TEXT, 0), status.lesson(), Face.BOLD, size, Anchor.START, x, y,
                    r.w() * 0.5);
            x += Face.BOLD.width(Fit.ellipsis(status.lesson(), Face.BOLD, size, r.w() * 0.5), size) + s.sizes.of(16);
        }
        double label = s.sizes.label();
        double w = Face.BOLD.width(status.design(), label) + s.sizes.of(24);
        Rect badge = new Rect(x, r.centerY() - label * 0.95, Math.min(w, r.w() * 0.25), label * 1.9);
        s.box(Sketch.mark("status/design", Layer.CAPTION, "badge", Style.BADGE, 0).say(status.design()), badge,
                label);
        s.line(Sketch.mark("status/design/name", Layer.CAPTION, "label", Style.ON_BADGE, 0), status.design(),
                Face.BOLD, label, Anchor.MIDDLE, badge.inset(s.sizes.of(8), 0));
        String key = asked == Level.LESSON ? "status.event" : "status.fact";
        String place = status.facts() > 0
                ? s.words.say(key + ".of", status.fact(), status.facts())
                : s.words.say(key, status.fact());
        String said = lesson ? place : Words.time(status.timePs()) + "   " + place;
        s.text(s.label("status/fact", Style.MUTED, 0), said, lesson ? Face.SANS : Face.MONO, s.sizes.label(),
                Anchor.END, r.right(), y, r.right() - badge.right() - s.sizes.of(20));
    }

    private static void lesson(Sketch s, Rect r) {
        double size = s.sizes.sentence();
        List<String> lines = Fit.wrap(s.scene.caption().sentence(), Face.BOLD, size, r.w(), 2);
        double y = r.y() + s.sizes.of(lines.size() == 1 ? 62 : 46);
        for (int i = 0; i < lines.size(); i++) {
            s.text(Sketch.mark("caption/line:" + i, Layer.CAPTION, "caption", Style.TEXT, 0).say(
                    i == 0 ? s.scene.caption().sentence() : ""), lines.get(i), Face.BOLD, size, Anchor.MIDDLE,
                    r.centerX(), y + i * size * 1.3, r.w());
        }
        double next = y + (lines.size() - 1) * size * 1.3 + s.sizes.of(34);
        s.scene.next().ifPresent(n -> s.text(Sketch.mark("next/words", Layer.CAPTION, "label", Style.MUTED, 0),
                s.words.say("next", n.sentence()), Face.SANS, s.sizes.body(), Anchor.MIDDLE, r.centerX(), next,
                r.w()));
    }

    private static void caption(Sketch s, Rect r) {
        Scene.Caption caption = s.scene.caption();
        Rect box = new Rect(r.x(), r.y() + s.sizes.of(14), r.w(), s.sizes.of(58));
        s.box(Sketch.mark("caption", Layer.CAPTION, "caption", Style.CAPTION, 0).say(caption.sentence()), box,
                s.sizes.of(9));
        double pad = s.sizes.of(16);
        String source = caption.function().isEmpty()
                ? ""
                : caption.function() + " · "
                        + s.words.say(caption.simplified() ? "caption.simplified" : "caption.modelled");
        double small = s.sizes.small();
        double sourceWidth = Math.min(Face.MONO.width(source, small), r.w() * 0.34);
        s.line(Sketch.mark("caption/source", Layer.CAPTION, "label", Style.MUTED, 0), source, Face.MONO, small,
                Anchor.END, new Rect(box.right() - pad - sourceWidth - 1, box.y(), sourceWidth + 1, box.h()));
        double width = box.w() - 3 * pad - sourceWidth;
        double size = s.sizes.sentence();
        List<String> lines = Fit.wrap(caption.sentence(), Face.BOLD, size, width, 1);
        if (!lines.isEmpty() && lines.getFirst().endsWith("…")) {
            size = s.sizes.body();
            lines = Fit.wrap(caption.sentence(), Face.BOLD, size, width, 2);
        }
        double y = box.centerY() + 0.36 * size - (lines.size() - 1) * size * 0.65;
        for (int i = 0; i < lines.size(); i++) {
            s.text(Sketch.mark("caption/line:" + i, Layer.CAPTION, "caption", Style.TEXT, 0), lines.get(i), Face.BOLD,
                    size, Anchor.START, box.x() + pad, y + i * size * 1.3, width);
        }
        s.scene.next().ifPresent(n -> s.text(Sketch.mark("next/words", Layer.CAPTION, "label", Style.TEXT, 0),
                s.words.say("next", n.sentence()), Face.SANS, s.sizes.body(), Anchor.START, r.x(),
                box.bottom() + s.sizes.of(26), r.w()));
        legend(s, new Rect(r.x(), box.bottom() + s.sizes.of(38), r.w(), s.sizes.of(24)));
    }

    private record Entry(Style style, String key) {
    }

    private static void legend(Sketch s, Rect r) {
        boolean device = s.scene.pool(Pool.Memory.DEVICE).isPresent();
        List<Entry> entries = device
                ? List.of(new Entry(Style.HEADER, "header"), new Entry(Style.PAYLOAD, "payload"),
                        new Entry(Style.HOST, "host"), new Entry(Style.DEVICE, "device"), new Entry(Style.TAG, "tag"),
                        new Entry(Style.RETURNED, "returned"))
                : List.of(new Entry(Style.HEADER, "header"), new Entry(Style.PAYLOAD, "payload"),
                        new Entry(Style.HOST, "host"));
        double size = s.sizes.small();
        double x = r.x();
        for (Entry e : entries) {
            String words = s.words.say("legend." + e.key());
            Rect box = new Rect(x, r.centerY() - size * 0.5, size, size);
            s.box(Sketch.mark("legend/" + e.key(), Layer.CAPTION, "legend", e.style(), 0), box, s.sizes.of(2));
            x = word(s, "legend/" + e.key() + "/name", words, x + size * 1.6, r, size);
        }
        x += size;
        for (Pool.State state : MemoryView.states().subList(1, 6)) {
            String words = s.words.say(Looks.word(state));
            if (x + size * 1.6 + Face.SANS.width(words, size) > r.right()) {
                return;
            }
            s.glyph(Sketch.mark("legend/" + state.name().toLowerCase(java.util.Locale.ROOT), Layer.CAPTION,
                    "legend", Style.TEXT, 0), Looks.symbol(state), new Point(x + size * 0.5, r.centerY()),
                    size * 1.1);
            x = word(s, "legend/" + state.name().toLowerCase(java.util.Locale.ROOT) + "/name", words,
                    x + size * 1.5, r, size);
        }
    }

    private static double word(Sketch s, String id, String words, double x, Rect r, double size) {
        s.text(Sketch.mark(id, Layer.CAPTION, "label", Style.MUTED, 0), words, Face.SANS, size, Anchor.START, x,
                r.centerY() + 0.36 * size, Math.max(0, r.right() - x));
        return x + Face.SANS.width(words, size) + size * 1.5;
    }
}
