// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import java.util.List;

/**
 * PCIe below the host bridge, as far as the packets go. Both ways start at the NIC; what they share is drawn once.
 *
 * @param toHost   ports from the NIC to host memory, in order, NIC and memory left out
 * @param toDevice ports from the NIC to the device, likewise; empty where the design has no device memory
 * @param distance p2pdma distance of NIC and device, -1 where there is none. Source: drivers/pci/p2pdma.c
 *                 calc_map_type_and_dist
 * @param mapType  as {@code BUS_ADDR}; empty where there is none
 * @param flows    which ways carry bytes now
 */
public record Pci(List<Port> toHost, List<Port> toDevice, int distance, String mapType, List<Flow> flows) {

    public Pci {
        toHost = List.copyOf(toHost);
        toDevice = List.copyOf(toDevice);
        flows = List.copyOf(flows);
    }

    /** A port, by its PCI address and what it is. */
    public record Port(String bdf, PortKind kind) {
    }

    /** What a port is. */
    public enum PortKind {
        SWITCH_DOWNSTREAM, SWITCH_UPSTREAM, ROOT_PORT, HOST_BRIDGE
    }

    /** Bytes crossing now. */
    public record Flow(Pool.Memory to, Carried carried) {
    }
}
