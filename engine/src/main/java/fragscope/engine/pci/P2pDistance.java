// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a client is from a provider's memory, and how it may reach it.
 *
 * <p>Source: drivers/pci/p2pdma.c calc_map_type_and_dist() of Linux 6.18. The number counts devices on the way and is
 * no speed: 4 is the best case of one switch and the worst of two root ports. ACS changes the way of mapping and never
 * the number.
 *
 * @param provider who owns the memory
 * @param client who does DMA to it
 * @param hops links between them, kept when not supported; without a common bridge, devices of both chains
 * @param mapType how it is mapped
 * @param path from the provider up and down to the client
 * @param rules what decided, in order, each a sentence with its source
 */
public record P2pDistance(Bdf provider, Bdf client, int hops, P2pMapType mapType, List<Bdf> path,
        List<String> rules) {

    private static final String SOURCE = " (drivers/pci/p2pdma.c ";
    private static final String WALK = SOURCE + "calc_map_type_and_dist)";

    /** Keeps its own copies. */
    public P2pDistance {
        path = List.copyOf(path);
        rules = List.copyOf(rules);
    }

    /** {@code pci_p2pdma_distance()}: the hops, −1 when not supported. */
    public int distance() {
        return mapType == P2pMapType.NOT_SUPPORTED ? -1 : hops;
    }

    /** From one function of a topology to another, which may be the same. */
    public static P2pDistance of(PciTopology t, PciDevice provider, PciDevice client) {
        List<PciDevice> fromProvider = chain(t, provider);
        List<PciDevice> fromClient = chain(t, client);
        int a = 0;
        int b = -1;
        while (a < fromProvider.size()) {
            b = fromClient.indexOf(fromProvider.get(a));
            if (b >= 0) {
                break;
            }
            a++;
        }
        List<String> rules = new ArrayList<>();
        if (b < 0) {
            rules.add("no bridge is above both " + provider.bdf() + " and " + client.bdf() + WALK);
            List<Bdf> path = path(fromProvider, fromClient);
            P2pMapType type = throughHostBridge(t, provider, client, rules);
            return new P2pDistance(provider.bdf(), client.bdf(), path.size(), type, path, rules);
        }
        // The common bridge's own ACS bits count, once, and so do those of both ends.
        List<PciDevice> up = fromProvider.subList(0, a + 1);
        List<PciDevice> down = fromClient.subList(0, b);
        rules.add(fromProvider.get(a).bdf() + " is common to both chains" + WALK);
        List<Bdf> path = path(up, down);
        boolean goingUp = redirected(up, rules);
        boolean goingDown = redirected(down, rules);
        P2pMapType type = goingUp || goingDown
                ? throughHostBridge(t, provider, client, rules)
                : P2pMapType.BUS_ADDR;
        if (type == P2pMapType.BUS_ADDR) {
            rules.add("no ACS redirect on the path: BUS_ADDR" + WALK);
        }
        return new P2pDistance(provider.bdf(), client.bdf(), a + b, type, path, rules);
    }

    private static List<PciDevice> chain(PciTopology t, PciDevice device) {
        List<PciDevice> chain = new ArrayList<>();
        for (@Nullable
        PciDevice at = device; at != null; at = t.up(at)) {
            chain.add(at);
        }
        return chain;
    }

    private static List<Bdf> path(List<PciDevice> up, List<PciDevice> clientsUp) {
        List<Bdf> path = new ArrayList<>();
        up.forEach(d -> path.add(d.bdf()));
        clientsUp.reversed().forEach(d -> path.add(d.bdf()));
        return path;
    }

    private static boolean redirected(List<PciDevice> part, List<String> rules) {
        boolean any = false;
        for (PciDevice d : part) {
            if (d.acsRedirects()) {
                any = true;
                rules.add("ACS at " + d.bdf() + " redirects peer traffic to the host bridge" + SOURCE
                        + "pci_bridge_has_acs_redir)");
            }
        }
        return any;
    }

    private static P2pMapType throughHostBridge(PciTopology t, PciDevice provider, PciDevice client,
            List<String> rules) {
        if (t.cpu().supportsP2pdma()) {
            rules.add("the CPU is AMD Zen or newer: THRU_HOST_BRIDGE" + SOURCE + "cpu_supports_p2pdma)");
            return P2pMapType.THRU_HOST_BRIDGE;
        }
        boolean same = provider.hostBridge().equals(client.hostBridge());
        String first = provider.hostBridge();
        String second = client.hostBridge();
        String refusal = HostBridgeList.refusal(first, t.hostBridgeDevice(first), same);
        if (refusal == null && !same) {
            refusal = HostBridgeList.refusal(second, t.hostBridgeDevice(second), false);
        }
        if (refusal != null) {
            rules.add(refusal + ": NOT_SUPPORTED" + SOURCE + "host_bridge_whitelist)");
            return P2pMapType.NOT_SUPPORTED;
        }
        rules.add("the whitelist allows " + (same ? "host bridge " + first : "host bridges " + first + " and " + second)
                + ": THRU_HOST_BRIDGE" + SOURCE + "host_bridge_whitelist)");
        return P2pMapType.THRU_HOST_BRIDGE;
    }
}
