// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

import org.jspecify.annotations.Nullable;

/**
 * A PCI function.
 *
 * @param bdf its address
 * @param type {@code host_bridge, root_port, switch_upstream, switch_downstream, endpoint}, or another word
 * @param parent the bridge above it; null on a root bus
 * @param hostBridge name of the host bridge that it lies below
 * @param vendor vendor id, 16 bits
 * @param device device id, 16 bits
 * @param acsCtrl the ACS control register, 16 bits; {@link #NO_ACS} without the capability
 */
public record PciDevice(Bdf bdf, String type, @Nullable Bdf parent, String hostBridge, int vendor, int device,
        int acsCtrl) {

    /** No ACS capability. */
    public static final int NO_ACS = -1;

    /** PCI_ACS_RR, PCI_ACS_CR, PCI_ACS_EC: P2P request redirect, completion redirect, egress control. */
    private static final int REDIRECT = 0x04 | 0x08 | 0x20;

    /** True when ACS sends peer traffic up to the host bridge: drivers/pci/p2pdma.c pci_bridge_has_acs_redir(). */
    public boolean acsRedirects() {
        return acsCtrl != NO_ACS && (acsCtrl & REDIRECT) != 0;
    }
}
