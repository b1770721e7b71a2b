// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.engine.memory.KernelMap;
import java.util.List;

/** Any address: what lies there, and what the bits of it are for when the CPU looks it up. */
final class AddressPage {

    /** Highest bits of the parts: Documentation/arch/x86/x86_64/mm.rst, four levels of nine bits over 4 KiB pages. */
    private static final int[] HIGH = {63, 47, 38, 29, 20, 11};

    private AddressPage() {
    }

    static void draw(Ink ink, Sight sight, Rect r) {
        long address = sight.address();
        double field = ink.s.room() ? 0 : ink.s.of(40); // where the window has its field for typing
        Rect rest = Heading.draw(ink, "address", Hex.of(address, 16), "",
                new Rect(r.x(), r.y() + field, r.w(), Math.max(
                        1, r.h() - field)));
        double size = ink.s.title();
        ink.text("address/place", Style.TEXT, sight.place(), Face.BOLD, size, Anchor.START, r.x(), rest.y() + size,
                r.w());
        double y = rest.y() + size * 2;
        String canonical = KernelMap.canonical(address)
                ? ink.texts.get("lens.address.canonical")
                : ink.texts.get("lens.address.not-canonical");
        ink.text("address/canonical", Style.MUTED, canonical, Face.SANS, ink.s.body(), Anchor.START, r.x(),
                y + ink.s.body(), r.w());
        y += ink.s.body() * 2.6;
        parts(ink, address, new Rect(r.x(), y, r.w(), ink.s.body() * 3));
        y += ink.s.body() * 3 + ink.s.small() * 4;
        y = ink.paragraph("address/how", Style.MUTED, ink.texts.get("lens.address.how"), Face.SANS, ink.s.body(),
                new Rect(r.x(), y, r.w(), Math.max(ink.s.body(), r.bottom() - y))) + ink.s.body() * 1.6;
        if (!ink.s.room()) {
            areas(ink, sight.areas(), address, new Rect(r.x(), y, r.w(), Math.max(1, r.bottom() - y)));
        }
    }

    /** What lies where in the run's memory, the lowest address first; a ring around where the address is. */
    private static void areas(Ink ink, List<Sight.Area> areas, long address, Rect r) {
        double size = ink.s.body();
        double line = Math.min((r.h() - size * 2) / Math.max(1, areas.size()), size * 2.4);
        double wide = Face.MONO.width("0x0123456789abcdef – 0x0123456789abcdef  ", size);
        if (line < size * 1.5 || wide > r.w() * 0.7) {
            return;
        }
        ink.text("areas/title", Style.TEXT, ink.texts.get("lens.address.areas"), Face.BOLD, size, Anchor.START, r.x(),
                r.y() + size, r.w());
        for (int i = 0; i < areas.size(); i++) {
            Sight.Area area = areas.get(i);
            boolean here = address >= area.from() && address < area.to();
            Rect row = new Rect(r.x(), r.y() + size * 2 + i * line, r.w(), line).inset(0, ink.s.of(1.5));
            String range = Hex.of(area.from(), 16) + " – " + Hex.of(area.to() - 1, 16);
            String holds = ink.texts.get("lens.address.holds", area.name(), area.count(), area.of());
            ink.box("area:" + i, "area", here ? Style.BADGE : Style.SLOT, row, ink.s.of(3), range + ", " + holds);
            if (here) {
                ink.ring("areas/here", row.inset(-ink.s.of(1)), ink.s.of(4));
            }
            Rect in = row.inset(size * 0.6, 0);
            ink.line("area:" + i + "/range", Style.TEXT, range, Face.MONO, size, Anchor.START, new Rect(in.x(), in.y(),
                    wide, in.h()));
            ink.line("area:" + i + "/holds", Style.MUTED, holds, Face.SANS, size, Anchor.START, new Rect(in.x() + wide,
                    in.y(), in.w() - wide, in.h()));
        }
    }

    private static void parts(Ink ink, long address, Rect r) {
        double gap = ink.s.of(4);
        double unit = (r.w() - 5 * gap) / 64;
        double x = r.x();
        for (int i = 0; i < HIGH.length; i++) {
            int high = HIGH[i];
            int low = i + 1 < HIGH.length ? HIGH[i + 1] + 1 : 0;
            double w = unit * (high - low + 1);
            Rect box = new Rect(x, r.y(), w, r.h());
            long value = address >>> low & (1L << high - low + 1) - 1;
            String name = name(ink, i);
            ink.box("part:" + high, "part", i == 0 ? Style.SLOT : Style.TRAY, box, ink.s.of(4), ink.texts.get(
                    "lens.address.part", name, Integer.toString(high), Integer.toString(low), Hex.of(value, 1)));
            ink.line("part:" + high + "/value", Style.TEXT, Hex.of(value, 1), Face.MONO_BOLD, ink.s.body(),
                    Anchor.MIDDLE,
                    box.inset(gap, 0));
            double small = ink.s.small();
            ink.text("part:" + high + "/bits", Style.MUTED, high + "…" + low, Face.MONO, small, Anchor.START, x,
                    r.bottom() + small * 1.3, w);
            ink.text("part:" + high + "/name", Style.MUTED, name, Face.SANS, small, Anchor.START, x, r.bottom() + small
                    * 2.7, w);
            x += w + gap;
        }
    }

    private static String name(Ink ink, int part) {
        return switch (part) {
            case 0 -> ink.texts.get("lens.bits.sign");
            case 1 -> "PGD";
            case 2 -> "PUD";
            case 3 -> "PMD";
            case 4 -> "PTE";
            default -> ink.texts.get("lens.address.offset");
        };
    }
}
