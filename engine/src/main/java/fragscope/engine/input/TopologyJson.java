// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.pci.Bdf;
import fragscope.engine.pci.Cpu;
import fragscope.engine.pci.PciDevice;
import fragscope.engine.pci.PciTopology;
import fragscope.engine.pci.TopologyException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads PCI hierarchies: one, or a list of {@code {name, cpu{vendor,family}, host_bridges[{id}],
 * devices[{bdf,type,parent,host_bridge,vendor,device,acs_ctrl}], pairs[[provider,client]]}}. Numbers are integers or
 * hex texts.
 *
 * @param topology the hierarchy
 * @param pairs the pairs that the file asks for, provider and client
 */
public record TopologyJson(PciTopology topology, List<Pair> pairs) {

    /**
     * A question.
     *
     * @param provider who owns the memory
     * @param client who does DMA to it
     */
    public record Pair(PciDevice provider, PciDevice client) {
    }

    private static final int ID_MAX = 0xffff;

    /** Keeps its own copy. */
    public TopologyJson {
        pairs = List.copyOf(pairs);
    }

    /** Reads one hierarchy, or a list of them. */
    public static List<TopologyJson> of(Json root) throws InputException {
        List<TopologyJson> read = new ArrayList<>();
        for (Json one : root.isArray() ? root.items() : List.of(root)) {
            read.add(one(one));
        }
        return read;
    }

    private static TopologyJson one(Json one) throws InputException {
        String name = one.has("name") ? one.text("name") : "";
        Cpu cpu = new Cpu("", 0);
        if (one.has("cpu")) {
            Json c = one.at("cpu");
            cpu = new Cpu(c.has("vendor") ? c.text("vendor") : "", c.has("family") ? number(c, "family") : 0);
        }
        Set<String> hostBridges = new LinkedHashSet<>();
        if (one.has("host_bridges")) {
            for (Json h : one.at("host_bridges").items()) {
                if (!hostBridges.add(h.text("id"))) {
                    throw h.wrong("\"id\": host bridge \"" + h.text("id") + "\" stands twice");
                }
            }
        }
        List<Json> items = one.at("devices").items();
        List<PciDevice> devices = new ArrayList<>();
        for (Json d : items) {
            devices.add(device(d, hostBridges));
        }
        PciTopology topology;
        try {
            topology = new PciTopology(name, cpu, devices);
        } catch (TopologyException e) {
            throw items.get(e.device()).wrong(e.getMessage());
        }
        return new TopologyJson(topology, pairs(one, topology));
    }

    private static PciDevice device(Json d, Set<String> hostBridges) throws InputException {
        String hostBridge = d.text("host_bridge");
        if (!hostBridges.isEmpty() && !hostBridges.contains(hostBridge)) {
            throw d.at("host_bridge").wrong("\"host_bridge\": \"" + hostBridge + "\" is none of the topology's: "
                    + String.join(", ", hostBridges));
        }
        @Nullable
        Bdf parent = d.has("parent") ? bdf(d, "parent") : null;
        int acs = d.has("acs_ctrl") ? number(d, "acs_ctrl") : PciDevice.NO_ACS;
        return new PciDevice(bdf(d, "bdf"), d.text("type"), parent, hostBridge, number(d, "vendor"),
                number(d, "device"), acs);
    }

    private static List<Pair> pairs(Json one, PciTopology topology) throws InputException {
        List<Pair> pairs = new ArrayList<>();
        if (one.has("pairs")) {
            for (Json p : one.at("pairs").items()) {
                if (p.items().size() != 2) {
                    throw p.wrong("\"pairs\": has " + p.items().size() + " items; right would be [provider, client]");
                }
                pairs.add(new Pair(known(p.items().get(0), "provider", topology),
                        known(p.items().get(1), "client", topology)));
            }
        }
        return pairs;
    }

    private static PciDevice known(Json value, String field, PciTopology topology) throws InputException {
        Bdf bdf;
        try {
            bdf = Bdf.parse(value.scalar());
        } catch (IllegalArgumentException e) {
            throw value.wrong("\"" + field + "\": " + e.getMessage());
        }
        PciDevice device = topology.at(bdf);
        if (device == null) {
            throw value.wrong("\"" + field + "\": no device " + bdf + " in this topology");
        }
        return device;
    }

    private static Bdf bdf(Json object, String field) throws InputException {
        try {
            return Bdf.parse(object.text(field));
        } catch (IllegalArgumentException e) {
            throw object.at(field).wrong("\"" + field + "\": " + e.getMessage());
        }
    }

    /** An integer or a hex text, of 16 bits. */
    private static int number(Json object, String field) throws InputException {
        Json value = object.at(field);
        long n = -1;
        try {
            n = value.isText() ? Long.decode(value.scalar()) : object.integer(field);
        } catch (NumberFormatException e) {
            n = -1; // said below, with the text
        }
        if (n < 0 || n > ID_MAX) {
            throw value.wrong("\"" + field + "\" is " + value.said() + "; right would be 0 to 0xffff");
        }
        return (int) n;
    }
}
