// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.frag.PpMagic;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Buffers from an area of memory that the application registered: io_uring zero-copy receive.
 *
 * <p>Source: io_uring/zcrx.c, 6.18: io_pp_zc_alloc_netmems, io_zcrx_ring_refill, io_zcrx_refill_slow,
 * io_zcrx_return_niov, io_zcrx_scrub. A net_iov's {@code pp_ref_count} counts the kernel's users and the completions
 * that are out; {@code user_refs} counts the latter alone, so that they can be taken back.
 */
public final class UserAreaProvider implements MemoryProvider {

    private final Buffers buffers;
    private final DeviceRegion region;
    private final RefillRing refill;
    private final Area area;
    private final Binding ring;
    private final Facts facts;

    private static final class Area extends Table {
        private final Column userRefs = column("user_refs", 32);
        private final Column free = ref("freelist");
        private final Column out = column("out", 1);
        private final Column freeCount = column("free_count", 32); // row 0
        private final Column ringGone = column("ring_gone", 1); // row 0

        Area(World world, int rows) {
            super(world, "zcrx_area", Math.max(1, rows));
        }
    }

    /**
     * Over the pages of one area; they are free once {@link #register} was called. {@code ring}: who holds the ring
     * that the area is of, and so the area ({@code ctx->refs}): its owner, and each page pool.
     */
    public UserAreaProvider(World world, Buffers buffers, DeviceRegion region, RefillRing refill, Binding ring,
            Facts facts) {
        this.ring = ring;
        this.buffers = buffers;
        this.region = region;
        this.refill = refill;
        this.area = new Area(world, buffers.netIovs().rows());
        this.facts = facts;
    }

    /** Puts all pages on the free list. The caller states it. Source: io_zcrx_create_area. */
    public void register() {
        for (int row = 0; row < region.pages(); row++) {
            buffers.netIovs().type.set(row, NetIovs.IOURING);
            pushFree(row);
        }
    }

    private void pushFree(int row) {
        area.free.setRef((int) area.freeCount.get(0), row);
        area.out.set(row, 0);
        area.freeCount.add(0, 1);
    }

    private int popFree() {
        if (!area.freeCount.is(0)) {
            return Table.NO_ROW;
        }
        int row = area.free.ref((int) area.freeCount.add(0, -1));
        area.out.set(row, 1);
        return row;
    }

    @Override
    public int init(PoolParams params) {
        if (!params.dmaMap() || params.order() != 0) {
            return -Errno.EINVAL;
        }
        ring.get();
        return 0;
    }

    /** First what the user gave back, else from the free list, up to 64 at once into the cache. */
    @Override
    public long alloc(PagePools pools, int pool) {
        refillFromRing(pools, pool);
        if (pools.cache().count(pool) == 0) {
            refillSlow(pools, pool);
        }
        return pools.cache().count(pool) == 0 ? 0 : pools.takeFromCache(pool);
    }

    private void refillFromRing(PagePools pools, int pool) {
        int entries = Math.min(refill.waiting(), pools.limits().refill());
        int taken = 0;
        for (int i = 0; i < entries; i++) {
            int rqe = refill.take();
            int row = (int) (refill.off.get(rqe) >> KernelMap.PAGE_SHIFT);
            if (row >= region.pages() || !area.userRefs.is(row)) {
                continue; // a user cannot return what it does not hold
            }
            area.userRefs.add(row, -1);
            long netmem = buffers.ofNetIov(row);
            long left = buffers.refs(netmem) - 1;
            if (left > 0) {
                buffers.setRefs(netmem, left);
            } else if (buffers.pp(netmem) == pools.addressOf(pool) && pools.over(pool)) {
                pools.returnNetmem(pool, netmem);
            } else if (buffers.pp(netmem) == pools.addressOf(pool)) {
                pools.placeInCache(pool, netmem); // pp_ref_count stays 1
                taken++;
            } else {
                buffers.setRefs(netmem, 0);
                pushFree(row); // a copy's page, which no pool ever had
            }
        }
        if (entries > 0) {
            facts.say(new PoolFact.RefillRingRead(pool, entries, taken));
        }
    }

    private void refillSlow(PagePools pools, int pool) {
        int most = Math.min(pools.limits().refill(), pools.room(pool));
        for (int i = 0; i < most; i++) {
            int row = popFree();
            if (row == Table.NO_ROW) {
                return;
            }
            long netmem = buffers.ofNetIov(row);
            pools.enter(pool, netmem, PpMagic.SIGNATURE);
            pools.placeInCache(pool, netmem);
        }
    }

    /** {@code io_pp_zc_destroy}. */
    @Override
    public boolean poolGone() {
        return ring.put();
    }

    /** {@code io_zcrx_free_area}. */
    @Override
    public void sayGone() {
        facts.say(new SetupFact.AreaFreed(region.pages()));
    }

    @Override
    public boolean release(PagePools pools, int pool, long netmem) {
        buffers.setPp(netmem, 0, 0);
        buffers.setRefs(netmem, 0);
        pushFree(buffers.row(netmem));
        return false;
    }

    /** Where in the area a buffer lies; a word that is none of its own is followed as the kernel follows it. */
    public long offsetOf(long netmem) {
        return region.fragOffset(netmem);
    }

    /** A completion names a part of the buffer: one reference more, the user's. The caller states it. */
    public void lend(long netmem) {
        buffers.addRef(netmem);
        area.userRefs.add(buffers.row(netmem), 1);
    }

    /** A page for bytes that must be copied, outside the page pool; its word, or 0. Source: io_zcrx_alloc_fallback. */
    public long takeForCopy() {
        int row = popFree();
        if (row == Table.NO_ROW) {
            return 0;
        }
        long netmem = buffers.ofNetIov(row);
        buffers.setRefs(netmem, 1);
        area.userRefs.add(row, 1);
        return netmem;
    }

    /**
     * {@code io_zcrx_scrub}: the ring dies, and what the user still holds is taken back, entries that wait in the
     * refill ring included.
     *
     * @return references taken back
     */
    public int scrub(PagePools pools) {
        int count = 0;
        area.ringGone.set(0, 1);
        while (refill.waiting() > 0) {
            refill.take();
        }
        for (int row = 0; row < region.pages(); row++) {
            long held = area.userRefs.get(row);
            if (held != 0) {
                area.userRefs.set(row, 0);
                count += (int) held;
                giveBack(pools, row, held);
            }
        }
        return count;
    }

    private void giveBack(PagePools pools, int row, long held) {
        long netmem = buffers.ofNetIov(row);
        if (buffers.pp(netmem) == 0) {
            buffers.setRefs(netmem, 0);
            pushFree(row);
            return;
        }
        buffers.setRefs(netmem, buffers.refs(netmem) - held + 1);
        pools.put(netmem, false);
    }

    /** Whether the ring that the area was registered with is gone: nobody posts completions or reads its refills. */
    public boolean ringGone() {
        return area.ringGone.is(0);
    }

    /** Pages that are not on the free list. */
    public int out() {
        return region.pages() - area.freeCount.getInt(0);
    }

    /** Completions that name a page and were not given back. */
    public int userRefs(int row) {
        return area.userRefs.getInt(row);
    }

    /** The refill ring. */
    public RefillRing refillRing() {
        return refill;
    }

    @Override
    public boolean taken(int row) {
        return area.out.is(row);
    }
}
