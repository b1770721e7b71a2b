// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * The buffer that each pool is cutting up, so that one buffer serves several packets.
 *
 * <p>Source: net/core/page_pool.c, page_pool_alloc_frag_netmem, page_pool_drain_frag, page_pool_free_frag; struct
 * page_pool, members frag_page, frag_offset, frag_users. Who takes the first part takes {@link #BIAS_MAX} references at
 * once, so that handing out a part counts nothing; what nobody took is given up together.
 */
public final class FragPages extends Table {

    /** BIAS_MAX: {@code LONG_MAX >> 1}. */
    public static final long BIAS_MAX = Long.MAX_VALUE >> 1;

    private final Column page = column("frag_page");
    private final Column offset = column("frag_offset", 32);
    private final Column users = column("frag_users", 32);
    private final PagePools pools;
    private final Buffers buffers;
    private final Facts facts;

    FragPages(World world, int rows, PagePools pools, Buffers buffers, Facts facts) {
        super(world, "pp_frag_page", rows);
        this.pools = pools;
        this.buffers = buffers;
        this.facts = facts;
    }

    /**
     * A part of a buffer; where it begins says {@link #lastOffset}. States what it took.
     *
     * @param bytes its length, a power of two
     * @return the buffer's word, or 0
     */
    public long alloc(int pool, int bytes) {
        if (page.is(pool) && offset.getInt(pool) + bytes > KernelMap.PAGE_SIZE) {
            drain(pool);
        }
        if (!page.is(pool)) {
            long fresh = pools.alloc(pool);
            if (fresh == 0) {
                return 0;
            }
            page.set(pool, fresh);
            buffers.setRefs(fresh, BIAS_MAX);
        }
        long netmem = page.get(pool);
        int at = offset.getInt(pool);
        users.add(pool, 1);
        offset.set(pool, at + (long) bytes);
        facts.say(new PoolFact.FragmentTaken(pool, netmem, at, users.getInt(pool)));
        return netmem;
    }

    /** Where the part of so many bytes begins that {@link #alloc} gave last. */
    public int lastOffset(int pool, int bytes) {
        return offset.getInt(pool) - bytes;
    }

    /** Gives up the references that nobody took, and lets go of the buffer; does nothing when there is none. */
    void drain(int pool) {
        long netmem = page.get(pool);
        if (netmem == 0) {
            return;
        }
        long left = buffers.refs(netmem) - unused(pool);
        page.set(pool, 0);
        offset.set(pool, 0);
        users.set(pool, 0);
        buffers.setRefs(netmem, left == 0 ? 1 : left);
        if (left == 0) {
            pools.putUnrefed(pool, netmem, false);
        } else {
            facts.say(new PoolFact.ReferenceDropped(pool, netmem, left));
        }
    }

    private long unused(int pool) {
        return BIAS_MAX - users.get(pool);
    }

    /** References on a buffer that stand for no user: what is left of the bias while it is cut up. */
    public long bias(long netmem) {
        int pool = pools.poolOf(netmem);
        return pool != NO_ROW && page.get(pool) == netmem ? unused(pool) : 0;
    }
}
