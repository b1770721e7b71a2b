// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.pci.Bdf;
import fragscope.engine.pci.P2pDistance;
import fragscope.engine.pci.P2pMapType;
import fragscope.engine.pci.PciDevice;
import fragscope.engine.pci.PciTopology;
import fragscope.engine.pci.Topologies;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts that DMA of the NIC passes on its way, from the NIC itself to where the bytes come to lie. */
final class PcieWay {

    private PcieWay() {
    }

    /** To host memory: up to the root complex. */
    static List<String> toHost(PciTopology topology) {
        List<String> way = new ArrayList<>(List.of(Moved.NIC));
        way.addAll(bridges(topology, Topologies.NIC));
        way.add(Moved.ROOT_COMPLEX);
        return way;
    }

    /** To the device: by the shortest way, or up to the root complex and down again where the PCI core says so. */
    static List<String> toDevice(PciTopology topology) {
        P2pDistance reach = Topologies.reach(topology);
        List<String> way = new ArrayList<>(List.of(Moved.NIC));
        if (reach.mapType() == P2pMapType.BUS_ADDR) {
            List<Bdf> between = reach.path().subList(1, reach.path().size() - 1).reversed();
            between.forEach(bridge -> way.add(bridge.toString()));
        } else {
            way.addAll(bridges(topology, Topologies.NIC));
            way.add(Moved.ROOT_COMPLEX);
            way.addAll(bridges(topology, Topologies.DEVICE).reversed());
        }
        way.add(Moved.DEVICE);
        return way;
    }

    private static List<String> bridges(PciTopology topology, Bdf below) {
        List<String> bridges = new ArrayList<>();
        PciDevice start = Objects.requireNonNull(topology.at(below), "a scenario's topology has NIC and device");
        for (@Nullable
        PciDevice at = topology.up(start); at != null; at = topology.up(at)) {
            bridges.add(at.bdf().toString());
        }
        return bridges;
    }
}
