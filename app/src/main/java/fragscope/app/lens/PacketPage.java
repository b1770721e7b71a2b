// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import java.util.List;

/** A frame: headers and payload to scale, where its bytes lie now, and the bytes themselves. */
final class PacketPage {

    private PacketPage() {
    }

    static void draw(Ink ink, Sight.Frame frame, Look look, Rect r) {
        Rect rest = Heading.draw(ink, "frame", ink.texts.get("lens.packet.of", frame.number() + 1, frame.count()),
                ink.texts.get("lens.bytes", frame.len()), r);
        double h = ink.s.body() * 2.4;
        Rect strip = new Rect(rest.x(), rest.y(), rest.w(), h);
        parts(ink, frame, strip);
        double y = strip.bottom() + ink.s.of(14);
        for (int i = 0; i < Math.min(ink.s.room() ? 2 : 4, frame.places().size()); i++) {
            Sight.Copy copy = frame.places().get(i);
            double line = ink.s.body() * 1.5;
            ink.box("copy:" + i, "copy", copy.device() ? Style.DEVICE : Style.HOST, new Rect(r.x(), y + line * 0.2,
                    line * 0.5, line * 0.6), ink.s.of(2), copy.name());
            ink.line("copy:" + i + "/words", Style.TEXT,
                    ink.texts.get("lens.copy", copy.from(), copy.from() + copy.len()
                            - 1, copy.name()),
                    Face.SANS, ink.s.body(), Anchor.START, new Rect(r.x() + line * 0.8, y, r.w() - line
                            * 0.8, line));
            y += line;
        }
        y += ink.s.of(10);
        HexRows.draw(ink, "frame", frame.bytes(), look.from(), new Rect(r.x(), y, r.w(), Math.max(1, r.bottom() - y)));
    }

    /** Header and payload, the header never so narrow that it cannot be seen. */
    private static void parts(Ink ink, Sight.Frame frame, Rect r) {
        int header = Math.min(frame.headerLen(), frame.len());
        double gap = ink.s.of(3);
        double w = header == 0 ? 0 : Math.max(ink.s.of(90), r.w() * header / Math.max(1, frame.len()));
        boolean payload = header < frame.len();
        if (header > 0) {
            part(ink, "frame/header", Style.HEADER, Style.ON_HEADER, List.of(ink.texts.get("lens.header", header),
                    Integer.toString(header)),
                    new Rect(r.x(), r.y(), payload ? Math.min(w, r.w() * 0.8) : r.w(), r.h()));
        }
        if (payload) {
            double x = r.x() + (header > 0 ? Math.min(w, r.w() * 0.8) + gap : 0);
            part(ink, "frame/payload", header > 0 ? Style.PAYLOAD : Style.PLAIN, header > 0
                    ? Style.ON_PAYLOAD
                    : Style.ON_PLAIN,
                    List.of(header > 0
                            ? ink.texts.get("lens.payload", frame.len() - header)
                            : ink.texts.get("lens.bytes", frame.len())),
                    new Rect(x, r.y(), r.right() - x, r.h()));
        }
    }

    private static void part(Ink ink, String id, Style fill, Style on, List<String> words, Rect r) {
        ink.box(id, "part", fill, r, ink.s.of(4), words.getFirst());
        double size = ink.s.room() ? Math.max(ink.s.body(), ink.s.of(40)) : ink.s.body();
        String fitting = words.stream().filter(w -> Face.BOLD.width(w, size) <= r.w() - size).findFirst().orElse("");
        ink.line(id + "/words", on, fitting, Face.BOLD, size, Anchor.MIDDLE, r);
    }
}
