// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import fragscope.app.draw.Audience;
import fragscope.app.draw.Box;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
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

/**
 * The audience's picture: the stage, and one sentence or one question; a pure function of scene, page and size. All
 * sizes are in proportion to the height; a unit is the 1080th part of it.
 */
public final class Slide {

    /** How much smaller the stage is where more than two lines stand below it. */
    static final double SMALLER = 0.91;
    /** Where the stage ends and the words begin, in units, for the smaller stage. */
    private static final double BELOW = 844 * SMALLER;
    private static final double SIDE = 44;
    private static final double RAIL = 1044;
    private static final double TOP = 112;

    private final Stage stage;
    private final RoomWords words;

    public Slide(Stage stage, RoomWords words) {
        this.stage = stage;
        this.words = words;
    }

    /** Draws it. */
    public DisplayList draw(Scene scene, RoomPage page, double width, double height) {
        if (page.sources().isEmpty()) {
            return picture(scene, page, width, height);
        }
        return page.opened()
                ? new Sources(stage, words).draw(told(scene, page), page, width, height)
                : new Sources(stage, words).badge(picture(scene, page, width, height));
    }

    private DisplayList picture(Scene scene, RoomPage page, double width, double height) {
        double u = height / 1080;
        Scene told = told(scene, page);
        if (page.question().isPresent()) {
            return question(told, page, width, height, u);
        }
        boolean own = page.words().isEmpty() || scene.failure().isPresent();
        Paragraph text = Paragraph.of(page.words(), width / u - 2 * SIDE, 2, 44, 36);
        if (own) {
            return lit(stage.draw(told, width, height, Level.PRESENT), page);
        }
        if (text.whole()) {
            DisplayList list = stage.draw(told, width, height, Level.PRESENT);
            List<Shape> shapes = new ArrayList<>(list.shapes().stream().filter(
                    s -> !s.id().startsWith("caption/line")).toList());
            double y = 844 + (text.lines().size() == 1 ? 96 : 70);
            text.draw(shapes, "words", SIDE * u, y * u, u, false);
            return lit(new DisplayList(width, height, u, Audience.ROOM, shapes), page);
        }
        List<Shape> shapes = smaller(told, width, height);
        Paragraph more = Paragraph.of(page.words(), width / u - 2 * SIDE, 4, 40, 32);
        more.draw(shapes, "words", SIDE * u, (BELOW + 52) * u, u, false);
        rail(shapes, page, width, u);
        return lit(new DisplayList(width, height, u, Audience.ROOM, shapes), page);
    }

    /** The scene with the lesson's title and step, and without a rail of its own. */
    private static Scene told(Scene scene, RoomPage page) {
        Scene.Status s = scene.status();
        boolean open = page.question().filter(q -> !q.revealed()).isPresent();
        Scene.Status status = new Scene.Status(s.design(), s.timePs(), s.fact(), s.facts(), page.title(), page.step(),
                page.steps(), open ? (page.step() - 1.0) / page.steps() : page.step() / (double) page.steps(),
                List.of());
        return new Scene(status, scene.wire(), scene.nic(), scene.pci(), scene.pools(), scene.userBuffer(),
                scene.cpu(), scene.linux(), scene.parts(), scene.focus(), scene.caption(), scene.next(),
                scene.failure());
    }

    private static DisplayList lit(DisplayList list, RoomPage page) {
        return list.shapes().stream().filter(s -> !page.spotlit().isEmpty() && s instanceof Box
                && s.id().equals(page.spotlit())).findFirst().map(shape -> {
                    Rect r = shape.bounds();
                    double gap = 6 * list.unit();
                    List<Shape> shapes = new ArrayList<>(list.shapes());
                    shapes.add(new Box(Mark.of("spotlight", Layer.MARKS, "spotlight", Style.SELECTED), new Rect(
                            r.x() - gap, r.y() - gap, r.w() + 2 * gap, r.h() + 2 * gap), 8 * list.unit()));
                    return new DisplayList(list.width(), list.height(), list.unit(), list.audience(), shapes);
                }).orElse(list);
    }

    /** The stage without sentence and rail, leaving the lower part free. */
    private List<Shape> smaller(Scene scene, double width, double height) {
        return new ArrayList<>(stage.draw(scene, width / SMALLER, height, Level.PRESENT).shapes().stream().filter(
                s -> !s.id().startsWith("caption/") && !s.id().startsWith("rail") && !s.id().startsWith("failure")).map(
                        s -> readable(Shrunk.of(s, SMALLER), height)).toList());
    }

    /** A label that got too small for a room is as large as it must be. */
    private static Shape readable(Shape shape, double height) {
        double least = height * Audience.ROOM_TEXT;
        return shape instanceof Text t && t.size() < least
                ? new Text(t.mark(), Fit.ellipsis(t.words(), t.face(), least, t.maxWidth()), t.face(), least,
                        t.anchor(), t.x(), t.y(), t.maxWidth())
                : shape;
    }

    private DisplayList question(Scene scene, RoomPage page, double width, double height, double u) {
        RoomPage.Asked asked = page.question().orElseThrow();
        double room = width / u - 2 * SIDE;
        Paragraph text = Paragraph.of(asked.words(), room, 2, 46, 40);
        Options rows = Options.of(asked, words, room, 2);
        if (text.whole() && rows.fit()) {
            List<Shape> shapes = smaller(scene, width, height);
            double below = (text.lines().size() - 1) * text.size() * 1.2 + 24;
            double free = RAIL - 30 - (BELOW + 50 + below + rows.height());
            double first = BELOW + 50 + Math.clamp(free / 2, 0, 36);
            text.draw(shapes, "question", SIDE * u, first * u, u, true);
            double from = first + below;
            rows.draw(shapes, SIDE, from, u);
            rail(shapes, page, width, u);
            return lit(new DisplayList(width, height, u, Audience.ROOM, shapes), page);
        }
        List<Shape> shapes = new ArrayList<>(stage.draw(scene, width, height, Level.PRESENT).shapes().stream().filter(
                s -> s.id().startsWith("status/")).toList());
        Paragraph large = Paragraph.of(asked.words(), room, 6, 46, 34);
        large.draw(shapes, "question", SIDE * u, (TOP + 76) * u, u, true);
        double from = TOP + 76 + large.lines().size() * large.size() * 1.2 + 30;
        Options.of(asked, words, room, 1).draw(shapes, SIDE, from, u);
        rail(shapes, page, width, u);
        return new DisplayList(width, height, u, Audience.ROOM, shapes);
    }

    /** How far the lesson is; while a question is open the round of the vote stands beside it. */
    private void rail(List<Shape> shapes, RoomPage page, double width, double u) {
        int round = page.question().map(RoomPage.Asked::round).orElse(0);
        String vote = round > 0 ? words.vote(round) : "";
        double size = 34;
        double right = width / u - SIDE - (vote.isEmpty() ? 0 : Face.SANS.width(vote, size) + 36);
        shapes.add(new Box(Mark.of("rail", Layer.CAPTION, "rail", Style.RAIL),
                new Rect(SIDE * u, (RAIL - 7) * u, (right - SIDE) * u, 14 * u), 7 * u));
        boolean open = page.question().filter(q -> !q.revealed()).isPresent();
        double done = (open ? page.step() - 1.0 : page.step()) / page.steps();
        if (done > 0) {
            shapes.add(new Box(Mark.of("rail/done", Layer.CAPTION, "rail", Style.RAIL_DONE),
                    new Rect(SIDE * u, (RAIL - 7) * u, Math.max(14, (right - SIDE) * done) * u, 14 * u), 7 * u));
        }
        if (!vote.isEmpty()) {
            shapes.add(new Text(Mark.of("rail/vote", Layer.CAPTION, "label", Style.MUTED), vote, Face.SANS, size * u,
                    Text.Anchor.END, width - SIDE * u, (RAIL + 12) * u, width / 3));
        }
    }

    /** Words broken into lines at the largest size at which they fit. */
    record Paragraph(List<String> lines, double size, double width, boolean whole) {

        static Paragraph of(String words, double width, int most, double largest, double least) {
            Paragraph last = new Paragraph(List.of(), largest, width, true);
            for (double size = largest; size >= least; size -= 2) {
                List<String> lines = Fit.wrap(words, Face.BOLD, size, width, most);
                boolean whole = lines.isEmpty() || !lines.getLast().endsWith("…") || words.strip().endsWith("…");
                last = new Paragraph(lines, size, width, whole);
                if (whole) {
                    return last;
                }
            }
            return last;
        }

        void draw(List<Shape> shapes, String id, double x, double y, double u, boolean middle) {
            for (int i = 0; i < lines.size(); i++) {
                double at = middle ? x + width * u / 2 : x;
                shapes.add(new Text(Mark.of(id + "/line:" + i, Layer.CAPTION, "caption", Style.TEXT).say(
                        i == 0 ? String.join(" ", lines) : ""), lines.get(i), Face.BOLD, size * u,
                        middle ? Text.Anchor.MIDDLE : Text.Anchor.START, at, y + i * size * 1.2 * u, width * u));
            }
        }
    }
}
