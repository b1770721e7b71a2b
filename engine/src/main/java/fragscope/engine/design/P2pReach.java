// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.fact.P2pWay;
import fragscope.engine.pci.P2pDistance;

/**
 * How the NIC reaches the bound memory.
 *
 * @param distance {@code pci_p2pdma_distance()}: −1 when not supported
 * @param hops links between them
 * @param way how it is mapped
 */
public record P2pReach(int distance, int hops, P2pWay way) {

    /** What the PCI core answers about two devices. */
    public static P2pReach of(P2pDistance d) {
        P2pWay way = switch (d.mapType()) {
            case NOT_SUPPORTED -> P2pWay.NOT_SUPPORTED;
            case BUS_ADDR -> P2pWay.BUS_ADDR;
            case THRU_HOST_BRIDGE -> P2pWay.THRU_HOST_BRIDGE;
        };
        return new P2pReach(d.distance(), d.hops(), way);
    }
}
