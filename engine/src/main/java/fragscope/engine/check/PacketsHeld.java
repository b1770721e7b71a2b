// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.design.Host;
import fragscope.engine.nic.Counters;
import fragscope.engine.nic.RxQueues;
import fragscope.engine.skb.Skbs;
import fragscope.engine.stack.FragmentQueues;
import fragscope.engine.world.Column;

/**
 * Packets between the wire and the counter that says what became of them: in the NIC's FIFO, in a completion, or in an
 * skb that no protocol has taken. IP fragments are counted when they reach reassembly, so what waits there is settled.
 */
final class PacketsHeld {

    private final Host host;
    private final boolean[] settled; // by skb: chained to another, or waiting for fragments

    PacketsHeld(Host host) {
        this.host = host;
        this.settled = new boolean[host.skbs().rows()];
    }

    /** Packets on their way. Exact only where a step has ended. */
    long onTheirWay() {
        long held = host.nic().input().waiting();
        RxQueues queues = host.nic().queues();
        for (int rxq = 0; rxq < queues.rows(); rxq++) {
            held += queues.cqUsed(rxq);
        }
        Skbs skbs = host.skbs();
        int taken = skbs.everTaken();
        settle(skbs, taken);
        for (int skb = 0; skb < taken; skb++) {
            if (skbs.used.is(skb) && !settled[skb] && !skbs.users.is(skb)) {
                held += skbs.segments.get(skb);
            }
        }
        return held;
    }

    private void settle(Skbs skbs, int taken) {
        for (int skb = 0; skb < taken; skb++) {
            settled[skb] = false;
        }
        for (int skb = 0; skb < taken; skb++) {
            if (skbs.used.is(skb)) {
                int chained = skbs.rowOf(host.infos().fragList.get(skbs.headFrame.ref(skb)));
                for (; chained != Skbs.NO_ROW; chained = skbs.rowOf(skbs.next.get(chained))) {
                    settled[chained] = true;
                }
            }
        }
        Holders.tapped(host).stream().forEach(clone -> settled[clone] = true);
        FragmentQueues waiting = host.stackTables().fragmentQueues();
        for (int q = 0; q < waiting.rows(); q++) {
            for (int skb = waiting.head.ref(q); skb != Skbs.NO_ROW; skb = skbs.listNext.ref(skb)) {
                settled[skb] = true;
            }
        }
    }

    /** Packets of which a counter says what became of them. */
    long accounted() {
        Counters counters = host.nic().counters();
        return counters.delivered.get(0) + sum(counters.dropped) + sum(counters.ignored);
    }

    private static long sum(Column column) {
        long sum = 0;
        for (int row = 0; row < column.table().rows(); row++) {
            sum += column.get(row);
        }
        return sum;
    }
}
