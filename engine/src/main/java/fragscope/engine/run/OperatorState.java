// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/** Where the operator is in setting up and taking down: row 0; and what pools held before, a row each. */
final class OperatorState extends Table {

    final Column phase = column("phase", 8);
    final Column index = column("index", 32);
    /** Set once the binding was taken away while traffic went on. */
    final Column unbound = column("unbound", 1);
    /** The pools that a queue gets when it is restarted: row 0 for headers, row 1 for data. */
    final Column next = column("next_pool", 16);
    /** Set when somebody decided by hand that the binding goes now. */
    final Column asked = column("asked", 1);
    final Column inFlight = ghost("in_flight", 32);
    /** The fact that led here: by queue, that which attached its pools; in row 0, later, that which began to unbind. */
    final Column cause = ghost("cause", 40);

    OperatorState(World world, int pools) {
        super(world, "operator", pools);
    }
}
