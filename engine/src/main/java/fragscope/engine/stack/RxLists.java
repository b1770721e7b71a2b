// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.skb.Skbs;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * What leaves GRO and waits to go up the stack, first in first out, a row for each queue. Source: include/net/gro.h,
 * gro_normal_one; rx_list and rx_count of struct gro_node.
 */
public final class RxLists extends Table {

    /** The skb that goes up next. */
    public final Column first = ref("first");
    /** The skb that goes up last. */
    public final Column last = ref("last");
    /** Packets in the list; a merged skb counts as many as it holds. */
    public final Column count = column("rx_count", 32);
    /** Skbs that the queue's buckets hold, all together. */
    public final Column held = column("held", 16);

    private final Skbs skbs;

    /** An empty list for each queue. */
    public RxLists(World world, int queues, Skbs skbs) {
        super(world, "rx_lists", queues);
        this.skbs = skbs;
    }

    /** list_add_tail. */
    void add(int rxq, int skb) {
        int tail = last.ref(rxq);
        if (tail == NO_ROW) {
            first.setRef(rxq, skb);
        } else {
            skbs.listNext.setRef(tail, skb);
        }
        last.setRef(rxq, skb);
        count.add(rxq, skbs.segments.get(skb));
    }

    /** Takes the first skb, or NO_ROW. */
    int pop(int rxq) {
        int skb = first.ref(rxq);
        if (skb == NO_ROW) {
            return NO_ROW;
        }
        int next = skbs.listNext.ref(skb);
        first.setRef(rxq, next);
        if (next == NO_ROW) {
            last.setRef(rxq, NO_ROW);
        }
        skbs.listNext.setRef(skb, NO_ROW);
        count.add(rxq, -skbs.segments.get(skb));
        return skb;
    }
}
