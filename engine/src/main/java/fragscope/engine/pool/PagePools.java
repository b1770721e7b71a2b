// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.Recycled;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.frag.PpMagic;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;
import java.util.List;

/**
 * Page pools, one row each, and what they do: hand out buffers, take them back, recycle them.
 *
 * <p>Source: net/core/page_pool.c, 6.18. Three places are asked in this order: the alloc cache, the ptr_ring, the
 * provider; and filled in the order cache, ring, provider. Simplifications: one NUMA node, and
 * a destroyed pool releases late buffers as they come, where the kernel looks again every second.
 *
 * <p>A long file, as the kernel's is one: what a pool does to its counts stands together.
 */
public final class PagePools extends Table {

    /** The provider that every list must begin with: plain host pages. */
    public static final int HOST_PAGES = 0;

    private static final int STRIDE_SHIFT = 11; // struct page_pool has 1664 bytes: kmalloc-2k

    private final Column queueIdx = ref("queue_idx");
    private final Column provider = column("provider", 8);
    private final Column created = column("created", 1);
    private final Column destroyed = column("destroyed", 1);
    private final Column bare = column("bare", 1);
    private final Column hold = column("pages_state_hold_cnt", 32);
    private final Column release = column("pages_state_release_cnt", 32);
    private final Column most = column("most", 32); // 1 more than the limit; 0 where there is none

    private final AllocCache cache;
    private final PtrRing ring;
    private final PoolStats stats;
    private final Facts facts;
    private final Buffers buffers;
    private final PoolLimits limits;
    private final MemoryProvider[] providers;
    private final Unpooled unpooled;
    private final FragPages frags;

    /** Pools none of whose buffers is ever put after it left them. */
    public PagePools(World world, Facts facts, Buffers buffers, PoolLimits limits, int pools,
            List<MemoryProvider> providers) {
        this(world, facts, buffers, limits, pools, providers, new Unpooled(buffers, null, facts));
    }

    /**
     * @param world an open world
     * @param facts where they state what they do
     * @param buffers all buffers
     * @param limits the numbers of every pool
     * @param pools how many pools there is room for
     * @param providers the providers that pools are created with, by index; the first is host pages
     * @param unpooled where references to what no pool owns are dropped
     */
    public PagePools(World world, Facts facts, Buffers buffers, PoolLimits limits, int pools,
            List<MemoryProvider> providers, Unpooled unpooled) {
        super(world, "page_pools", pools);
        this.stats = new PoolStats(world, pools);
        this.cache = new AllocCache(world, pools, limits.cache(), stats);
        this.ring = new PtrRing(world, pools, limits.ring(), stats);
        this.facts = facts;
        this.buffers = buffers;
        this.limits = limits;
        this.providers = providers.toArray(new MemoryProvider[0]);
        this.unpooled = unpooled;
        this.frags = new FragPages(world, pools, this, buffers, facts);
    }

    /**
     * Creates a pool for an rx queue; source: page_pool_create, page_pool_init.
     *
     * @param rxq the queue
     * @param wanted the provider bound to the queue, an index of the constructor's list; a driver that does not allow
     *        unreadable memory gets host pages nevertheless
     * @return the pool, or a negative errno: -E2BIG, -EOPNOTSUPP, -ENOMEM
     */
    public int create(int rxq, int wanted, PoolParams params) {
        int pool = 0;
        while (pool < rows() && created.is(pool)) {
            pool++;
        }
        if (pool == rows()) {
            return -Errno.ENOMEM;
        }
        int given = params.allowUnreadable() ? wanted : HOST_PAGES;
        int error = providers[given].init(params);
        if (error != 0) {
            return error;
        }
        created.set(pool, 1);
        bare.set(pool, params.pooled() ? 0 : 1);
        queueIdx.setRef(pool, rxq);
        provider.set(pool, given);
        facts.say(params.pooled()
                ? new SetupFact.PoolCreated(pool, rxq, limits.ring())
                : new SetupFact.SourceAttached(pool, rxq));
        return pool;
    }

    /** {@code page_pool_alloc_netmems}: a buffer's word, or 0 when there is none. States what it took. */
    public long alloc(int pool) {
        int cached = cache.count(pool);
        if (cached == 0) {
            return ring.count(pool) == 0 ? allocSlow(pool) : allocRefill(pool);
        }
        long netmem = cache.popFast(pool, cached);
        facts.say(new PoolFact.BufferAllocated(pool, netmem, cached - 1));
        return netmem;
    }

    /** {@code page_pool_refill_alloc_cache}: from the ring until the cache holds the refill mark. */
    private long allocRefill(int pool) {
        int taken = ring.refill(pool, cache, limits.refill());
        facts.say(new PoolFact.PoolRefilled(pool, taken, ring.count(pool)));
        long netmem = cache.pop(pool);
        stats.allocRefill.add(pool, 1); // one a refill, not one a buffer
        facts.say(new PoolFact.BufferAllocated(pool, netmem, cache.count(pool)));
        return netmem;
    }

    /** Cache and ring are empty: the provider's turn. */
    private long allocSlow(int pool) {
        if (bare.is(pool)) {
            return allocBare(pool);
        }
        stats.allocEmpty.add(pool, 1);
        int before = hold.getInt(pool);
        long netmem = providers[provider.getInt(pool)].alloc(this, pool);
        if (netmem == 0) {
            facts.say(new PoolFact.AllocationFailed(pool));
            return 0;
        }
        int after = hold.getInt(pool);
        facts.say(new PoolFact.PoolFilled(pool, after - before, after));
        facts.say(new PoolFact.BufferAllocated(pool, netmem, cache.count(pool)));
        return netmem;
    }

    /** Without a page pool: the driver asks the provider for each buffer. */
    private long allocBare(int pool) {
        long netmem = room(pool) == 0 ? 0 : providers[provider.getInt(pool)].alloc(this, pool);
        if (netmem == 0) {
            facts.say(new PoolFact.AllocationFailed(pool));
        } else {
            hold.add(pool, 1);
            facts.say(new PoolFact.PageTaken(pool, netmem));
        }
        return netmem;
    }

    /** Where buffers are cut into parts for several packets. */
    public FragPages frags() {
        return frags;
    }

    /**
     * {@code napi_pp_put_page}, {@code page_pool_put_full_netmem}: one user less; the last one returns the buffer to
     * the pool. What no pool owns is dropped otherwise. States which.
     *
     * @param netmem a buffer, or a word that code takes for one
     * @param napiLocal true on the CPU that polls the pool's queue: the alloc cache may be used without a lock
     */
    public void put(long netmem, boolean napiLocal) {
        int row = buffers.exactRow(netmem);
        int pool = row == NO_ROW ? NO_ROW : poolAt(buffers.ppAt(netmem, row));
        if (pool == NO_ROW) {
            unpooled.put(this, netmem);
            return;
        }
        long refs = buffers.refsAt(netmem, row);
        if (refs == 1) { // page_pool_unref_netmem: the last user writes nothing
            putUnrefed(pool, netmem, napiLocal);
        } else {
            buffers.setRefs(netmem, refs - 1);
            facts.say(new PoolFact.ReferenceDropped(pool, netmem, refs - 1));
        }
    }

    /** {@code put_page}, {@code put_netmem}: without asking whether a page pool owns the buffer. */
    public void putPage(long netmem) {
        unpooled.put(this, netmem);
    }

    /** {@code page_pool_put_unrefed_netmem}. */
    void putUnrefed(int pool, long netmem, boolean napiLocal) {
        if (!recyclable(netmem)) {
            stats.recycleReleasedRef.add(pool, 1);
            returnNetmem(pool, netmem);
            return;
        }
        if (destroyed.is(pool) || over(pool)) {
            returnNetmem(pool, netmem);
            return;
        }
        if (napiLocal) {
            int cached = cache.count(pool);
            if (cached < cache.capacity()) {
                cache.recycle(pool, cached, netmem);
                facts.say(new PoolFact.BufferRecycled(pool, netmem, Recycled.CACHE, cached + 1 + ring.count(pool)));
                return;
            }
            stats.recycleCacheFull.add(pool, 1);
        }
        if (ring.produce(pool, netmem)) {
            facts.say(new PoolFact.BufferRecycled(pool, netmem, Recycled.RING, idle(pool)));
        } else {
            stats.recycleRingFull.add(pool, 1);
            returnNetmem(pool, netmem);
        }
    }

    /** {@code __page_pool_page_can_be_recycled}: a net_iov always, a page if nobody else holds it. */
    private boolean recyclable(long netmem) {
        return (buffers.device(netmem) && !buffers.zoneDevice(netmem))
                || (buffers.pageRefs(netmem) == 1 && !PpMagic.isPfmemalloc(buffers.ppMagic(netmem)));
    }

    /**
     * From now on a pool may have so many buffers: idle ones leave it at once, others as they come back. The kernel has
     * no such limit; there a provider runs dry to the same effect. The caller states it.
     *
     * @param buffersMax 0 or more
     */
    public void limit(int pool, int buffersMax) {
        most.set(pool, buffersMax + 1L);
        while (over(pool) && cache.count(pool) != 0) {
            returnNetmem(pool, cache.pop(pool));
        }
        while (over(pool) && ring.count(pool) != 0) {
            returnNetmem(pool, ring.consume(pool));
        }
    }

    /** How many buffers more a pool may take from its provider. */
    int room(int pool) {
        return most.is(pool) ? Math.max(0, most.getInt(pool) - 1 - inflight(pool)) : Integer.MAX_VALUE;
    }

    /** Whether a pool has more buffers than it may. */
    boolean over(int pool) {
        return most.is(pool) && inflight(pool) > most.getInt(pool) - 1;
    }

    /** {@code page_pool_return_netmem}: the buffer leaves the pool. */
    void returnNetmem(int pool, long netmem) {
        boolean put = providers[provider.getInt(pool)].release(this, pool, netmem);
        long count = release.add(pool, 1);
        boolean zoneDevice = put && buffers.zoneDevice(netmem);
        if (put && !zoneDevice) {
            buffers.pages().putPage(buffers.row(netmem));
        }
        boolean gone = destroyed.is(pool) && goneIfEmpty(pool);
        facts.say(new PoolFact.BufferReleased(pool, netmem, (int) count));
        if (zoneDevice) {
            unpooled.put(this, netmem); // the last put goes to the provider, and that is stated
        }
        if (gone) {
            providers[provider.getInt(pool)].sayGone();
        }
    }

    /** {@code page_pool_set_pp_info} and {@code pages_state_hold_cnt++}: for providers, a buffer enters the pool. */
    public void enter(int pool, long netmem, long magic) {
        buffers.setPp(netmem, magic, addressOf(pool));
        buffers.setRefs(netmem, 1);
        hold.add(pool, 1);
    }

    /** {@code put_page} was the last: asks the providers whose page it was. */
    boolean freePage(long netmem) {
        int pool = withProvider();
        if (pool == NO_ROW) {
            return false;
        }
        if (bare.is(pool)) {
            release.add(pool, 1);
        }
        return providers[provider.getInt(pool)].freePage(this, netmem);
    }

    /** {@code net_mp_netmem_place_in_cache}: for providers that take several buffers at once. */
    public void placeInCache(int pool, long netmem) {
        cache.push(pool, netmem);
    }

    long takeFromCache(int pool) {
        return cache.pop(pool);
    }

    /**
     * {@code page_pool_destroy}: no more direct recycling; cache and ring go back to where they came from. What is in
     * flight then has leaked, or comes later.
     */
    public void destroy(int pool) {
        frags.drain(pool);
        while (cache.count(pool) != 0) {
            returnNetmem(pool, cache.pop(pool));
        }
        while (ring.count(pool) != 0) {
            returnNetmem(pool, ring.consume(pool));
        }
        destroyed.set(pool, 1);
        boolean gone = goneIfEmpty(pool);
        facts.say(new SetupFact.PoolDestroyed(pool, inflight(pool)));
        if (gone) {
            providers[provider.getInt(pool)].sayGone();
        }
    }

    /** {@code page_pool_release}: when nothing is in flight any more; returns whether the memory goes too. */
    private boolean goneIfEmpty(int pool) {
        return inflight(pool) == 0 && providers[provider.getInt(pool)].poolGone();
    }

    /** The address of the struct page_pool: what buffers hold in {@code pp}. */
    public long addressOf(int pool) {
        return KernelMap.PAGE_POOLS + ((long) pool << STRIDE_SHIFT);
    }

    /** The pool that a buffer belongs to, or {@link #NO_ROW}. */
    public int poolOf(long netmem) {
        if (buffers.row(netmem) == NO_ROW) {
            return NO_ROW;
        }
        return poolAt(buffers.pp(netmem));
    }

    private int poolAt(long address) {
        long row = (address - KernelMap.PAGE_POOLS) >> STRIDE_SHIFT;
        return row >= 0 && row < rows() ? (int) row : NO_ROW;
    }

    /**
     * The pool, or the source that stands for one, whose buffer this is now, or {@link #NO_ROW}: also where buffers
     * name no pool, because there is none or because they were taken past it.
     */
    public int ownerOf(long netmem) {
        int pool = buffers.exact(netmem) ? poolOf(netmem) : NO_ROW;
        if (pool != NO_ROW || !buffers.device(netmem)) {
            return pool;
        }
        int provided = withProvider();
        int row = buffers.row(netmem);
        return provided != NO_ROW && providers[provider.getInt(provided)].taken(row) ? provided : NO_ROW;
    }

    private int withProvider() {
        for (int pool = 0; pool < rows(); pool++) {
            if (created.is(pool) && provider.getInt(pool) != HOST_PAGES) {
                return pool;
            }
        }
        return NO_ROW;
    }

    /** Buffers that the pool has and has handed out, hold less release; idle ones count. Valid while below 2^31. */
    public int inflight(int pool) {
        return (int) (hold.get(pool) - release.get(pool));
    }

    /** Buffers that ever entered the pool, modulo 2^32. */
    public long hold(int pool) {
        return hold.get(pool);
    }

    /** Buffers that ever left the pool, modulo 2^32. */
    public long release(int pool) {
        return release.get(pool);
    }

    /** Buffers that wait in cache and ring. */
    public int idle(int pool) {
        return cache.count(pool) + ring.count(pool);
    }

    /** The index of the provider that the pool really has. */
    public int provider(int pool) {
        return provider.getInt(pool);
    }

    /** Whether the provider has handed out the page of a row of its memory; false without such a provider. */
    public boolean taken(int row) {
        int pool = withProvider();
        return pool != NO_ROW && providers[provider.getInt(pool)].taken(row);
    }

    /** True for a pool that is none: its driver asks the provider itself, and pages count their own users. */
    public boolean bare(int pool) {
        return bare.is(pool);
    }

    /** True for a pool that was created and is not taken down. */
    public boolean live(int pool) {
        return created.is(pool) && !destroyed.is(pool);
    }

    /** The rx queue that the pool serves, or {@link #NO_ROW} for a pool that was never created. */
    public int rxq(int pool) {
        return queueIdx.ref(pool);
    }

    /** The counters. */
    public PoolStats stats() {
        return stats;
    }

    /** The alloc caches. */
    public AllocCache cache() {
        return cache;
    }

    /** The ptr_rings. */
    public PtrRing ring() {
        return ring;
    }

    /** The numbers of every pool. */
    public PoolLimits limits() {
        return limits;
    }
}
