// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.fact.P2pWay;
import fragscope.engine.pci.P2pDistance;
import fragscope.engine.pci.PciTopology;
import fragscope.engine.pci.Topologies;

/**
 * How the NIC reaches the bound memory.
 *
 * @param topology where both are
 * @param asked what the PCI core answers about them
 */
public record P2pReach(PciTopology topology, P2pDistance asked) {

    /** From the NIC to the device of a scenario's topology. */
    public static P2pReach in(PciTopology topology) {
        return new P2pReach(topology, Topologies.reach(topology));
    }

    /** {@code pci_p2pdma_distance()}: −1 when not supported. */
    public int distance() {
        return asked.distance();
    }

    /** Links between them. */
    public int hops() {
        return asked.hops();
    }

    /** How it is mapped. */
    public P2pWay way() {
        return switch (asked.mapType()) {
            case NOT_SUPPORTED -> P2pWay.NOT_SUPPORTED;
            case BUS_ADDR -> P2pWay.BUS_ADDR;
            case THRU_HOST_BRIDGE -> P2pWay.THRU_HOST_BRIDGE;
        };
    }
}
