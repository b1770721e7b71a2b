// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;

/** The structs that lie around one in its array: each with its number and its reference count. */
final class Neighbours {

    private static final int PER_ROW = 16;

    private Neighbours() {
    }

    static void draw(Ink ink, Sight.Target target, Rect r) {
        Sight.Around around = target.around();
        int count = around.counts().size();
        double size = ink.s.body();
        double head = size * 2.2;
        double gap = ink.s.of(4);
        int rows = (count + PER_ROW - 1) / PER_ROW;
        double h = rows == 0 ? 0 : Math.min((r.h() - head) / rows - gap, ink.s.of(52));
        double w = r.w() / PER_ROW - gap;
        if (h < size * 1.6 || w < size * 2) {
            return;
        }
        ink.text("around/title", Style.TEXT,
                ink.texts.get("lens.around", target.struct().layout().name(), target.apart(), around.count()),
                Face.BOLD, size, Anchor.START, r.x(), r.y() + size, r.w());
        for (int i = 0; i < count; i++) {
            int row = i / PER_ROW;
            Rect box = new Rect(r.x() + i % PER_ROW * (w + gap), r.y() + head + row * (h + gap), w, h);
            cell(ink, around.first() + i, around.counts().get(i), around.first() + i == around.here(), box);
        }
    }

    private static void cell(Ink ink, int row, long refs, boolean here, Rect box) {
        String id = "around:" + row;
        ink.box(id, "neighbour", refs == 0 ? Style.SLOT : Style.BADGE, box, ink.s.of(4), ink.texts.get(
                "lens.around.spoken", Integer.toString(row), refs));
        if (here) {
            ink.ring("around/here", box.inset(-ink.s.of(1)), ink.s.of(5));
        }
        double size = ink.s.small();
        boolean two = box.h() >= size * 3;
        Rect upper = two ? new Rect(box.x(), box.y() + box.h() * 0.06, box.w(), box.h() * 0.46) : box;
        ink.line(id + "/row", here ? Style.TEXT : Style.MUTED, Integer.toString(row), Face.MONO, size, Anchor.MIDDLE,
                upper);
        if (two) {
            ink.line(id + "/refs", refs == 0 ? Style.MUTED : Style.TEXT, Long.toString(refs), Face.MONO_BOLD, size,
                    Anchor.MIDDLE, new Rect(box.x(), box.y() + box.h() * 0.48, box.w(), box.h() * 0.46));
        }
    }
}
