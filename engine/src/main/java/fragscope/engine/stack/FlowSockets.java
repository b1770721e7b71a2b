// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/** Which socket serves a flow now: one row for each flow of {@link FlowKeys}. */
public final class FlowSockets extends Table {

    /** The socket, the newest where a second SYN opened another. */
    public final Column sock = ref("sock");

    /** A row for each flow. */
    public FlowSockets(World world, int flows) {
        super(world, "flow_sockets", Math.max(1, flows));
    }
}
