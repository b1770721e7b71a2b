// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.draw.Audience;
import fragscope.app.draw.Box;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Route;
import fragscope.app.draw.Shape;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text;
import fragscope.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A 64-bit word: the upper bits as grouped hex, the low eight as large cells, and under them brackets that say which
 * are
 * the pointer's, which alignment leaves free, and which are the tag.
 */
final class WordPicture {

    private static final double GAP = 3;
    private static final double HEX = 15;
    private static final double SMALL = 11;
    private static final double CELL_MAX = 34;

    private final Texts texts;
    private final Line.Word word;
    private final double width;
    private final List<Shape> shapes = new ArrayList<>();

    private WordPicture(Texts texts, Line.Word word, double width) {
        this.texts = texts;
        this.word = word;
        this.width = width;
    }

    /** The picture at a width; its height follows. */
    static DisplayList draw(Texts texts, Line.Word word, double width) {
        return new WordPicture(texts, word, width).draw();
    }

    private DisplayList draw() {
        String upper = upper(word.word());
        double size = Fit.shrink(upper, Face.MONO_BOLD, HEX, 9, width);
        text("hex", Style.TEXT, upper, Face.MONO_BOLD, size, Text.Anchor.START, 0, size, width);
        double cell = Math.min(CELL_MAX, (width - 7 * GAP) / 8);
        double top = size * 1.5;
        for (int bit = 7; bit >= 0; bit--) {
            bit(bit, new Rect((7 - bit) * (cell + GAP), top, cell, cell));
        }
        double y = top + cell + SMALL * 1.2;
        for (int bit = 7; bit >= 0; bit--) {
            text("bit:" + bit + "/number", Style.MUTED, Integer.toString(bit), Face.MONO, SMALL - 1.5,
                    Text.Anchor.MIDDLE, (7 - bit) * (cell + GAP) + cell / 2, y, cell);
        }
        double rule = y + 6;
        double bottom = rule;
        int high = 7;
        while (high >= 0) {
            int low = high;
            while (low > 0 && kind(low - 1).equals(kind(high))) {
                low--;
            }
            bottom = Math.max(bottom, bracket(kind(high), high, low, cell, rule));
            high = low - 1;
        }
        double height = Math.ceil(bottom + 4);
        return new DisplayList(width, height, 1, Audience.DESK, shapes);
    }

    /** {@code ffff 8881 0456 0c}: what the cells do not show. */
    static String upper(long word) {
        String hex = String.format(Locale.ROOT, "%016x", word);
        return hex.substring(0, 4) + " " + hex.substring(4, 8) + " " + hex.substring(8, 12) + " "
                + hex.substring(12, 14);
    }

    private String kind(int bit) {
        return (word.tag() >> bit & 1) == 1 ? "tag" : (word.free() >> bit & 1) == 1 ? "free" : "pointer";
    }

    private void bit(int bit, Rect r) {
        boolean tag = (word.tag() >> bit & 1) == 1;
        String set = (word.word() >> bit & 1) == 1 ? "1" : "0";
        Mark mark = Mark.of("bit:" + bit, Layer.CONTENT, tag ? "tag-bit" : "bit", tag ? Style.TAG : Style.SLOT);
        shapes.add(new Box(mark.say(texts.get("word.bit", Integer.toString(bit), set)), r, 4));
        double size = r.h() * 0.6;
        text("bit:" + bit + "/value", tag ? Style.ON_TAG : Style.TEXT, set, Face.MONO_BOLD, size,
                Text.Anchor.MIDDLE, r.centerX(), r.centerY() + 0.36 * size, r.w());
    }

    /** A rule under some cells and its words, on as many lines as they need; returns where it ends. */
    private double bracket(String kind, int high, int low, double cell, double y) {
        double x0 = (7 - high) * (cell + GAP);
        double x1 = (7 - low) * (cell + GAP) + cell;
        shapes.add(new Route(Mark.of(kind + ":" + high, Layer.LINKS, "bracket", Style.RULE), List.of(new Point(x0, y),
                new Point(x1, y)), 0, 0));
        boolean tag = kind.equals("tag");
        Face face = tag ? Face.BOLD : Face.SANS;
        double right = tag ? x1 : kind.equals("free") ? x1 + cell - tagWidth() - GAP : x1; // the tag's words reach left
        double room = kind.equals("pointer") ? x1 - x0 - cell : Math.max(x1 - x0, cell * 2.6);
        double at = y;
        int line = 0;
        for (String words : Fit.wrap(words(kind), face, SMALL, room, 3)) {
            at += SMALL * 1.3;
            boolean start = kind.equals("pointer");
            text(kind + ":" + high + "/words:" + line++, tag ? Style.TEXT : Style.MUTED, words, face, SMALL, start
                    ? Text.Anchor.START
                    : Text.Anchor.END, start ? x0 : right, at, width);
        }
        return at;
    }

    /** A handle or a bus address is no pointer: it says so itself. */
    private String words(String kind) {
        boolean other = kind.equals("pointer") && word.free() == 0 && (word.word() & word.tag()) != 0;
        return other ? word.tagName() : texts.get("word." + kind, word.tagName());
    }

    /** How far the words under the tag's cell reach. */
    private double tagWidth() {
        double cell = Math.min(CELL_MAX, (width - 7 * GAP) / 8);
        return Math.max(cell,
                Fit.wrap(texts.get("word.tag", word.tagName()), Face.BOLD, SMALL, cell * 2.6, 3).stream().mapToDouble(
                        line -> Face.BOLD.width(line, SMALL)).max().orElse(0) + GAP);
    }

    private void text(String id, Style style, String words, Face face, double size, Text.Anchor anchor, double x,
            double y, double max) {
        shapes.add(new Text(Mark.of(id, Layer.TEXT, "label", style), words, face, size, anchor, x, y, max));
    }
}
