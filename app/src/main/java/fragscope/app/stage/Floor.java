// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Rect;
import java.util.Optional;

/**
 * Where each place stands: columns in proportion to the width, so that the ways between them are straight lanes. A
 * place that a design lacks is not there, and the others take its room.
 *
 * @param wire     left of the NIC, as wide as a frame or two
 * @param pci      the corridor between NIC and memories
 * @param corridor between memories and the right column
 * @param cpu      absent in a room with device memory, which has four places already
 * @param bottom   for caption, legend and rail, or the band of a failure
 */
record Floor(Rect canvas, Rect top, Rect wire, Rect nic, Rect pci, Rect host, Optional<Rect> device, Rect corridor,
        Optional<Rect> cpu, Rect linux, Rect bottom) {

    /** Widths of wire, NIC, PCIe, memories, corridor and right column, in thousandths. */
    private static final int[] DESK = {92, 208, 138, 252, 56, 254};
    private static final int[] LESSON = {92, 192, 150, 262, 56, 248};
    private static final int[] ROOM = {92, 184, 122, 276, 54, 272};

    /**
     * The floor of a picture.
     *
     * @param hostShare of the memories' height that host memory has, where the device has the rest
     */
    static Floor of(double width, double height, Sizes s, Level level, boolean hasDevice, double hostShare,
            boolean failed) {
        boolean room = level == Level.PRESENT;
        double side = room ? s.of(44) : s.of(24);
        double top = room ? s.of(112) : s.of(54);
        double bottom = room ? s.of(failed ? 330 : 236) : level == Level.LESSON ? s.of(150) : s.of(146);
        if (failed && !room) {
            bottom = s.of(240);
        }
        Rect area = new Rect(room ? 0 : side, top, width - side - (room ? 0 : side), height - top - bottom);
        int[] parts = room ? ROOM : level == Level.LESSON ? LESSON : DESK;
        double[] x = new double[parts.length + 1];
        x[0] = area.x();
        for (int i = 0; i < parts.length; i++) {
            x[i + 1] = x[i] + area.w() * parts[i] / 1000;
        }
        double gap = room ? s.of(36) : s.of(22);
        double half = (area.h() - gap) * hostShare;
        double rest = area.h() - gap - half;
        Rect memory = column(x, 3, area);
        Rect right = column(x, 5, area);
        boolean withCpu = !room || !hasDevice;
        double cpu = withCpu
                ? room ? s.of(170) : Math.max(s.of(level == Level.LESSON ? 84 : 80), 1.2 * s.title() + 3.4 * s.small())
                : 0;
        double under = withCpu ? cpu + (room ? s.of(28) : s.of(14)) : 0;
        Rect nic = column(x, 1, area);
        if (!level.detailed()) {
            nic = nic.inset(0, nic.h() * (room ? 0.13 : 0.19));
        }
        return new Floor(new Rect(0, 0, width, height), new Rect(side, 0, width - 2 * side, top), column(x, 0, area),
                nic, column(x, 2, area),
                hasDevice ? new Rect(memory.x(), memory.y(), memory.w(), half) : memory,
                hasDevice
                        ? Optional.of(new Rect(memory.x(), memory.bottom() - rest, memory.w(), rest))
                        : Optional.empty(),
                column(x, 4, area),
                withCpu ? Optional.of(new Rect(right.x(), right.y(), right.w(), cpu)) : Optional.empty(),
                new Rect(right.x(), right.y() + under, right.w(), right.h() - under),
                new Rect(side, height - bottom, width - 2 * side, bottom));
    }

    private static Rect column(double[] x, int i, Rect area) {
        return new Rect(x[i], area.y(), x[i + 1] - x[i], area.h());
    }

    Rect memory(Pool.Memory memory) {
        return memory == Pool.Memory.HOST ? host : device.orElse(host);
    }

    /** Height of the lane that leads to a memory. */
    double lane(Pool.Memory memory) {
        return memory(memory).centerY();
    }

    /** Height at which the NIC's one link leaves it. */
    double trunk() {
        return nic.centerY();
    }
}
