// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Face;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.app.ink.Sizing;
import fragscope.app.session.Tape;
import fragscope.app.stage.Level;
import fragscope.app.text.Numbers;
import fragscope.app.text.Texts;

/** A whole run's timeline as a display list: a lane a place, bars as high as there are many facts, and the moment. */
public final class TimelinePicture {

    private static final int COLUMNS = 200;

    private final Texts texts;
    private final Numbers numbers;
    private final Tape tape;
    private final long facts;

    /** Of a run whose facts the tape has. */
    public TimelinePicture(Texts texts, Tape tape, long facts) {
        this.texts = texts;
        this.numbers = new Numbers(texts.locale());
        this.tape = tape;
        this.facts = facts;
    }

    /** Draws it with the moment just after fact {@code n}. */
    public DisplayList draw(long n, double width, double height, Level level) {
        Ink ink = new Ink(texts, Sizing.of(width, height, level));
        double margin = ink.s.of(24);
        double size = ink.s.body();
        double names = 0;
        for (Lane lane : Lane.values()) {
            names = Math.max(names, Face.SANS.width(texts.get("timeline.lane." + lane.word()), size));
        }
        Rect plot = new Rect(margin + names + ink.s.of(14), margin + size * 2, width - 2 * margin - names - ink.s.of(
                14), height - 2 * margin - size * 4);
        double lane = plot.h() / Lane.values().length;
        for (Lane one : Lane.values()) {
            Rect r = new Rect(plot.x(), plot.y() + lane * one.ordinal(), plot.w(), lane);
            ink.line("lane:" + one.word() + "/name", Style.MUTED, texts.get("timeline.lane." + one.word()), Face.SANS,
                    size, Anchor.START, new Rect(margin, r.y(), names + 1, r.h()));
            ink.rule("lane:" + one.word() + "/rule", Style.RULE, new Point(r.x(), r.bottom()),
                    new Point(r.right(), r.bottom()));
            bars(ink, one, r);
        }
        axis(ink, plot, size);
        double x = plot.x() + plot.w() * (n + 1.0) / Math.max(1, facts);
        ink.ring("now", new Rect(x - 1, plot.y() - size * 0.6, 2, plot.h() + size * 0.6), 0);
        return ink.list(width, height);
    }

    private void bars(Ink ink, Lane lane, Rect r) {
        int columns = (int) Math.min(COLUMNS, facts);
        int[][] counts = new int[columns][Carried.values().length];
        for (long fact = 0; fact < facts; fact++) {
            int code = tape.code(fact);
            if (Lane.of(Tape.kindOf(code)) == lane) {
                counts[(int) (fact * columns / facts)][Carried.of(code).ordinal()]++;
            }
        }
        double most = Math.max(1.0, (double) facts / columns);
        double w = r.w() / columns;
        for (int column = 0; column < columns; column++) {
            int sum = 0;
            int dominant = 0;
            for (int kind = 0; kind < counts[column].length; kind++) {
                sum += counts[column][kind];
                dominant = counts[column][kind] > counts[column][dominant] ? kind : dominant;
            }
            if (sum > 0) {
                double h = Math.min(1, 0.25 + 0.75 * sum / most) * r.h() * 0.7;
                ink.box("bar:" + lane.word() + ":" + column, "bar", Carried.values()[dominant].style(), new Rect(r.x()
                        + column * w, r.bottom() - h - 1, Math.max(0.5, w * 0.86), h), 0, "");
            }
        }
    }

    private void axis(Ink ink, Rect plot, double size) {
        for (int part = 0; part <= 4; part++) {
            long fact = facts * part / 4;
            double x = plot.x() + plot.w() * part / 4;
            Anchor anchor = part == 0 ? Anchor.START : part == 4 ? Anchor.END : Anchor.MIDDLE;
            ink.text("axis:" + part, Style.MUTED, numbers.count(fact), Face.MONO, size, anchor, x, plot.bottom() + size
                    * 1.8, plot.w() / 4);
        }
    }
}
