// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.driver;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/** Which page pools serve a queue: one for headers, always host pages, and one for data. */
public final class RxPools extends Table {

    /** Pool of header pages. */
    public final Column header = ref("header_pool");
    /** Pool of data buffers. */
    public final Column data = ref("data_pool");

    /** A row for each queue. */
    public RxPools(World world, int queues) {
        super(world, "rx_pools", queues);
    }
}
