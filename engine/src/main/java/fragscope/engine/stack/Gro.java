// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.GroFact;
import fragscope.engine.skb.Skbs;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/** Stand-in until merging is here: passes everything on. */
public final class Gro {

    /** Lists of skbs to pass up. */
    public static final class GroLists extends Table {
        final Column head = ref("rx_list_head");
        final Column tail = ref("rx_list_tail");
        final Column count = column("rx_list_count", 32);

        /** A row for each queue. */
        public GroLists(World world, int queues) {
            super(world, "gro_lists", queues);
        }
    }

    private final GroLists lists;
    private final Skbs skbs;
    private final Facts facts;

    /** GRO over these tables. */
    public Gro(GroLists lists, Skbs skbs, Facts facts) {
        this.lists = lists;
        this.skbs = skbs;
        this.facts = facts;
    }

    /** Takes an skb. */
    public void receive(int rxq, int skb) {
        int tail = lists.tail.ref(rxq);
        if (tail == Skbs.NO_ROW) {
            lists.head.setRef(rxq, skb);
        } else {
            skbs.listNext.setRef(tail, skb);
        }
        lists.tail.setRef(rxq, skb);
        lists.count.add(rxq, 1);
        facts.say(new GroFact.GroPassed(skb, 1, (int) skbs.len.get(skb)));
    }

    /** Whether skbs are held. */
    public boolean holds(int rxq) {
        return false;
    }

    /** Passes all held on. */
    public void flush(int rxq) {
        facts.say(new GroFact.GroPassed(rxq, 0, 0));
    }

    /** skbs to pass up. */
    public int rxListCount(int rxq) {
        return (int) lists.count.get(rxq);
    }

    /** Takes the first skb to pass up. */
    public int pop(int rxq) {
        int skb = lists.head.ref(rxq);
        int next = skbs.listNext.ref(skb);
        lists.head.setRef(rxq, next);
        if (next == Skbs.NO_ROW) {
            lists.tail.setRef(rxq, Skbs.NO_ROW);
        }
        skbs.listNext.setRef(skb, Skbs.NO_ROW);
        lists.count.add(rxq, -1);
        return skb;
    }
}
