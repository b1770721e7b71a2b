// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Rect;
import fragscope.engine.pci.Bdf;
import fragscope.engine.pci.PciDevice;
import fragscope.engine.pci.PciTopology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the functions of a topology stand: a row a level, each bridge over the middle of what is below it. */
final class TreeRoom {

    private static final double BOX = 0.55; // of a row's height
    private static final double MOST = 0.13; // of the whole height

    private final PciTopology topology;
    private final Map<Bdf, Rect> places = new LinkedHashMap<>();
    private final Rect bridge;
    private final Rect room;
    private final double row;
    private final double slot;
    private int leaves;

    TreeRoom(PciTopology topology, Rect room) {
        this.topology = topology;
        this.room = room;
        List<PciDevice> roots = topology.devices().stream().filter(d -> topology.up(d) == null).toList();
        int depth = 1 + roots.stream().mapToInt(this::depth).max().orElse(0);
        int ends = roots.stream().mapToInt(this::ends).sum();
        row = room.h() / depth;
        slot = room.w() / Math.max(1, ends);
        List<Rect> tops = new ArrayList<>();
        roots.forEach(root -> tops.add(place(root, 1)));
        bridge = box(tops.isEmpty() ? room.centerX() : (tops.getFirst().centerX() + tops.getLast().centerX()) / 2, 0);
    }

    Map<Bdf, Rect> places() {
        return places;
    }

    /** The host bridge's place, above all. */
    Rect bridge() {
        return bridge;
    }

    private List<PciDevice> below(PciDevice device) {
        return topology.devices().stream().filter(d -> device.bdf().equals(d.parent())).toList();
    }

    private int depth(PciDevice device) {
        return 1 + below(device).stream().mapToInt(this::depth).max().orElse(0);
    }

    private int ends(PciDevice device) {
        return Math.max(1, below(device).stream().mapToInt(this::ends).sum());
    }

    private Rect place(PciDevice device, int level) {
        List<Rect> under = below(device).stream().map(d -> place(d, level + 1)).toList();
        double x = under.isEmpty()
                ? room.x() + slot * (leaves++ + 0.5)
                : (under.getFirst().centerX() + under.getLast().centerX()) / 2;
        Rect r = box(x, level);
        places.put(device.bdf(), r);
        return r;
    }

    private Rect box(double centerX, int level) {
        double w = Math.min(slot * 0.86, row * 4);
        double h = Math.min(row * BOX, room.h() * MOST);
        return new Rect(centerX - w / 2, room.y() + level * row + (row - h) / 2, w, h);
    }
}
