// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways over PCIe as lines: a trunk from the NIC through what both share, then a lane to each memory.
 *
 * @param toHost   corner points from the NIC to host memory
 * @param toDevice likewise to the device; equal to {@code toHost} where there is none
 * @param ports    each port once, with its place and its number on the way to the device, 0 for off it
 */
record Ways(List<Point> toHost, List<Point> toDevice, List<Placed> ports) {

    record Placed(Pci.Port port, Point at, int number) {
    }

    static Ways of(Pci pci, Floor floor) {
        int shared = 0;
        boolean device = floor.device().isPresent();
        int least = Math.min(pci.toHost().size(), pci.toDevice().size());
        while (device && shared < least && pci.toHost().get(shared).equals(pci.toDevice().get(shared))) {
            shared++;
        }
        int longest = Math.max(pci.toHost().size(), device ? pci.toDevice().size() : 0);
        double step = floor.pci().w() / (longest + 1);
        double fork = floor.pci().x() + step * Math.max(shared, 0.5);
        List<Placed> ports = new ArrayList<>();
        for (int i = 0; i < pci.toHost().size(); i++) {
            boolean onTrunk = i < shared || !device;
            ports.add(new Placed(pci.toHost().get(i),
                    new Point(floor.pci().x() + step * (i + 1),
                            onTrunk ? floor.trunk() : floor.lane(Pool.Memory.HOST)),
                    device && i < shared ? i + 1 : 0));
        }
        for (int i = shared; device && i < pci.toDevice().size(); i++) {
            ports.add(new Placed(pci.toDevice().get(i),
                    new Point(floor.pci().x() + step * (i + 1), floor.lane(Pool.Memory.DEVICE)), i + 1));
        }
        return new Ways(line(floor, fork, Pool.Memory.HOST), line(floor, fork, Pool.Memory.DEVICE),
                List.copyOf(ports));
    }

    private static List<Point> line(Floor floor, double fork, Pool.Memory memory) {
        Point from = new Point(floor.nic().right(), floor.trunk());
        double lane = floor.lane(memory);
        Point to = new Point(floor.pci().right(), lane);
        return floor.device().isEmpty()
                ? List.of(from, to)
                : List.of(from, new Point(fork, floor.trunk()), new Point(fork, lane), to);
    }

    List<Point> to(Pool.Memory memory) {
        return memory == Pool.Memory.HOST ? toHost : toDevice;
    }
}
