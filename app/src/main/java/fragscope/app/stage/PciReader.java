// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.fact.P2pWay;
import fragscope.engine.nic.DmaQueue;
import fragscope.engine.nic.Links;
import fragscope.engine.pci.Bdf;
import fragscope.engine.pci.PciDevice;
import fragscope.engine.pci.PciTopology;
import fragscope.engine.pci.Topologies;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PCIe: which ways carry bytes now, over the ports of the scenario's topology. */
final class PciReader {

    private PciReader() {
    }

    static Pci read(Reading r) {
        List<Pci.Flow> flows = new ArrayList<>();
        flow(r, r.host().nic().hostDma(), Links.HOST, Pool.Memory.HOST, flows);
        flow(r, r.host().nic().deviceDma(), Links.DEVICE, Pool.Memory.DEVICE, flows);
        PciTopology topology = r.host().setup().reach().topology();
        List<Pci.Port> up = above(topology, Topologies.NIC);
        List<Pci.Port> toDevice = PoolReader.peer(r) ? across(r, up, above(topology, Topologies.DEVICE)) : List.of();
        return new Pci(up, toDevice, distance(r), way(r), flows);
    }

    /** Ports above an endpoint, the nearest first. */
    private static List<Pci.Port> above(PciTopology topology, Bdf endpoint) {
        List<Pci.Port> ports = new ArrayList<>();
        for (@Nullable
        PciDevice at = up(topology, topology.at(endpoint)); at != null; at = up(topology, at)) {
            ports.add(new Pci.Port(at.bdf().toString(), kind(at)));
        }
        return ports;
    }

    private static @Nullable PciDevice up(PciTopology topology, @Nullable PciDevice device) {
        return device == null ? null : topology.up(device);
    }

    /**
     * From the NIC up to the first port that is above the device too, then down to it; where ACS redirects, or nothing
     * is above both, all the way up to the host bridge first.
     */
    private static List<Pci.Port> across(Reading r, List<Pci.Port> up, List<Pci.Port> device) {
        List<Pci.Port> way = new ArrayList<>();
        boolean inside = r.host().setup().reach().way() == P2pWay.BUS_ADDR;
        for (Pci.Port port : up) {
            way.add(port);
            if (inside && device.contains(port)) {
                break;
            }
        }
        int meeting = inside ? device.indexOf(way.getLast()) : device.size();
        device.subList(0, meeting).reversed().stream().filter(p -> !way.contains(p)).forEach(way::add);
        return way;
    }

    private static Pci.PortKind kind(PciDevice device) {
        return switch (device.type()) {
            case "switch_downstream" -> Pci.PortKind.SWITCH_DOWNSTREAM;
            case "switch_upstream" -> Pci.PortKind.SWITCH_UPSTREAM;
            case "host_bridge" -> Pci.PortKind.HOST_BRIDGE;
            default -> Pci.PortKind.ROOT_PORT;
        };
    }

    /** What p2pdma was told at bind; no other design asks. */
    private static int distance(Reading r) {
        return r.host().design().throughBar() ? r.host().setup().reach().distance() : -1;
    }

    private static String way(Reading r) {
        return r.host().design().throughBar() ? r.host().setup().reach().way().name() : "";
    }

    private static void flow(Reading r, DmaQueue queue, int link, Pool.Memory to, List<Pci.Flow> into) {
        Links links = r.host().nic().links();
        if (links.underWay(link) > 0) {
            into.add(new Pci.Flow(to, PartReader.carried(queue, queue.row(links.head.get(link)))));
        }
    }
}
