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
import java.util.Locale;

/** The moment of failure: a band across the picture with kind, address and function, and the chain that led there. */
final class FailureView {

    private FailureView() {
    }

    static String title(Sketch s, Scene.Failure failure) {
        return s.words.say(failure.kind() == Scene.Failure.Kind.WARN ? "failure.title.warn" : "failure.title");
    }

    static String where(Sketch s, Scene.Failure failure) {
        String kind = s.words.say("failure." + failure.kind().name().toLowerCase(Locale.ROOT));
        return failure.address().isEmpty()
                ? s.words.say("failure.at.nowhere", kind, failure.function())
                : s.words.say("failure.at", kind, failure.function(), failure.address());
    }

    static void draw(Sketch s, Floor floor, Scene.Failure failure) {
        Rect r = new Rect(0, floor.bottom().y() + s.sizes.of(10), floor.canvas().w(),
                floor.bottom().h() - s.sizes.of(10));
        s.box(Sketch.mark("failure", Layer.BAND, "failure", Style.BAND, 0).say(
                title(s, failure) + ". " + where(s, failure)), r, 0);
        double x = floor.bottom().x();
        double width = floor.bottom().w();
        double title = s.sizes.of(24) < 12 ? 12 : s.sizes.of(24);
        double y = r.y() + title * 1.45;
        s.glyph(on("failure/sign"), Symbol.CROSS, new Point(x + title * 0.5, y - title * 0.36), title);
        s.text(on("failure/title"), title(s, failure), Face.BOLD, title, Anchor.START, x + title * 1.4, y,
                width * 0.6);
        s.text(on("failure/back"), s.words.say("failure.back"), Face.BOLD, s.sizes.label(), Anchor.END,
                x + width, y, width * 0.3);
        double body = s.sizes.body();
        y += body * 1.7;
        s.text(on("failure/where"), where(s, failure), Face.MONO, body, Anchor.START, x, y, width);
        List<String> chain = failure.chain();
        double line = s.sizes.body() * 1.45;
        int fit = (int) Math.max(1, Math.floor((r.bottom() - s.sizes.of(8) - y) / line));
        for (int i = 0; i < Math.min(fit, chain.size()); i++) {
            String said = (i + 1) + "  " + chain.get(chain.size() > fit ? chain.size() - fit + i : i);
            s.text(on("failure/chain:" + i), Fit.ellipsis(said, Face.SANS, body, width), Face.SANS, body, Anchor.START,
                    x, y + (i + 1) * line, width);
        }
    }

    static fragscope.app.draw.Mark on(String id) {
        return Sketch.mark(id, Layer.BAND, "failure", Style.ON_ERROR, 0);
    }
}
