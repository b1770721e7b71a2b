// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** How one PCI device reaches another's memory; source: include/linux/pci-p2pdma.h, enum pci_p2pdma_map_type. */
public enum P2pWay {
    /** Not asked. */
    UNKNOWN,
    /** Not at all. */
    NOT_SUPPORTED,
    /** By bus address, through switches only. */
    BUS_ADDR,
    /** Through the host bridge. */
    THRU_HOST_BRIDGE
}
