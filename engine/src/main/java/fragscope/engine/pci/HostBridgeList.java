// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Host bridges known to route peer traffic. Source: drivers/pci/p2pdma.c pci_p2pdma_whitelist[] of Linux 6.18. */
final class HostBridgeList {

    private static final int INTEL = 0x8086;

    /** Device ids of Intel, each with whether both devices must be below the same host bridge. */
    private static final Map<Integer, Boolean> SAME_BRIDGE = Map.of(
            0x3c00, true, 0x3c01, true, // Xeon E5/Core i7
            0x2f00, true, 0x2f01, true, // Xeon E7 v3/Xeon E5 v3/Core i7
            0x2030, false, 0x2031, false, 0x2032, false, 0x2033, false, 0x2020, false, // Skylake-E
            0x09a2, false); // Ice Lake

    private HostBridgeList() {
    }

    /**
     * {@code __host_bridge_whitelist()}.
     *
     * @param device what stands for the host bridge; null for nothing
     * @param same true when both devices lie below it
     * @return why not, or null when it is allowed
     */
    static @Nullable String refusal(String hostBridge, @Nullable PciDevice device, boolean same) {
        if (device == null) {
            return "host bridge " + hostBridge + " has neither a device 00.0 nor a root port first on its root bus";
        }
        Boolean onlySame = device.vendor() == INTEL ? SAME_BRIDGE.get(device.device()) : null;
        if (onlySame == null) {
            return "host bridge " + hostBridge + " (" + ids(device) + ") is not in the whitelist";
        }
        return onlySame && !same
                ? "host bridge " + hostBridge + " (" + ids(device)
                        + ") is allowed only for two devices below it, REQ_SAME_HOST_BRIDGE"
                : null;
    }

    private static String ids(PciDevice d) {
        return String.format(Locale.ROOT, "%04x:%04x", d.vendor(), d.device());
    }
}
