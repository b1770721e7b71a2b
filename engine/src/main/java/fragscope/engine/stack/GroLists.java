// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.skb.Skbs;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * What GRO holds: for each queue {@link #BUCKETS} lists of at most {@link #MAX_SKBS} skbs. Source:
 * include/linux/netdevice.h, struct gro_node and gro_list.
 *
 * <p>The kernel inserts at a list's head and flushes from its tail; here the list runs from the oldest to the youngest,
 * which is the order in which skbs leave. Where a packet looks for its flow the direction cannot be told: of one flow
 * at most one skb is held.
 */
public final class GroLists extends Table {

    /** GRO_HASH_BUCKETS. */
    public static final int BUCKETS = 8;
    /** MAX_GRO_SKBS. */
    public static final int MAX_SKBS = 8;

    /** The skb that is held longest. */
    public final Column oldest = ref("oldest");
    /** The skb that came last. */
    public final Column youngest = ref("youngest");
    /** Skbs in the bucket. */
    public final Column count = column("count", 4);

    private final Skbs skbs;

    /** Eight rows for each queue. */
    public GroLists(World world, int queues, Skbs skbs) {
        super(world, "gro_lists", queues * BUCKETS);
        this.skbs = skbs;
    }

    /** The row of a queue's bucket. */
    public int row(int rxq, int bucket) {
        return rxq * BUCKETS + bucket;
    }

    /** list_add: the skb becomes the youngest. */
    void add(int row, int skb) {
        int last = youngest.ref(row);
        if (last == NO_ROW) {
            oldest.setRef(row, skb);
        } else {
            skbs.listNext.setRef(last, skb);
        }
        youngest.setRef(row, skb);
        count.add(row, 1);
    }

    /** skb_list_del_init, wherever in the list the skb is. */
    void remove(int row, int skb) {
        int before = NO_ROW;
        int at = oldest.ref(row);
        while (at != skb) {
            before = at;
            at = skbs.listNext.ref(at);
        }
        int after = skbs.listNext.ref(skb);
        if (before == NO_ROW) {
            oldest.setRef(row, after);
        } else {
            skbs.listNext.setRef(before, after);
        }
        if (after == NO_ROW) {
            youngest.setRef(row, before);
        }
        skbs.listNext.setRef(skb, NO_ROW);
        count.add(row, -1);
    }
}
