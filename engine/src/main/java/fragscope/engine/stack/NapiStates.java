// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/** Where each queue's NAPI context is within its poll. */
public final class NapiStates extends Table {

    /** One of {@link Napi}'s phases. */
    public final Column phase = column("phase", 8);
    /** The phase to go on with when all skbs are passed up. */
    public final Column after = column("after", 8);
    /** Set when the last refill found the pool empty. */
    public final Column starved = column("starved", 1);
    /** The skb that GRO gets next. */
    public final Column skb = ref("skb");
    /** The queue's counter of completions read, when this poll began: what was read since is its work. */
    public final Column begunAt = column("begun_at", 32);

    /** A row for each queue. */
    public NapiStates(World world, int queues) {
        super(world, "napi", queues);
    }
}
