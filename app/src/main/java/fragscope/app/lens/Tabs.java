// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;

/** What else the lens can show, along the lower edge. */
final class Tabs {

    private Tabs() {
    }

    /** Draws them; returns where the page above them ends. */
    static double draw(Ink ink, Look look, double margin, double width, double height) {
        double size = ink.s.small();
        double h = size * 1.9;
        double y = height - h - ink.s.of(12);
        double x = margin;
        for (Sheet sheet : Sheet.values()) {
            String words = name(ink, sheet);
            double w = Face.BOLD.width(words, size) + size * 1.4;
            if (x + w > width - margin) {
                break;
            }
            boolean here = sheet == look.sheet();
            Rect box = new Rect(x, y, w, h);
            String id = "sheet:" + sheet;
            ink.box(id, "sheet", here ? Style.BADGE_ON : Style.BADGE, box, ink.s.of(4), words);
            ink.line(id + "/name", here ? Style.ON_DISC : Style.TEXT, words, here ? Face.BOLD : Face.SANS, size,
                    Anchor.MIDDLE, box);
            x += w + size * 0.6;
        }
        return y - ink.s.of(12);
    }

    private static String name(Ink ink, Sheet sheet) {
        return switch (sheet) {
            case ZOOM -> ink.texts.get("lens.sheet.zoom");
            case STRUCTS -> ink.texts.get("lens.sheet.structs");
            case ALIGNMENT -> ink.texts.get("lens.sheet.alignment");
            case READINGS -> ink.texts.get("lens.sheet.readings");
            case ADDRESS -> ink.texts.get("lens.sheet.address");
            case TOPOLOGY -> ink.texts.get("lens.sheet.topology");
        };
    }
}
