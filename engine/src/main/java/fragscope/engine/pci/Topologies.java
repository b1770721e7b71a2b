// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

import java.util.ArrayList;
import java.util.List;

/**
 * Places of a NIC and of the device whose memory it is to reach, by the names that scenarios use. The device is at
 * {@link #DEVICE}, the NIC at {@link #NIC}; identifiers and bits are those of ordinary machines.
 */
public final class Topologies {

    /** The device whose memory is bound. */
    public static final Bdf DEVICE = Bdf.parse("0000:03:00.0");
    /** The NIC. */
    public static final Bdf NIC = Bdf.parse("0000:04:00.0");
    /** Names, the simplest first. */
    public static final List<String> NAMES = List.of("one-switch", "one-switch-acs", "two-root-ports",
            "two-root-ports-zen", "two-switches");

    private static final int INTEL = 0x8086;
    private static final int ROOT = 0x1901; // a client chipset's, in no list of p2pdma
    private static final int REDIRECT = 0x1c; // request and completion redirect, upstream forwarding

    private Topologies() {
    }

    /**
     * The topology of this name.
     *
     * @throws IllegalArgumentException when there is none; the sentence says which there are
     */
    public static PciTopology named(String name) {
        return switch (name) {
            case "one-switch" -> oneSwitch(name, PciDevice.NO_ACS);
            case "one-switch-acs" -> oneSwitch(name, REDIRECT);
            case "two-root-ports" -> twoRootPorts(name, new Cpu("GenuineIntel", 6));
            case "two-root-ports-zen" -> twoRootPorts(name, new Cpu("AuthenticAMD", 0x19));
            case "two-switches" -> twoSwitches(name);
            default -> throw new IllegalArgumentException(
                    "topology is \"" + name + "\"; right would be one of " + String.join(", ", NAMES));
        };
    }

    private static PciTopology oneSwitch(String name, int acs) {
        List<PciDevice> list = new ArrayList<>();
        list.add(device("0000:00:01.0", "root_port", "", ROOT, PciDevice.NO_ACS));
        list.add(device("0000:01:00.0", "switch_upstream", "0000:00:01.0", 1, PciDevice.NO_ACS));
        list.add(device("0000:02:00.0", "switch_downstream", "0000:01:00.0", 1, acs));
        list.add(device("0000:02:01.0", "switch_downstream", "0000:01:00.0", 1, acs));
        list.add(device("0000:03:00.0", "endpoint", "0000:02:00.0", 2, PciDevice.NO_ACS));
        list.add(device("0000:04:00.0", "endpoint", "0000:02:01.0", 3, PciDevice.NO_ACS));
        return of(name, new Cpu("GenuineIntel", 6), list);
    }

    private static PciTopology twoRootPorts(String name, Cpu cpu) {
        List<PciDevice> list = new ArrayList<>();
        list.add(device("0000:00:01.0", "root_port", "", ROOT, PciDevice.NO_ACS));
        list.add(device("0000:00:02.0", "root_port", "", ROOT, PciDevice.NO_ACS));
        list.add(device("0000:03:00.0", "endpoint", "0000:00:01.0", 2, PciDevice.NO_ACS));
        list.add(device("0000:04:00.0", "endpoint", "0000:00:02.0", 3, PciDevice.NO_ACS));
        return of(name, cpu, list);
    }

    /** The device behind a second switch below the first. */
    private static PciTopology twoSwitches(String name) {
        List<PciDevice> list = new ArrayList<>();
        list.add(device("0000:00:01.0", "root_port", "", ROOT, PciDevice.NO_ACS));
        list.add(device("0000:01:00.0", "switch_upstream", "0000:00:01.0", 1, PciDevice.NO_ACS));
        list.add(device("0000:02:00.0", "switch_downstream", "0000:01:00.0", 1, PciDevice.NO_ACS));
        list.add(device("0000:02:01.0", "switch_downstream", "0000:01:00.0", 1, PciDevice.NO_ACS));
        list.add(device("0000:05:00.0", "switch_upstream", "0000:02:00.0", 1, PciDevice.NO_ACS));
        list.add(device("0000:06:00.0", "switch_downstream", "0000:05:00.0", 1, PciDevice.NO_ACS));
        list.add(device("0000:03:00.0", "endpoint", "0000:06:00.0", 2, PciDevice.NO_ACS));
        list.add(device("0000:04:00.0", "endpoint", "0000:02:01.0", 3, PciDevice.NO_ACS));
        return of(name, new Cpu("GenuineIntel", 6), list);
    }

    private static PciDevice device(String bdf, String type, String parent, int id, int acs) {
        return new PciDevice(Bdf.parse(bdf), type, parent.isEmpty() ? null : Bdf.parse(parent), "pci0000:00", INTEL, id,
                acs);
    }

    private static PciTopology of(String name, Cpu cpu, List<PciDevice> list) {
        try {
            return new PciTopology(name, cpu, list);
        } catch (TopologyException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** How the NIC of such a topology reaches the device's memory. */
    public static P2pDistance reach(PciTopology topology) {
        PciDevice provider = topology.at(DEVICE);
        PciDevice client = topology.at(NIC);
        if (provider == null || client == null) {
            throw new IllegalArgumentException("topology \"" + topology.name() + "\" has no device at " + DEVICE
                    + " or no NIC at " + NIC);
        }
        return P2pDistance.of(topology, provider, client);
    }
}
