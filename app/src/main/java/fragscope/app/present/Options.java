// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import fragscope.app.draw.Box;
import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Shape;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Options as rows with letter discs, or a line that says what is to be answered. Nothing is marked until the reveal;
 * then
 * the right one stands in a ring, and each has its votes.
 */
final class Options {

    private static final double DISC = 52;
    private static final double ROW = 62;
    private static final double LARGEST = 40;
    private static final double LEAST = 32;

    private final RoomPage.Asked asked;
    private final List<List<String>> lines = new ArrayList<>();
    private final double size;
    private final double width;
    private final int columns;
    private final boolean fit;

    private Options(RoomPage.Asked asked, RoomWords words, double width, int columns, int most) {
        this.asked = asked;
        this.columns = columns;
        this.width = width;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < asked.options().size(); i++) {
            texts.add(asked.options().get(i) + votes(words, i));
        }
        if (texts.isEmpty()) {
            texts.add(asked.revealed() ? words.answer(asked.answer()) : asked.how());
        }
        double room = room();
        double fits = 0;
        for (double s = LARGEST; s >= LEAST && fits == 0; s -= 2) {
            double now = s;
            fits = texts.stream().allMatch(t -> whole(Fit.wrap(t, Face.BOLD, now, room, most))) ? s : 0;
        }
        fit = fits > 0;
        size = fit ? fits : LEAST;
        texts.forEach(t -> lines.add(Fit.wrap(t, Face.BOLD, size, room, most)));
    }

    private static boolean whole(List<String> wrapped) {
        return wrapped.isEmpty() || !wrapped.getLast().endsWith("…");
    }

    /** In so many columns; one column may have two lines for each. */
    static Options of(RoomPage.Asked asked, RoomWords words, double width, int columns) {
        return new Options(asked, words, width, columns, columns == 1 ? 2 : 1);
    }

    private String votes(RoomWords words, int option) {
        List<Integer> rounds = asked.tallies().stream().map(t -> t.get(option)).toList();
        return !asked.revealed() || rounds.isEmpty() ? "" : "   " + words.votes(rounds);
    }

    private double room() {
        return asked.options().isEmpty() ? width : width / columns - DISC - 24 - (columns > 1 ? 20 : 0);
    }

    /**
     * Whether all of it can be read, in at most two rows beside each other or as many as there are below each other.
     */
    boolean fit() {
        return fit && (columns == 1 || asked.options().size() <= 4);
    }

    /** How high all rows are, in units. */
    double height() {
        int rows = asked.options().isEmpty() ? 1 : (asked.options().size() + columns - 1) / columns;
        return rows * ROW;
    }

    void draw(List<Shape> shapes, double left, double top, double u) {
        if (asked.options().isEmpty()) {
            text(shapes, "answer", lines.getFirst(), left, top + ROW / 2, u);
            return;
        }
        double y = top;
        double row = lines.stream().mapToInt(List::size).max().orElse(1) > 1 ? ROW + size * 1.2 : ROW;
        for (int i = 0; i < lines.size(); i++) {
            double x = left + i % columns * (width / columns);
            one(shapes, i, x, y + row / 2, u);
            y += i % columns == columns - 1 ? row : 0;
        }
    }

    private void one(List<Shape> shapes, int i, double x, double middle, double u) {
        String id = "option:" + i;
        Rect disc = new Rect(x * u, (middle - DISC / 2) * u, DISC * u, DISC * u);
        boolean right = asked.revealed() && asked.right() == i;
        shapes.add(new Box(Mark.of(id, Layer.CAPTION, "option", Style.DISC).say(
                asked.options().get(i)), disc, DISC / 2 * u));
        String letter = right ? "✓" : String.valueOf((char) ('A' + i));
        shapes.add(new Text(Mark.of(id + "/letter", Layer.CAPTION, "label", Style.ON_DISC), letter, Face.BOLD, 36 * u,
                Text.Anchor.MIDDLE, disc.centerX(), disc.centerY() + 0.36 * 36 * u, disc.w()));
        text(shapes, id, lines.get(i), x + DISC + 24, middle, u);
        if (right) {
            double widest = lines.get(i).stream().mapToDouble(l -> Face.BOLD.width(l, size)).max().orElse(0);
            double half = Math.max(DISC, lines.get(i).size() * size * 1.2) / 2 + 3;
            shapes.add(new Box(Mark.of(id + "/right", Layer.MARKS, "right", Style.SELECTED), new Rect((x - 8) * u,
                    (middle - half) * u, (DISC + 24 + widest + 24) * u, 2 * half * u), 12 * u));
        }
    }

    private void text(List<Shape> shapes, String id, List<String> words, double x, double middle, double u) {
        for (int i = 0; i < words.size(); i++) {
            double y = middle + 0.36 * size + (i - (words.size() - 1) / 2.0) * size * 1.2;
            shapes.add(new Text(Mark.of(id + "/words:" + i, Layer.CAPTION, "label", Style.TEXT), words.get(i),
                    Face.BOLD, size * u, Text.Anchor.START, x * u, y * u, room() * u));
        }
    }
}
