// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.Kind;
import fragscope.engine.memory.BusChunk;
import fragscope.engine.world.Column;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of net/core/page_pool.c, 6.18, unless said otherwise. */
class PagePoolsTest {

    private final PoolRig rig = PoolRig.ofDevicePages(256);
    private final PagePools pools = rig.pools;
    private final int host = rig.hostPool;
    private final int device = rig.devicePool;

    private long stat(Column column) {
        return column.get(host);
    }

    /** Source: page_pool_alloc_netmems, __page_pool_alloc_netmems_slow. */
    @Test
    void theFirstAllocationTakesABulkOf64() {
        pools.alloc(host);
        assertEquals(1, stat(pools.stats().allocEmpty));
        assertEquals(1, stat(pools.stats().allocSlow));
        assertEquals(64, pools.hold(host));
        assertEquals(63, pools.cache().count(host));
        rig.take(host, 63);
        assertEquals(63, stat(pools.stats().allocFast));
        pools.alloc(host);
        assertEquals(2, stat(pools.stats().allocEmpty));
        assertEquals(2, stat(pools.stats().allocSlow));
        assertEquals(128, pools.hold(host));
    }

    /** Source: page_pool_recycle_in_cache, page_pool_recycle_in_ring. */
    @Test
    void of130DirectFrees128GoToTheCacheAndTwoToTheRing() {
        long[] taken = rig.take(host, 192);
        assertEquals(0, pools.cache().count(host));
        rig.putAll(Arrays.copyOf(taken, 130), true);
        assertEquals(128, stat(pools.stats().recycleCached));
        assertEquals(2, stat(pools.stats().recycleCacheFull));
        assertEquals(2, stat(pools.stats().recycleRing));
        assertEquals(2, pools.ring().count(host));
    }

    /** Source: page_pool_refill_alloc_cache. */
    @Test
    void aRefillTakes64FromTheRingAndCountsOnce() {
        long[] taken = rig.take(host, 128);
        rig.putAll(Arrays.copyOf(taken, 100), false);
        pools.alloc(host);
        assertEquals(1, stat(pools.stats().allocRefill));
        assertEquals(63, pools.cache().count(host));
        assertEquals(36, pools.ring().count(host));
        long fast = stat(pools.stats().allocFast);
        rig.take(host, 63);
        assertEquals(fast + 63, stat(pools.stats().allocFast));
        pools.alloc(host);
        assertEquals(2, stat(pools.stats().allocRefill));
        assertEquals(35, pools.cache().count(host));
        assertEquals(0, pools.ring().count(host));
    }

    @Test
    void theCacheGivesLastInFirstOut() {
        long[] taken = rig.take(host, 64);
        pools.put(taken[3], true);
        pools.put(taken[7], true);
        assertEquals(taken[7], pools.alloc(host));
        assertEquals(taken[3], pools.alloc(host));
    }

    @Test
    void theRingGivesFirstInFirstOutAndTheRefillTurnsItRound() {
        long[] taken = rig.take(host, 64);
        pools.put(taken[3], false);
        pools.put(taken[7], false);
        assertEquals(taken[3], pools.ring().at(host, 0));
        assertEquals(taken[7], pools.alloc(host));
        assertEquals(taken[3], pools.alloc(host));
    }

    /** Source: page_pool_inflight. */
    @Test
    void inFlightCountsIdleBuffers() {
        long[] taken = rig.take(host, 10);
        assertEquals(64, pools.inflight(host));
        assertEquals(54, pools.idle(host));
        rig.putAll(taken, false);
        assertEquals(64, pools.inflight(host));
        assertEquals(64, pools.idle(host));
    }

    /** Source: include/net/page_pool/helpers.h, page_pool_unref_netmem. */
    @Test
    void onlyTheLastUserReturnsTheBuffer() {
        long word = pools.alloc(host);
        assertEquals(1, rig.buffers.refs(word));
        rig.buffers.addRef(word);
        pools.put(word, true);
        assertEquals(63, pools.idle(host));
        assertEquals(1, rig.buffers.refs(word));
        pools.put(word, true);
        assertEquals(64, pools.idle(host));
        assertEquals(1, rig.buffers.refs(word), "an idle buffer keeps the count 1");
    }

    /** Source: __page_pool_page_can_be_recycled. */
    @Test
    void aPageThatSomebodyElseHoldsLeavesThePool() {
        long word = pools.alloc(host);
        int row = rig.buffers.row(word);
        rig.pages.refcount.set(row, 2);
        pools.put(word, true);
        assertEquals(1, stat(pools.stats().recycleReleasedRef));
        assertEquals(63, pools.inflight(host));
        assertFalse(rig.buffers.isPp(word));
        assertEquals(1, rig.pages.refcount.get(row), "the other holder keeps the page");
    }

    @Test
    void aPageOfTheEmergencyReservesLeavesThePool() {
        long word = pools.alloc(host);
        rig.pages.ppMagic.set(rig.buffers.row(word), rig.buffers.ppMagic(word) | 2);
        int free = rig.pages.freeFrames();
        pools.put(word, true);
        assertEquals(1, stat(pools.stats().recycleReleasedRef));
        assertEquals(free + 1, rig.pages.freeFrames());
    }

    @Test
    void aNetIovIsAlwaysRecyclable() {
        long word = pools.alloc(device);
        rig.netIovs.ppMagic.set(rig.buffers.row(word), rig.buffers.ppMagic(word) | 2);
        pools.put(word, true);
        assertEquals(0, pools.stats().recycleReleasedRef.get(device));
        assertEquals(1, pools.cache().count(device));
    }

    /** Source: net/core/devmem.c, mp_dmabuf_devmem_alloc_netmems; no slow statistic for providers. */
    @Test
    void adeviceAllocationTakesOneNetIovAtATime() {
        long word = pools.alloc(device);
        assertTrue(rig.buffers.device(word));
        assertEquals(1, pools.hold(device));
        assertEquals(0, pools.cache().count(device));
        assertEquals(0, pools.stats().allocSlow.get(device));
        assertEquals(1, pools.stats().allocEmpty.get(device));
        assertEquals(0xdead_0000_0000_0040L, rig.buffers.ppMagic(word), "net_iovs get no DMA index");
        assertEquals(device, pools.poolOf(word));
    }

    @Test
    void anExhaustedRegionAllocatesNothing() {
        long[] taken = rig.take(device, 256);
        assertEquals(0, pools.alloc(device));
        assertEquals(Kind.ALLOCATION_FAILED, rig.facts.log().kind(rig.facts.log().count() - 1));
        pools.put(taken[9], false);
        assertEquals(taken[9], pools.alloc(device));
    }

    @Test
    void aHostWithoutFramesAllocatesNothing() {
        PoolRig small = new PoolRig(70, List.of(), PoolLimits.KERNEL);
        assertNotEquals(0, small.take(small.hostPool, 70)[69]);
        assertEquals(70, small.pools.hold(small.hostPool), "the second bulk got six");
        assertEquals(0, small.pools.alloc(small.hostPool));
        assertEquals(2, small.pools.stats().allocSlow.get(small.hostPool));
    }

    @Test
    void aFullRingReleases() {
        PoolRig tight = new PoolRig(256, List.of(), new PoolLimits(128, 64, 64, 4));
        long[] taken = tight.take(tight.hostPool, 64);
        tight.putAll(Arrays.copyOf(taken, 5), false);
        assertEquals(4, tight.pools.ring().count(tight.hostPool));
        assertEquals(1, tight.pools.stats().recycleRingFull.get(tight.hostPool));
        assertEquals(63, tight.pools.inflight(tight.hostPool));
    }

    /** Source: page_pool_destroy, page_pool_release. */
    @Test
    void afterDestroyWhatIsInFlightHasLeaked() {
        long[] taken = rig.take(device, 10);
        rig.putAll(Arrays.copyOf(taken, 7), false);
        pools.destroy(device);
        assertEquals(3, pools.inflight(device));
        assertEquals(3, rig.genPool.taken());
        pools.put(taken[8], false);
        assertEquals(2, pools.inflight(device));
        assertEquals(2, rig.genPool.taken());
    }

    /** Source: page_pool_init; net/core/devmem.c, mp_dmabuf_devmem_init. */
    @Test
    void aProviderRefusesPoolsThatItCannotServe() {
        assertEquals(-7, pools.create(0, 1, new PoolParams(1, true, true, true, true)));
        assertEquals(-95, pools.create(0, 1, new PoolParams(0, false, true, true, true)));
    }

    /** Source: PP_FLAG_ALLOW_UNREADABLE_NETMEM, include/net/page_pool/types.h. */
    @Test
    void aDriverThatExpectsPagesGetsPages() {
        int pool = pools.create(0, 1, PoolParams.PAGES);
        assertEquals(PagePools.HOST_PAGES, pools.provider(pool));
        assertFalse(rig.buffers.device(pools.alloc(pool)));
    }

    @Test
    void aBusAddressFindsItsBuffer() {
        long page = pools.alloc(host);
        long netIov = pools.alloc(device);
        assertEquals(page, rig.buffers.netmemAtDma(rig.buffers.dmaOf(page) + 4095));
        assertEquals(netIov, rig.buffers.netmemAtDma(rig.buffers.dmaOf(netIov)));
        assertEquals(0, rig.buffers.netmemAtDma(0x4_8000_0000L + 256 * 4096));
    }

    /** Source: net/core/devmem.c, net_devmem_bind_dmabuf: base_virtual sums the entries before. */
    @Test
    void aFragOffsetCountsFromTheStartOfTheDmabuf() {
        PoolRig two = new PoolRig(64, List.of(new BusChunk(0x1000_0000L, 0x4000), new BusChunk(0x8000_0000L, 0x2000)),
                PoolLimits.KERNEL);
        assertEquals(6, two.region.pages());
        long fifth = two.buffers.ofNetIov(5);
        assertEquals(0x8000_1000L, two.buffers.dmaOf(fifth));
        assertEquals(0x5000, two.region.fragOffset(fifth));
        assertEquals(0x8000_0000L, two.buffers.dmaOf(two.pools.alloc(two.devicePool)),
                "gen_pool asks the chunk added last first");
    }
}
