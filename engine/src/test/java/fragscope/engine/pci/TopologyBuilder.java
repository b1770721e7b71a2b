// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Topologies in a few words. */
final class TopologyBuilder {

    private final List<PciDevice> devices = new ArrayList<>();
    private Cpu cpu = new Cpu("intel", 6);
    private String hostBridge = "hb0";

    TopologyBuilder cpu(String vendor, int family) {
        cpu = new Cpu(vendor, family);
        return this;
    }

    /** A host bridge; what follows lies below it. */
    TopologyBuilder host(String name, String bdf, int device) {
        hostBridge = name;
        return add(bdf, null, name, "host_bridge", device);
    }

    TopologyBuilder root(String bdf) {
        return add(bdf, null, hostBridge, "root_port", 0x347a);
    }

    TopologyBuilder below(String bdf, String parent, String type) {
        return add(bdf, parent, hostBridge, type, 1);
    }

    TopologyBuilder add(String bdf, @Nullable String parent, String host, String type, int device) {
        devices.add(new PciDevice(Bdf.parse(bdf), type, parent == null ? null : Bdf.parse(parent), host, 0x8086, device,
                PciDevice.NO_ACS));
        return this;
    }

    TopologyBuilder acs(String bdf, int control) {
        devices.replaceAll(d -> d.bdf().equals(Bdf.parse(bdf))
                ? new PciDevice(d.bdf(), d.type(), d.parent(), d.hostBridge(), d.vendor(), d.device(), control)
                : d);
        return this;
    }

    PciTopology build() throws TopologyException {
        return new PciTopology("test", cpu, devices);
    }

    P2pDistance distance(Bdf provider, Bdf client) {
        try {
            PciTopology t = build();
            return P2pDistance.of(t, Objects.requireNonNull(t.at(provider)), Objects.requireNonNull(t.at(client)));
        } catch (TopologyException e) {
            throw new AssertionError(e);
        }
    }
}
