// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * The rule that sends all TCP towards the host to one queue, as {@code ethtool -N … flow-type tcp4 … action N} does:
 * as configured until somebody changes it by hand.
 */
public final class SteerRule extends Table {

    /** No rule: RSS alone decides. */
    public static final int NONE = -1;

    private static final int SHIFT = 2; // 0 is as configured, 1 is none

    private final Column changed = column("changed", 32);
    private final NicConfig config;

    /** The rule as configured. */
    public SteerRule(World world, NicConfig config) {
        super(world, "steer_rule", 1);
        this.config = config;
    }

    /** The queue, or {@link #NONE}. */
    public int rxq() {
        int now = changed.getInt(0);
        if (now != 0) {
            return now - SHIFT;
        }
        return config.steer() ? config.boundRxq() : NONE;
    }

    /** Another queue, or {@link #NONE}; the caller states it. */
    public void change(int rxq) {
        changed.set(0, rxq + (long) SHIFT);
    }
}
