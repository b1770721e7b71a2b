// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One struct in two kernels: both to scale, and in words which members moved, came or went. */
final class StructsPage {

    private StructsPage() {
    }

    static void draw(Ink ink, Look look, Shelf shelf, Rect r) {
        List<String> kernels = shelf.kernels().stream().map(Layouts::kernel).toList();
        Layouts left = shelf.kernel(look.left(), 0);
        Layouts right = shelf.kernel(look.right(), -1);
        double y = r.y();
        if (!ink.s.room()) {
            double file = Chips.lone(ink, "btf/open", ink.texts.get("lens.kernel.file"), r.right(), y);
            y = Chips.draw(ink, "struct", ink.texts.get("lens.struct"), shelf.structs(), look.struct(), new Rect(r.x(),
                    y, r.w() - file, 1));
            y = Chips.draw(ink, "left", ink.texts.get("lens.above"), kernels, left.kernel(), new Rect(r.x(), y, r.w()
                    / 2, 1));
            Chips.draw(ink, "right", ink.texts.get("lens.below"), kernels, right.kernel(), new Rect(r.x() + r.w() / 2
                    + ink.s.of(10), y - ink.s.small() * 1.8 - ink.s.of(8), r.w() / 2 - ink.s.of(10), 1));
        }
        double words = ink.s.small() * 6.5;
        double half = (r.bottom() - y - words) / 2;
        Optional<StructLayout> above = Shelf.struct(left, look.struct());
        Optional<StructLayout> below = Shelf.struct(right, look.struct());
        y = one(ink, "above", left, look.struct(), above, new Rect(r.x(), y, r.w(), half));
        y = one(ink, "below", right, look.struct(), below, new Rect(r.x(), y, r.w(), half));
        if (above.isPresent() && below.isPresent()) {
            y = ink.paragraph("difference", Style.TEXT, difference(ink, above.get(), below.get()), Face.SANS,
                    ink.s.small(),
                    new Rect(r.x(), y, r.w(), Math.max(1, words - ink.s.small()))) + ink.s.body() * 1.4;
            MembersSideBySide.draw(ink, above.get(), below.get(), new String[]{left.kernel(), right.kernel()},
                    new Rect(r.x(), y, r.w(), Math.max(1, r.bottom() - y)));
        }
    }

    /** One of the two; returns where it ends. */
    private static double one(Ink ink, String id, Layouts kernel, String name, Optional<StructLayout> struct, Rect r) {
        Rect rest = Heading.draw(ink, id, kernel.kernel() + ": struct " + name, struct.map(s -> ink.texts.get(
                "lens.bytes", s.size())).orElse(""), r);
        if (struct.isEmpty()) {
            ink.text(id + "/none", Style.MUTED, ink.texts.get("lens.struct.none"), Face.SANS, ink.s.body(),
                    Anchor.START,
                    rest.x(), rest.y() + ink.s.body(), rest.w());
            return rest.y() + ink.s.body() * 3;
        }
        int lines = StructStrip.rows(struct.get());
        double gap = ink.s.of(3);
        double end = ink.s.small() * 1.8;
        double row = Math.clamp((rest.h() - end) / lines - gap, ink.s.small() * 1.5, ink.s.small() * 5);
        int shown = (int) Math.clamp(Math.floor((rest.h() - end + gap) / (row + gap) + 0.01), 1, lines);
        double used = shown * (row + gap);
        StructStrip.draw(ink, id, struct.get(), new Rect(rest.x(), rest.y(), rest.w(), used), row, gap);
        if (shown < lines) {
            ink.text(id + "/more", Style.MUTED, ink.texts.get("lens.struct.more", (lines - shown) * 64), Face.SANS,
                    ink.s.small(), Anchor.START, rest.x(), rest.y() + used + ink.s.small(), rest.w());
        }
        return rest.y() + used + end;
    }

    /** Which members moved, came or went. */
    static String difference(Ink ink, StructLayout a, StructLayout b) {
        List<String> moved = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (Member m : a.members()) {
            Optional<Member> n = b.members().stream().filter(x -> x.name().equals(m.name())).findFirst();
            if (n.isEmpty()) {
                gone.add(m.name());
            } else if (n.get().bitOffset() != m.bitOffset()) {
                moved.add(m.name() + " " + m.bitOffset() / 8 + "→" + n.get().bitOffset() / 8);
            }
        }
        b.members().stream().filter(m -> !a.has(m.name())).map(Member::name).forEach(come::add);
        if (moved.isEmpty() && gone.isEmpty() && come.isEmpty()) {
            return ink.texts.get("lens.struct.same");
        }
        List<String> said = new ArrayList<>();
        add(said, ink.texts.get("lens.struct.moved"), moved);
        add(said, ink.texts.get("lens.struct.gone"), gone);
        add(said, ink.texts.get("lens.struct.come"), come);
        return String.join("   ", said);
    }

    private static void add(List<String> said, String title, List<String> names) {
        if (!names.isEmpty()) {
            said.add(title + " " + String.join(", ", names));
        }
    }
}
