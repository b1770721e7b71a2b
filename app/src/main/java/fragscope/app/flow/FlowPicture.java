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
import fragscope.app.text.Texts;
import fragscope.engine.measure.Moved;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Bytes as bands from part to part (a Sankey diagram): a band is as high as its bytes are many, all on one scale. */
public final class FlowPicture {

    private static final Set<String> NAMED = Set.of(Moved.WIRE, Moved.NIC, Moved.ROOT_COMPLEX, Moved.LLC, Moved.DRAM,
            Moved.CPU, Moved.DEVICE);

    private final Ink ink;
    private final Flows flows;
    private final Amounts amounts;

    private FlowPicture(Ink ink, Flows flows, Amounts amounts) {
        this.ink = ink;
        this.flows = flows;
        this.amounts = amounts;
    }

    /**
     * Draws them.
     *
     * @param design whose run it is
     * @param width  in units, 800 or more for all words to be readable
     */
    public static DisplayList draw(Flows flows, Amounts amounts, String design, double width, double height,
            Level level) {
        Ink ink = new Ink(amounts.texts(), Sizing.of(width, height, level));
        FlowPicture picture = new FlowPicture(ink, flows, amounts);
        double top = heading(ink, flows, amounts, design, width);
        double margin = ink.s.of(18);
        picture.flow(new Rect(margin, top, width - 2 * margin, Math.max(1, height - top - margin)));
        return ink.list(width, height);
    }

    /** Title, cache model and legend; returns where they end. */
    static double heading(Ink ink, Flows flows, Amounts amounts, String design, double width) {
        Texts texts = amounts.texts();
        double margin = ink.s.of(18);
        double y = margin + ink.s.title() * 0.8;
        String title = texts.get("flow.title", design, texts.get("flow.per." + amounts.per().word()));
        ink.text("title", Style.TEXT, title, Face.BOLD, ink.s.title(), Anchor.START, margin, y, width - 2 * margin);
        double small = ink.s.small();
        y += small * 1.8;
        ink.text("model", Style.MUTED, model(flows, amounts),
                Face.SANS, small, Anchor.START, margin, y, width - 2 * margin);
        y += small * 1.8;
        double x = margin;
        Style[] fills = {Style.HEADER, Style.PAYLOAD, Style.PLAIN};
        String[] names = {"header", "payload", "other"};
        for (int i = 0; i < fills.length; i++) {
            ink.box("legend:" + names[i], "legend", fills[i], new Rect(x, y - small * 0.8, small, small), 0, "");
            String words = texts.get("flow.legend." + names[i]);
            x += small * 1.5;
            double w = Face.SANS.width(words, small) + 1;
            ink.text("legend:" + names[i] + "/name", Style.TEXT, words, Face.SANS, small, Anchor.START, x, y, w);
            x += w + ink.s.of(16);
        }
        return y + small * 1.2;
    }

    /** The models that the amounts rest on. */
    private static String model(Flows flows, Amounts amounts) {
        String cache = amounts.texts().get("flow.model." + flows.model().name().toLowerCase(Locale.ROOT));
        return amounts.per() == Amounts.Per.SECOND
                ? amounts.texts().get("flow.rests", amounts.costModel()) + " " + cache
                : cache;
    }

    private void flow(Rect in) {
        double small = ink.s.small();
        double label = small * 4.8;
        double bar = ink.s.of(12);
        double widest = widest(small) + ink.s.of(8);
        double last = Math.max(0, widest - bar);
        FlowLayout layout = new FlowLayout(flows, in, bar, label, last);
        for (FlowLayout.Piece p : layout.pieces()) {
            ink.band("band:" + p.link().from() + ">" + p.link().to() + ":" + p.link().cause() + ":" + p.number(),
                    style(p.link().cause()), p.from(), p.to(), p.width(), spoken(p.link()));
        }
        double room = Math.max(1, Math.min(layout.pitch() - ink.s.of(4), widest));
        for (int i = 0; i < flows.parts().size(); i++) {
            part(i, layout.part(i), room);
        }
    }

    /** The width of the widest words at a part. */
    private double widest(double small) {
        double widest = 0;
        for (Flows.Part part : flows.parts()) {
            widest = Math.max(widest, Face.BOLD.width(name(part), small) + 1);
            widest = Math.max(widest, Face.SANS.width(amounts.of(part.total()), small) + 1);
            widest = Math.max(widest, Face.SANS.width(rest(part), small) + 1);
        }
        return widest;
    }

    /** What stays, or is more than came in, of a part that has both sides; else "". */
    private String rest(Flows.Part part) {
        if (part.in() == 0 || part.out() == 0) {
            return "";
        }
        return part.kept() > 0
                ? ink.texts.get("flow.kept", amounts.of(part.kept()))
                : part.made() > 0 ? ink.texts.get("flow.made", amounts.of(part.made())) : "";
    }

    private void part(int index, Rect bar, double room) {
        Flows.Part part = flows.parts().get(index);
        String id = "part:" + index;
        double small = ink.s.small();
        String rest = rest(part);
        double high = small * (rest.isEmpty() ? 3 : 4.3);
        Rect words = new Rect(bar.x(), bar.y() - high - small * 0.2, room, high);
        ink.box(id, "part", Style.BADGE_ON, bar, 0, name(part) + ": " + amounts.of(part.total()));
        ink.box(id + "/words", "words", Style.BADGE, words, ink.s.of(3), "");
        double x = words.x() + ink.s.of(4);
        double w = Math.max(1, room - ink.s.of(8));
        ink.text(id + "/name", Style.TEXT, name(part), Face.BOLD, small, Anchor.START, x, words.y() + small * 1.15, w);
        ink.text(id + "/bytes", Style.TEXT, amounts.of(part.total()), Face.SANS, small, Anchor.START, x,
                words.y() + small * 2.5, w);
        if (!rest.isEmpty()) {
            ink.text(id + "/rest", Style.MUTED, rest, Face.SANS, small, Anchor.START, x, words.y() + small * 3.85, w);
        }
    }

    private String spoken(Flows.Link link) {
        List<Flows.Part> parts = flows.parts();
        return ink.texts.get("flow.band", name(parts.get(link.from())), name(parts.get(link.to())), link.cause(),
                amounts.of(link.bytes()));
    }

    private String name(Flows.Part part) {
        return name(ink.texts, part.name(), part.second());
    }

    static String name(Texts texts, String part, boolean second) {
        if (!NAMED.contains(part)) {
            return texts.get("flow.bridge", part.startsWith("0000:") ? part.substring(5) : part);
        }
        return texts.get("flow.part." + part.replace(' ', '-') + (second ? ".second" : ""));
    }

    /** What a cause's bytes are: headers, payload, or neither alone. */
    static Style style(String cause) {
        return cause.startsWith("header") ? Style.HEADER : cause.startsWith("payload") ? Style.PAYLOAD : Style.PLAIN;
    }
}
