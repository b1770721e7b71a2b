// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;

/** The page that a word names in the end: a map of which bytes are of which frame, and the bytes. */
final class MemoryPage {

    private MemoryPage() {
    }

    static void draw(Ink ink, Sight.Target target, Look look, Rect r) {
        String where = ink.texts.get(target.device() ? "lens.memory.device" : "lens.memory.host");
        Rect rest = Heading.draw(ink, "memory", where,
                ink.texts.get("lens.struct.about", target.memory().size(), Hex.of(
                        target.base(), 16)),
                r);
        double h = ink.s.body() * 1.8;
        map(ink, target, new Rect(rest.x(), rest.y(), rest.w(), h));
        double y = rest.y() + h + ink.s.of(10);
        double size = ink.s.body();
        ink.text("memory/who", Style.TEXT, ink.texts.get(target.device()
                ? "lens.memory.unreadable"
                : "lens.memory.readable"), Face.SANS, size, Anchor.START, r.x(), y + size, r.w());
        y += size * 2;
        HexRows.draw(ink, "memory", target.memory(), start(target, look),
                new Rect(r.x(), y, r.w(), Math.max(1, r.bottom() - y)));
    }

    /** The first byte that is listed: the chosen one, else the first that is of a frame. */
    private static int start(Sight.Target target, Look look) {
        int first = target.memory().firstKnown(0);
        int begin = first >= target.memory().size() ? 0 : first & -16;
        return Math.min(begin + look.from(), target.memory().size() - 16) & -16;
    }

    private static void map(Ink ink, Sight.Target target, Rect r) {
        Bytes bytes = target.memory();
        ink.box("memory/map", "map", target.device() ? Style.CELL_DEVICE : Style.CELL_HOST, r, ink.s.of(4),
                ink.texts.get("lens.memory.map", bytes.size()));
        int n = 0;
        for (int at = bytes.firstKnown(0); at < bytes.size();) {
            int end = at;
            while (end < bytes.size() && bytes.packet(end) == bytes.packet(at)
                    && bytes.offset(end) == bytes.offset(at) + end - at) {
                end++;
            }
            double unit = r.w() / bytes.size();
            Rect part = new Rect(r.x() + at * unit, r.y(), Math.max(1, (end - at) * unit), r.h()).inset(0, ink.s.of(3));
            String words = ink.texts.get("lens.memory.part", Integer.toString(bytes.packet(at) + 1), bytes.offset(at),
                    bytes.offset(at) + end - at - 1);
            ink.box("memory/part:" + n, "part", Style.PLAIN, part, ink.s.of(2), words);
            double size = ink.s.room() ? ink.s.of(40) : ink.s.small();
            ink.whole("memory/part:" + n + "/words", Style.ON_PLAIN, words, ink.s.room() ? Face.BOLD : Face.SANS, size,
                    Anchor.MIDDLE, part.inset(ink.s.of(6), 0));
            n++;
            at = bytes.firstKnown(end);
        }
    }
}
