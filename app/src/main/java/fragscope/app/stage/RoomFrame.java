// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import fragscope.app.draw.Text.Anchor;
import java.util.List;

/** Around the machine room for a room: title, design and step above; one sentence and the rail below. */
final class RoomFrame {

    private RoomFrame() {
    }

    static void draw(Sketch s, Floor floor) {
        top(s, floor.top());
        if (s.scene.failure().isPresent()) {
            failure(s, floor, s.scene.failure().get());
        } else {
            sentence(s, floor.bottom());
        }
        rail(s, floor);
    }

    private static void top(Sketch s, Rect r) {
        Scene.Status status = s.scene.status();
        double size = s.sizes.title();
        double y = r.centerY() + 0.36 * size;
        double right = r.right();
        if (status.steps() > 0) {
            String step = s.words.say("status.step", status.step(), status.steps());
            s.text(s.label("status/step", Style.MUTED, 0), step, Face.SANS, size, Anchor.END, right, y, r.w() * 0.2);
            right -= Face.SANS.width(step, size) + s.sizes.of(32);
        }
        double label = s.sizes.small();
        double w = Face.BOLD.width(status.design(), label) + s.sizes.of(56);
        Rect badge = new Rect(right - w, r.centerY() - s.sizes.of(29), w, s.sizes.of(58));
        s.box(Sketch.mark("status/design", Layer.CAPTION, "badge", Style.BADGE, 0).say(status.design()), badge,
                s.sizes.of(29));
        s.line(Sketch.mark("status/design/name", Layer.CAPTION, "label", Style.ON_BADGE, 0), status.design(),
                Face.BOLD, label, Anchor.MIDDLE, badge.inset(s.sizes.of(10), 0));
        s.text(s.label("status/lesson", Style.TEXT, 0), status.lesson(), Face.BOLD, size, Anchor.START, r.x(), y,
                badge.x() - r.x() - s.sizes.of(30));
    }

    private static void sentence(Sketch s, Rect r) {
        double size = s.sizes.sentence();
        List<String> lines = Fit.wrap(s.scene.caption().sentence(), Face.BOLD, size, r.w(), 2);
        double y = r.y() + s.sizes.of(lines.size() == 1 ? 96 : 70);
        for (int i = 0; i < lines.size(); i++) {
            s.text(Sketch.mark("caption/line:" + i, Layer.CAPTION, "caption", Style.TEXT, 0).say(
                    i == 0 ? s.scene.caption().sentence() : ""), lines.get(i), Face.BOLD, size, Anchor.START,
                    r.x(), y + i * size * 1.25, r.w());
        }
    }

    private static void failure(Sketch s, Floor floor, Scene.Failure failure) {
        Rect r = new Rect(0, floor.bottom().y() + s.sizes.of(6), floor.canvas().w(),
                floor.bottom().h() - s.sizes.of(84));
        s.box(Sketch.mark("failure", Layer.BAND, "failure", Style.BAND, 0).say(
                FailureView.title(s, failure) + ". " + FailureView.where(s, failure)), r, 0);
        double title = s.sizes.of(62);
        double x = floor.bottom().x();
        double y = r.y() + s.sizes.of(84);
        s.glyph(FailureView.on("failure/sign"), Symbol.CROSS, new Point(x + title * 0.5, y - title * 0.36),
                title * 0.9);
        s.text(FailureView.on("failure/title"), FailureView.title(s, failure), Face.BOLD, title, Anchor.START,
                x + title * 1.35, y, floor.bottom().w() * 0.6 - title * 1.35);
        s.text(FailureView.on("failure/back"), s.words.say("failure.back"), Face.BOLD, s.sizes.small(), Anchor.END,
                floor.bottom().right(), y, floor.bottom().w() * 0.38);
        s.text(FailureView.on("failure/where"), FailureView.where(s, failure), Face.SANS, s.sizes.of(36),
                Anchor.START, x, y + s.sizes.of(66), floor.bottom().w());
        if (failure.chain().size() > 1) { // its last is the failure itself, which is said above
            s.text(FailureView.on("failure/chain:0"), failure.chain().get(failure.chain().size() - 2), Face.BOLD,
                    s.sizes.of(36),
                    Anchor.START, x, y + s.sizes.of(122), floor.bottom().w());
        }
    }

    private static void rail(Sketch s, Floor floor) {
        Rect b = floor.bottom();
        double badge = s.sizes.of(52);
        double y = b.bottom() - s.sizes.of(42);
        boolean sourced = !s.scene.caption().function().isEmpty();
        Rect rail = new Rect(b.x(), y - s.sizes.of(7), b.w() - (sourced ? badge + s.sizes.of(36) : 0), s.sizes.of(14));
        s.box(Sketch.mark("rail", Layer.CAPTION, "rail", Style.RAIL, 0), rail, s.sizes.of(7));
        double done = Math.clamp(s.scene.status().done(), 0, 1);
        if (done > 0) {
            s.box(Sketch.mark("rail/done", Layer.CAPTION, "rail", Style.RAIL_DONE, 0),
                    new Rect(rail.x(), rail.y(), Math.max(rail.h(), rail.w() * done), rail.h()), s.sizes.of(7));
        }
        for (int i = 0; i < s.scene.status().ticks().size(); i++) {
            double x = rail.x() + rail.w() * s.scene.status().ticks().get(i);
            if (x > rail.x() + 1 && x < rail.right() - s.sizes.of(8)) {
                s.box(Sketch.mark("rail/tick:" + i, Layer.CAPTION, "rail", Style.GROUND, 0),
                        new Rect(x, rail.y(), s.sizes.of(6), rail.h()), 0);
            }
        }
        if (sourced) {
            Rect disc = new Rect(b.right() - badge, y - badge / 2, badge, badge);
            s.box(Sketch.mark("caption/badge", Layer.CAPTION, "badge", Style.BADGE, 0).say(
                    s.scene.caption().function()), disc, s.sizes.of(12));
            s.line(Sketch.mark("caption/badge/name", Layer.CAPTION, "label", Style.ON_BADGE, 0),
                    s.words.say("caption.badge"), Face.BOLD, s.sizes.small(), Anchor.MIDDLE, disc);
        }
    }
}
