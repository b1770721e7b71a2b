// SPDX-License-Identifier: Apache-2.0
package fragscope.app.beside;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import java.util.List;

/** The runs' facts above each other: equal cells with gaps in step mode, real durations in time mode. */
final class StripView {

    private StripView() {
    }

    static void draw(Ink ink, Beside seen, Rect r) {
        double small = ink.s.small();
        Beside.Strip strip = seen.strip();
        ink.text("strip/title", Style.MUTED, strip.title(), Face.SANS, small, Anchor.START, r.x(), r.y() + small,
                r.w());
        double name = small * 2.2;
        double top = r.y() + small * 1.9;
        double row = (r.bottom() - top) / Math.max(1, strip.rows().size());
        Rect room = new Rect(r.x() + name, top, Math.max(1, r.w() - name), r.bottom() - top);
        for (int side = 0; side < strip.rows().size(); side++) {
            double y = top + side * row;
            ink.text("strip:" + side + "/letter", Style.TEXT, seen.columns().get(side).letter(), Face.BOLD, small,
                    Anchor.START, r.x(), y + row * 0.62, name);
            cells(ink, side, strip.rows().get(side), new Rect(room.x(), y, room.w(), row));
        }
        strip.present().ifPresent(at -> {
            double x = room.x() + room.w() * at;
            ink.ring("strip/now", new Rect(x - ink.s.of(1), top - small * 0.2, ink.s.of(2), room.bottom() - top + small
                    * 0.2), 0);
        });
    }

    private static void cells(Ink ink, int side, List<Beside.Cell> cells, Rect r) {
        for (Beside.Cell cell : cells) {
            double x = r.x() + r.w() * cell.from();
            double w = Math.max(ink.s.of(1.5), r.w() * (cell.to() - cell.from()) - ink.s.of(2));
            Rect at = new Rect(x, r.y() + r.h() * 0.18, w, r.h() * 0.62);
            ink.box("step:" + side + ":" + cell.row(), "step", style(cell), at, ink.s.of(2), cell.said());
        }
    }

    private static Style style(Beside.Cell cell) {
        if (cell.gap()) {
            return Style.SLOT_GONE;
        }
        if (cell.carried() == null) {
            return cell.differs() ? Style.PLAIN : Style.SLOT;
        }
        return switch (cell.carried()) {
            case HEADER -> Style.HEADER;
            case PAYLOAD -> Style.PAYLOAD;
            case PLAIN -> Style.PLAIN;
        };
    }
}
