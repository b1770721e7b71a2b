// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/** Datagrams that wait for fragments, one row each. Source: include/net/inet_frag.h, struct inet_frag_queue. */
public final class FragmentQueues extends Table {

    /** Source address id + 1; 0 in a free row. */
    public final Column src = ref("src");
    /** Identification. */
    public final Column id = column("id", 32);
    /** Protocol as the first fragment in hand has it. */
    public final Column proto = column("proto", 8);
    /** First fragment by offset. */
    public final Column head = ref("head");
    /** Bytes of payload in hand. */
    public final Column meat = column("meat", 32);
    /** Payload bytes of the whole, once the last fragment is there; 0 before. */
    public final Column total = column("total", 32);
    /** Fragments in hand. */
    public final Column fragments = column("fragments", 16);
    /** When the first came, in picoseconds. */
    public final Column sincePs = column("since");

    /** Room for {@code rows} datagrams. */
    public FragmentQueues(World world, int rows) {
        super(world, "fragment_queues", rows);
    }
}
