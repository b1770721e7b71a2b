// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Host bridges, switches and endpoints, as links from each function to the bridge above it. */
public final class PciTopology {

    /** A domain has 256 buses, so no chain of bridges is longer. */
    private static final int LEVELS = 256;

    private final String name;
    private final Cpu cpu;
    private final Map<Bdf, PciDevice> devices = new LinkedHashMap<>();

    /**
     * A checked hierarchy.
     *
     * @throws TopologyException for an address that stands twice, a bridge above that is none, a loop, or a device
     *         below another host bridge than its bridge
     */
    public PciTopology(String name, Cpu cpu, List<PciDevice> list) throws TopologyException {
        this.name = name;
        this.cpu = cpu;
        for (int i = 0; i < list.size(); i++) {
            if (devices.put(list.get(i).bdf(), list.get(i)) != null) {
                throw new TopologyException(i, "\"bdf\": " + list.get(i).bdf() + " stands twice");
            }
        }
        for (int i = 0; i < list.size(); i++) {
            checkParent(i, list.get(i));
        }
        for (int i = 0; i < list.size(); i++) {
            checkChain(i, list.get(i));
        }
    }

    private void checkParent(int index, PciDevice device) throws TopologyException {
        Bdf up = device.parent();
        if (up == null) {
            return;
        }
        PciDevice parent = devices.get(up);
        if (parent == null) {
            throw new TopologyException(index, "\"parent\" of " + device.bdf() + ": no device " + up);
        }
        if (parent.type().equals("endpoint")) {
            throw new TopologyException(index,
                    "\"parent\" of " + device.bdf() + ": " + up + " is an endpoint; right would be a bridge");
        }
        if (!parent.hostBridge().equals(device.hostBridge())) {
            throw new TopologyException(index, "\"host_bridge\" of " + device.bdf() + " is " + device.hostBridge()
                    + ", that of its parent " + up + " " + parent.hostBridge() + "; right would be the same");
        }
    }

    private void checkChain(int index, PciDevice device) throws TopologyException {
        Set<Bdf> seen = new LinkedHashSet<>();
        for (@Nullable
        PciDevice at = device; at != null; at = up(at)) {
            if (!seen.add(at.bdf())) {
                throw new TopologyException(index, "\"parent\" of " + device.bdf() + ": a loop, " + at.bdf()
                        + " is above itself; right would be a chain that ends on a root bus, with null");
            }
            if (seen.size() > LEVELS) {
                throw new TopologyException(index, "\"parent\" of " + device.bdf() + ": more than " + LEVELS
                        + " levels, more than a domain has buses");
            }
        }
    }

    /** What the file calls it. */
    public String name() {
        return name;
    }

    public Cpu cpu() {
        return cpu;
    }

    /** Every function, in the order given. */
    public List<PciDevice> devices() {
        return Collections.unmodifiableList(new ArrayList<>(devices.values()));
    }

    /** The function at an address, or null. */
    public @Nullable PciDevice at(Bdf bdf) {
        return devices.get(bdf);
    }

    /** {@code pci_upstream_bridge()}: the bridge above, or null on a root bus. */
    public @Nullable PciDevice up(PciDevice device) {
        Bdf parent = device.parent();
        return parent == null ? null : devices.get(parent);
    }

    /**
     * The device that stands for a host bridge in the whitelist: the first one on its root bus, if that is a root port
     * or 00.0; else null. Source: drivers/pci/p2pdma.c pci_host_bridge_dev(). The list of a bus is in the order of its
     * scan, by device and function.
     */
    public @Nullable PciDevice hostBridgeDevice(String hostBridge) {
        PciDevice first = null;
        for (PciDevice d : devices.values()) {
            if (d.parent() == null && d.hostBridge().equals(hostBridge)
                    && (first == null || d.bdf().devfn() < first.bdf().devfn())) {
                first = d;
            }
        }
        boolean stands = first != null && (first.type().equals("root_port") || first.bdf().devfn() == 0);
        return stands ? first : null;
    }
}
