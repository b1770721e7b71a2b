// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.nic.DmaQueue;
import fragscope.engine.nic.Links;
import java.util.ArrayList;
import java.util.List;

/**
 * PCIe: which ways carry bytes now, over the ports of the scenario's one topology, {@code one-switch}: NIC and device
 * behind one switch below one root port.
 */
final class PciReader {

    private static final Pci.Port NIC = new Pci.Port("nic-port", Pci.PortKind.SWITCH_DOWNSTREAM);
    private static final Pci.Port UP = new Pci.Port("upstream", Pci.PortKind.SWITCH_UPSTREAM);
    private static final Pci.Port DEVICE = new Pci.Port("device-port", Pci.PortKind.SWITCH_DOWNSTREAM);
    private static final Pci.Port ROOT = new Pci.Port("root", Pci.PortKind.ROOT_PORT);

    private PciReader() {
    }

    static Pci read(Reading r) {
        List<Pci.Flow> flows = new ArrayList<>();
        flow(r, r.host().nic().hostDma(), Links.HOST, Pool.Memory.HOST, flows);
        flow(r, r.host().nic().deviceDma(), Links.DEVICE, Pool.Memory.DEVICE, flows);
        boolean device = PoolReader.peer(r);
        return new Pci(List.of(NIC, UP, ROOT), device ? List.of(NIC, UP, DEVICE) : List.of(),
                distance(r), way(r), flows);
    }

    /** What p2pdma was told at bind; no other design asks. */
    private static int distance(Reading r) {
        return r.host().design().throughBar() ? r.host().setup().reach().distance() : -1;
    }

    private static String way(Reading r) {
        return r.host().design().throughBar() ? r.host().setup().reach().way().name() : "";
    }

    private static void flow(Reading r, DmaQueue queue, int link, Pool.Memory to, List<Pci.Flow> into) {
        Links links = r.host().nic().links();
        if (links.underWay(link) > 0) {
            into.add(new Pci.Flow(to, PartReader.carried(queue, queue.row(links.head.get(link)))));
        }
    }
}
