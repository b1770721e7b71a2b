// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

/** How DMA from a client to a provider's memory is mapped: enum pci_p2pdma_map_type of include/linux/pci-p2pdma.h. */
public enum P2pMapType {
    /** Not at all. */
    NOT_SUPPORTED,
    /** By PCI bus address, through switches only. */
    BUS_ADDR,
    /** By physical address, through the host bridge. */
    THRU_HOST_BRIDGE
}
