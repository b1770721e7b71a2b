// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import fragscope.app.draw.Audience;
import fragscope.app.draw.Box;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Face;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Shape;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text;
import fragscope.app.stage.Level;
import fragscope.app.stage.Scene;
import fragscope.app.stage.Stage;
import java.util.ArrayList;
import java.util.List;

/** Where a step's words come from: a badge that there are sources, and the sources themselves, a line each. */
final class Sources {

    private static final double SIDE = 44;
    private static final double FIRST = 190;
    private static final int MOST = 8;

    private final Stage stage;
    private final RoomWords words;

    Sources(Stage stage, RoomWords words) {
        this.stage = stage;
        this.words = words;
    }

    /** A picture with the badge at the end of its rail's line, where nothing else stands. */
    DisplayList badge(DisplayList list) {
        double u = list.unit();
        String said = words.sources();
        double size = 32;
        double width = Face.SANS.width(said, size) + 28;
        Rect at = new Rect(list.width() - (SIDE + width) * u, 980 * u, width * u, 46 * u);
        boolean free = list.shapes().stream().filter(
                s -> s instanceof Text || s.id().startsWith("failure")).noneMatch(s -> touches(s.bounds(), at));
        if (!free) {
            return list; // the words need the place; the notes say it
        }
        List<Shape> shapes = new ArrayList<>(list.shapes());
        shapes.add(new Box(Mark.of("sources", Layer.CAPTION, "label", Style.BADGE), at, 10 * u));
        shapes.add(new Text(Mark.of("sources/words", Layer.CAPTION, "label", Style.ON_BADGE), said, Face.SANS, size * u,
                Text.Anchor.MIDDLE, at.centerX(), (980 + 35) * u, at.w()));
        return new DisplayList(list.width(), list.height(), u, list.audience(), shapes);
    }

    private static boolean touches(Rect a, Rect b) {
        return a.x() < b.x() + b.w() && b.x() < a.x() + a.w() && a.y() < b.y() + b.h() && b.y() < a.y() + a.h();
    }

    /** The sources instead of the stage. */
    DisplayList draw(Scene scene, RoomPage page, double width, double height) {
        double u = height / 1080;
        List<Shape> shapes = new ArrayList<>(stage.draw(scene, width, height, Level.PRESENT).shapes().stream().filter(
                s -> s.id().startsWith("status/")).toList());
        double y = FIRST;
        int line = 0;
        for (String source : page.sources()) {
            Slide.Paragraph text = Slide.Paragraph.of(source, width / u - 2 * SIDE, 2, 40, 32);
            if (line++ < MOST) {
                text.draw(shapes, "source:" + line, SIDE * u, y * u, u, false);
            }
            y += text.lines().size() * text.size() * 1.2 + 26;
        }
        return new DisplayList(width, height, u, Audience.ROOM, shapes);
    }
}
