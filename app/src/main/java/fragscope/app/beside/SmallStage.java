// SPDX-License-Identifier: Apache-2.0
package fragscope.app.beside;

import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.app.stage.Carried;
import fragscope.app.stage.Linux;
import fragscope.app.stage.Pci;
import fragscope.app.stage.Pool;
import fragscope.app.stage.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A stage in reduced form: NIC, both memories with their first cells, the skb with its word, the application. */
final class SmallStage {

    private static final int CELLS = 12;
    private static final int COLUMNS = 6;

    private final Ink ink;
    private final String id;
    private final Scene scene;
    private final Rect nic;
    private final Rect host;
    private final Rect device;
    private final Rect linux;

    private SmallStage(Ink ink, String id, Scene scene, Rect r) {
        this.ink = ink;
        this.id = id;
        this.scene = scene;
        double gap = r.w() * 0.07;
        double w = (r.w() - 2 * gap) / 3;
        this.nic = new Rect(r.x(), r.y(), w * 0.62, r.h());
        double mid = nic.right() + gap;
        double half = (r.h() - ink.s.of(10)) / 2;
        this.host = new Rect(mid, r.y(), w * 1.2, half);
        this.device = new Rect(mid, r.y() + half + ink.s.of(10), w * 1.2, half);
        this.linux = new Rect(host.right() + gap, r.y(), r.right() - host.right() - gap, r.h());
    }

    static void draw(Ink ink, String id, Scene scene, Rect r) {
        new SmallStage(ink, id, scene, r).draw();
    }

    private void draw() {
        flows();
        nic();
        memory(host, Pool.Memory.HOST);
        if (scene.pool(Pool.Memory.DEVICE).isPresent()) {
            memory(device, Pool.Memory.DEVICE);
        }
        linux();
    }

    private void title(String key, Rect r) {
        ink.text(id + "/" + key + "/title", Style.TEXT, ink.texts.get("beside." + key), Face.BOLD, ink.s.small(),
                Anchor.START, r.x() + ink.s.of(8), r.y() + ink.s.small() * 1.5, r.w() - ink.s.of(12));
    }

    private void nic() {
        ink.box(id + "/nic", "place", Style.PLACE, nic, ink.s.of(5), ink.texts.get("beside.nic"));
        title("nic", nic);
        if (scene.nic().work().packet() > 0) {
            Rect chip = new Rect(nic.x() + ink.s.of(6), nic.y() + ink.s.small() * 2.4, nic.w() - ink.s.of(12),
                    ink.s.small() * 1.8);
            ink.box(id + "/busy", "packet", Style.BADGE, chip, ink.s.of(3), "");
            ink.line(id + "/busy/packet", Style.TEXT, "#" + scene.nic().work().packet(), Face.BOLD, ink.s.small(),
                    Anchor.MIDDLE, chip);
        }
    }

    private void flows() {
        for (Pci.Flow flow : scene.pci().flows()) {
            Rect to = flow.to() == Pool.Memory.HOST ? host : device;
            Style style = switch (flow.carried()) {
                case HEADER -> Style.FLOW_HEADER;
                case PAYLOAD -> Style.FLOW_PAYLOAD;
                case PLAIN -> Style.FLOW_PLAIN;
            };
            ink.arrow(id + "/flow/" + flow.to().name().toLowerCase(Locale.ROOT), style,
                    new Point(nic.right(), to.centerY()), new Point(to.x(), to.centerY()));
        }
        if (scene.cpu().bytes() > 0 && scene.cpu().carried() == Carried.PAYLOAD) {
            ink.arrow(id + "/flow/cpu", Style.FLOW_PAYLOAD, new Point(host.right(), host.centerY()),
                    new Point(linux.x(), host.centerY()));
        }
    }

    private void memory(Rect r, Pool.Memory memory) {
        boolean hosts = memory == Pool.Memory.HOST;
        String name = hosts ? "host" : "device";
        ink.box(id + "/" + name, "place", hosts ? Style.PLACE_HOST : Style.PLACE_DEVICE, r, ink.s.of(5), ink.texts.get(
                "beside." + name));
        title(name, r);
        List<Pool.Cell> cells = new ArrayList<>();
        scene.pools(memory).forEach(p -> cells.addAll(p.cells()));
        List<Pool.Cell> shown = cells.stream().filter(c -> c.state() != Pool.State.OUTSIDE).limit(CELLS).toList();
        double gap = ink.s.of(4);
        double top = r.y() + ink.s.small() * 2.2;
        double side = Math.min((r.w() - ink.s.of(16) - gap * (COLUMNS - 1)) / COLUMNS, (r.bottom() - top - gap * 2
                - ink.s.small() * 1.6) / 2);
        if (side < ink.s.of(4)) {
            return;
        }
        for (int i = 0; i < shown.size(); i++) {
            Pool.Cell cell = shown.get(i);
            int row = i / COLUMNS;
            Rect at = new Rect(r.x() + ink.s.of(8) + i % COLUMNS * (side + gap), top + row * (side + gap), side, side);
            ink.box(id + "/" + name + "/cell:" + i, "cell", style(cell, hosts), at, ink.s.of(2), "");
        }
        long held = scene.pools(memory).stream().mapToLong(Pool::held).sum();
        long user = scene.pools(memory).stream().mapToLong(Pool::withUser).sum();
        String sum = user > 0 ? ink.texts.get("beside.held-user", held, user) : ink.texts.get("beside.held", held);
        ink.text(id + "/" + name + "/sum", Style.MUTED, sum, Face.SANS, ink.s.small(), Anchor.START, r.x() + ink.s.of(
                8), r.bottom() - ink.s.of(7), r.w() - ink.s.of(14));
    }

    private static Style style(Pool.Cell cell, boolean host) {
        boolean full = cell.state() == Pool.State.WRITTEN || cell.state() == Pool.State.IN_SKB
                || cell.state() == Pool.State.WITH_USER;
        if (!full) {
            return host ? Style.CELL_HOST : Style.CELL_DEVICE;
        }
        return switch (cell.carried()) {
            case HEADER -> Style.HEADER;
            case PAYLOAD -> Style.PAYLOAD;
            case PLAIN -> Style.PLAIN;
        };
    }

    private void linux() {
        ink.box(id + "/linux", "place", Style.PLACE, linux, ink.s.of(5), ink.texts.get("beside.linux"));
        title("linux", linux);
        double small = ink.s.small();
        double y = linux.y() + small * 3.4;
        double left = linux.x() + ink.s.of(8);
        double width = linux.w() - ink.s.of(14);
        if (scene.linux().skb().isPresent()) {
            Linux.Skb skb = scene.linux().skb().get();
            y = skb(skb, left, y, width);
        }
        String app = ink.texts.get(scene.linux().app().tokens().isEmpty() ? "beside.app" : "beside.app-tokens",
                scene.linux().app().bytes(), scene.linux().app().tokens().size());
        double above = upward("app", app, left, linux.bottom() - ink.s.of(8), width);
        upward("cpu", ink.texts.get("beside.copied", scene.cpu().payloadBytesCopied()), left, above, width);
    }

    /** Words in as many lines as a narrow column needs, their last at {@code bottom}; returns where more may end. */
    private double upward(String name, String words, double left, double bottom, double width) {
        double small = ink.s.small();
        List<String> lines = Fit.wrap(words, Face.SANS, small, width, 3);
        for (int i = 0; i < lines.size(); i++) {
            ink.text(id + "/" + name + (i == 0 ? "" : ":" + i), Style.MUTED, lines.get(i), Face.SANS, small,
                    Anchor.START, left, bottom - (lines.size() - 1 - i) * small * 1.25, width);
        }
        return bottom - (lines.size() - 1) * small * 1.25 - small * 1.5;
    }

    private double skb(Linux.Skb skb, double left, double top, double width) {
        double small = ink.s.small();
        double y = top;
        ink.text(id + "/skb", Style.TEXT,
                ink.texts.get(skb.unreadable() ? "beside.skb-unreadable" : "beside.skb", skb.row(), skb.frags().size()),
                Face.BOLD, small, Anchor.START, left, y, width);
        double bar = small * 1.1;
        double head = skb.linearBytes() > 0 ? width * 0.22 : 0;
        if (head > 0) {
            ink.box(id + "/skb/linear", "part", Style.HEADER, new Rect(left, y + small * 0.6, head, bar), ink.s.of(2),
                    "");
        }
        if (!skb.frags().isEmpty()) {
            ink.box(id + "/skb/frags", "part", skb.frags().getFirst().carried() == Carried.PAYLOAD
                    ? Style.PAYLOAD
                    : Style.PLAIN,
                    new Rect(left + head + ink.s.of(3), y + small * 0.6, Math.max(1, width - head
                            - ink.s.of(3)), bar),
                    ink.s.of(2), "");
            Linux.Frag frag = skb.frags().getFirst();
            y += small * 3.2;
            String word = String.format(Locale.ROOT, "%016x", frag.word());
            ink.text(id + "/word/means", Style.MUTED, frag.means(), Face.SANS, small, Anchor.START, left, y, width);
            ink.text(id + "/word/high", Style.TEXT, "0x" + word.substring(0, 8), Face.MONO, small, Anchor.START, left, y
                    + small * 1.4, width);
            ink.text(id + "/word/low", Style.TEXT, "  " + word.substring(8), Face.MONO_BOLD, small, Anchor.START, left,
                    y + small * 2.8, width);
            y += small * 3;
        }
        return y;
    }
}
