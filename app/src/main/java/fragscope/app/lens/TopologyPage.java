// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.engine.pci.Bdf;
import fragscope.engine.pci.P2pDistance;
import fragscope.engine.pci.P2pMapType;
import fragscope.engine.pci.PciDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** "May these two talk?": PCIe as a tree, the way between NIC and device counted, and what the PCI core decides. */
final class TopologyPage {

    private static final double TREE = 0.6; // of the width

    private final Ink ink;
    private final Sight.Bus bus;
    private final Map<Bdf, Rect> places;
    private final Rect bridge;

    private TopologyPage(Ink ink, Sight.Bus bus, Rect r) {
        this.ink = ink;
        this.bus = bus;
        TreeRoom room = new TreeRoom(bus.topology(), r);
        this.places = room.places();
        this.bridge = room.bridge();
    }

    static void draw(Ink ink, Sight.Bus bus, Rect r) {
        Rect rest = Heading.draw(ink, "topology", ink.texts.get("lens.pci.title"), bus.topology().name(), r);
        boolean beside = !ink.s.room() && rest.w() > rest.h() * 1.1;
        Rect tree = beside
                ? new Rect(rest.x(), rest.y(), rest.w() * TREE, rest.h())
                : new Rect(rest.x(), rest.y(), rest.w(), rest.h() * (ink.s.room() ? 0.78 : TREE));
        Rect card = beside
                ? new Rect(tree.right() + ink.s.of(24), rest.y(), rest.w() - tree.w() - ink.s.of(24), rest.h())
                : new Rect(rest.x(), tree.bottom() + ink.s.of(12), rest.w(), rest.bottom() - tree.bottom() - ink.s.of(
                        12));
        new TopologyPage(ink, bus, tree).tree();
        says(ink, bus, card);
    }

    private void tree() {
        for (PciDevice device : bus.topology().devices()) {
            PciDevice up = bus.topology().up(device);
            Rect above = up == null ? bridge : places.get(up.bdf());
            Rect below = places.get(device.bdf());
            if (above != null && below != null) {
                ink.rule("link:" + device.bdf(), onWay(device, up) ? Style.FLOW_PAYLOAD : Style.LINK, middle(above,
                        above.bottom()), middle(below, below.y()));
            }
        }
        box("bridge", bridge, Style.TRAY, ink.texts.get("lens.pci.bridge"), bus.topology().cpu().vendor());
        for (PciDevice device : bus.topology().devices()) {
            Rect r = places.get(device.bdf());
            if (r != null) {
                boolean end = device.bdf().equals(bus.asked().provider());
                box("pci:" + device.bdf(), r, end ? Style.CELL_DEVICE : Style.TRAY, name(device), about(device));
            }
        }
        numbers();
    }

    /** Whether the link above a function is on the way between the two. */
    private boolean onWay(PciDevice device, @org.jspecify.annotations.Nullable PciDevice up) {
        List<Bdf> path = bus.asked().path();
        boolean throughBridge = bus.asked().mapType() != P2pMapType.BUS_ADDR;
        return path.contains(device.bdf()) && (up == null
                ? throughBridge && path.contains(device.bdf())
                : path.contains(up.bdf()));
    }

    private static Point middle(Rect r, double y) {
        return new Point(r.centerX(), y);
    }

    private void box(String id, Rect r, Style style, String name, String about) {
        ink.box(id, "function", style, r, ink.s.of(5), name + ", " + about);
        double size = Math.min(ink.s.body(), r.h() * 0.34);
        double small = Math.min(ink.s.small(), r.h() * 0.3);
        Style on = style == Style.CELL_DEVICE ? Style.ON_CELL_DEVICE : Style.TEXT;
        Rect in = r.inset(ink.s.of(4), 0);
        ink.line(id + "/name", on, name, Face.BOLD, size, Anchor.MIDDLE, new Rect(in.x(), in.y() + r.h() * 0.08,
                in.w(), r.h() * 0.44));
        ink.line(id + "/about", style == Style.CELL_DEVICE ? on : Style.MUTED, about, Face.MONO, small, Anchor.MIDDLE,
                new Rect(in.x(), in.y() + r.h() * 0.5, in.w(), r.h() * 0.42));
    }

    private String name(PciDevice device) {
        if (device.bdf().equals(bus.asked().client())) {
            return ink.texts.get("lens.pci.client");
        }
        if (device.bdf().equals(bus.asked().provider())) {
            return ink.texts.get("lens.pci.provider");
        }
        String key = "lens.pci." + device.type();
        return ink.texts.has(key) ? ink.texts.get(key) : device.type();
    }

    private String about(PciDevice device) {
        String bdf = device.bdf().toString().substring(5); // all are in domain 0000
        return device.acsRedirects() ? bdf + " · " + ink.texts.get("lens.pci.redirects") : bdf;
    }

    /** The hops as the kernel counts them: links where a bridge is common, else the functions of both chains. */
    private void numbers() {
        List<Bdf> path = bus.asked().path();
        boolean links = bus.asked().hops() == path.size() - 1;
        for (int i = 0; i < path.size(); i++) {
            Rect here = places.get(path.get(i));
            Rect next = i + 1 < path.size() ? places.get(path.get(i + 1)) : null;
            if (here != null && (!links || next != null)) {
                Rect upper = links && next != null && next.y() < here.y() ? next : here;
                Rect lower = links && next != null && next.y() > here.y() ? next : here;
                Point at = links
                        ? new Point((upper.centerX() + lower.centerX()) / 2, (upper.bottom() + lower.y()) / 2)
                        : new Point(here.right(), here.y());
                double side = ink.s.small() * 1.7;
                Rect disc = new Rect(at.x() - side / 2, at.y() - side / 2, side, side);
                ink.box("hop:" + (i + 1), "hop", Style.DISC, disc, side / 2, ink.texts.get("lens.pci.hop", i + 1));
                ink.line("hop:" + (i + 1) + "/number", Style.ON_DISC, Integer.toString(i + 1), Face.BOLD, ink.s.small(),
                        Anchor.MIDDLE, disc);
            }
        }
    }

    private static void says(Ink ink, Sight.Bus bus, Rect r) {
        P2pDistance asked = bus.asked();
        double pad = ink.s.of(14);
        double size = ink.s.body();
        String verdict = ink.texts.get("lens.pci." + asked.mapType().name().toLowerCase(Locale.ROOT));
        List<String> lines = new ArrayList<>();
        lines.add(asked.distance() < 0
                ? ink.texts.get("lens.pci.no-distance", asked.hops())
                : ink.texts.get("lens.pci.distance", asked.distance()));
        lines.add(bus.asksAtBind() ? ink.texts.get("lens.pci.asks") : ink.texts.get("lens.pci.asks-not"));
        if (!ink.s.room()) {
            lines.addAll(asked.rules());
        }
        double width = r.w() - 2 * pad;
        double y = r.y() + pad;
        int shown = 0;
        double bottom = y + ink.s.title() * 1.8;
        while (shown < lines.size()) {
            double h = Fit.wrap(lines.get(shown), Face.SANS, size, width, 6).size() * size * 1.4 + size * 0.5;
            if (bottom + h > r.bottom()) {
                break;
            }
            bottom += h;
            shown++;
        }
        ink.box("verdict", "verdict", Style.CAPTION, new Rect(r.x(), r.y(), r.w(), Math.min(r.h(), bottom - r.y()
                + pad / 2)), ink.s.of(8), verdict);
        ink.text("verdict/title", Style.TEXT, verdict, Face.BOLD, ink.s.title(), Anchor.START, r.x() + pad, y
                + ink.s.title(), width);
        y += ink.s.title() * 1.8;
        for (int i = 0; i < shown; i++) {
            y = ink.paragraph("verdict:" + i, i < 2 ? Style.TEXT : Style.MUTED, lines.get(i), Face.SANS, size, new Rect(
                    r.x() + pad, y, width, size * 9)) + size * 0.9;
        }
    }
}
