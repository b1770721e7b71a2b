// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.fact.P2pWay;

/**
 * How the NIC reaches the bound memory.
 *
 * @param distance {@code pci_p2pdma_distance()}: −1 when not supported
 * @param hops links between them
 * @param way how it is mapped
 */
public record P2pReach(int distance, int hops, P2pWay way) {

    /** Both behind one switch, without ACS redirect. */
    public static final P2pReach ONE_SWITCH = new P2pReach(4, 4, P2pWay.BUS_ADDR);
}
