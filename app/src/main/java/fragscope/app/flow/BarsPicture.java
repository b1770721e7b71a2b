// SPDX-License-Identifier: Apache-2.0
package fragscope.app.flow;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.app.ink.Sizing;
import fragscope.app.stage.Level;

/** The same bytes as a row each: from where to where, why, a bar and the number. */
public final class BarsPicture {

    private BarsPicture() {
    }

    /** Draws as many rows as there is room for, and says how many are left out. */
    public static DisplayList draw(Flows flows, Amounts amounts, String design, double width, double height,
            Level level) {
        Ink ink = new Ink(amounts.texts(), Sizing.of(width, height, level));
        double y = FlowPicture.heading(ink, flows, amounts, design, width) + ink.s.of(4);
        double small = ink.s.small();
        double margin = ink.s.of(18);
        double line = small * 1.7;
        double name = (width - 2 * margin) * 0.3;
        double cause = (width - 2 * margin) * 0.27;
        double number = Face.MONO.width("888,888,888.8 MB/s", small);
        double room = Math.max(1, width - 2 * margin - name - cause - number - ink.s.of(16));
        long most = flows.links().stream().mapToLong(Flows.Link::bytes).max().orElse(1);
        int fitting = (int) Math.max(0, Math.floor((height - y - margin) / line));
        int rows = flows.links().size() <= fitting ? flows.links().size() : Math.max(0, fitting - 1);
        for (int i = 0; i < rows; i++) {
            Flows.Link link = flows.links().get(i);
            double base = y + i * line + small;
            ink.text("row:" + i, Style.TEXT, way(ink, flows, link), Face.SANS, small, Anchor.START, margin, base,
                    name - ink.s.of(8));
            ink.text("row:" + i + "/cause", Style.MUTED, link.cause(), Face.SANS, small, Anchor.START, margin + name,
                    base, cause - ink.s.of(8));
            double w = Math.max(ink.s.of(1.5), room * link.bytes() / most);
            double x = margin + name + cause;
            ink.box("row:" + i + "/bar", "bar", FlowPicture.style(link.cause()),
                    new Rect(x, base - small * 0.85, w, small * 1.05), ink.s.of(2), "");
            ink.text("row:" + i + "/bytes", Style.TEXT, amounts.of(link.bytes()), Face.MONO, small, Anchor.START,
                    x + w + ink.s.of(6), base, number);
        }
        if (rows < flows.links().size() && fitting > 0) {
            ink.text("more", Style.MUTED, ink.texts.get("flow.more", flows.links().size() - rows), Face.SANS, small,
                    Anchor.START, margin, y + rows * line + small, width - 2 * margin);
        }
        return ink.list(width, height);
    }

    private static String way(Ink ink, Flows flows, Flows.Link link) {
        Flows.Part from = flows.parts().get(link.from());
        Flows.Part to = flows.parts().get(link.to());
        return FlowPicture.name(ink.texts, from.name(), from.second()) + " → "
                + FlowPicture.name(ink.texts, to.name(), to.second());
    }
}
