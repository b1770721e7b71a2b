// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * The buffer that each pool is cutting up. Source: net/core/page_pool.c, struct page_pool, members frag_page,
 * frag_offset, frag_users.
 */
final class FragPages extends Table {

    /** BIAS_MAX, LONG_MAX &gt;&gt; 1: references taken at once, so that handing out a part counts nothing. */
    static final long BIAS_MAX = Long.MAX_VALUE >> 1;

    final Column page = column("frag_page");
    final Column offset = column("frag_offset", 32);
    final Column users = column("frag_users");

    FragPages(World world, int pools) {
        super(world, "pp_frag_page", pools);
    }
}
