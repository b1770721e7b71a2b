// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.P2pWay;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.pool.Binding;
import fragscope.engine.pool.DeviceRegion;
import fragscope.engine.pool.Errno;
import fragscope.engine.pool.OtherClient;
import fragscope.engine.pool.PagePools;
import fragscope.engine.pool.PoolParams;
import fragscope.engine.pool.UserAreaProvider;
import fragscope.engine.pool.ZonePageProvider;
import fragscope.engine.user.App;
import org.jspecify.annotations.Nullable;

/**
 * Binds memory to a queue and takes it away again, in the design's way, and states each call.
 *
 * <p>Source of the orders: net/core/devmem.c, drivers/pci/p2pdma.c, io_uring/zcrx.c.
 */
public final class Binder {

    private static final int BINDING = 1;

    private final Design design;
    private final Setup setup;
    private final DeviceRegion region;
    private final Binding binding;
    private final @Nullable ZonePageProvider zonePages;
    private final @Nullable UserAreaProvider area;
    private final OtherClient other;
    private final Facts facts;

    Binder(Design design, Setup setup, DeviceRegion region, Binding binding, @Nullable ZonePageProvider zonePages,
            @Nullable UserAreaProvider area, OtherClient other, Facts facts) {
        this.other = other;
        this.binding = binding;
        this.design = design;
        this.setup = setup;
        this.region = region;
        this.zonePages = zonePages;
        this.area = area;
        this.facts = facts;
    }

    /**
     * Binds the region to a queue. Each call is stated; so is a refusal.
     *
     * @return whether the queue's data pool gets the region's memory
     */
    public boolean bind(int rxq) {
        region.bind(BINDING);
        binding.bind(BINDING);
        if (zonePages != null) {
            zonePages.makePages();
        }
        if (area != null) {
            area.register();
        }
        boolean p2pdma = design.throughBar();
        boolean found = !p2pdma || provide();
        if (p2pdma && found) {
            P2pReach reach = setup.reach();
            facts.say(new SetupFact.P2pDistanceAsked(rxq, reach.distance(), reach.hops(), reach.way()));
        }
        if (!found || !reaches()) {
            binding.drop();
            facts.say(new SetupFact.BindRefused(rxq, Errno.ENODEV));
            return false;
        }
        state(rxq);
        if (setup.p2p().otherPages() > 0 && p2pdma) {
            int taken = other.take(setup.p2p().otherPages());
            facts.say(new SetupFact.P2pContended(taken, region.pages() - taken));
        }
        if (driverIgnoresIt()) {
            binding.drop();
            facts.say(new SetupFact.BindRefused(rxq, Errno.ENODATA)); // page_pool_check_memory_provider
            return false;
        }
        return true;
    }

    /**
     * The device's driver adds its BAR to p2pdma and publishes it; returns what pci_has_p2pmem() would. More than the
     * BAR has is refused, and then it adds what there is.
     */
    private boolean provide() {
        long bytes = (long) region.pages() << KernelMap.PAGE_SHIFT;
        if (setup.p2p().wantedBytes() > bytes) {
            facts.say(new SetupFact.P2pResourceAdded(setup.p2p().wantedBytes(), 0, -Errno.EINVAL));
        }
        facts.say(new SetupFact.P2pResourceAdded(bytes, region.pages(), 0));
        facts.say(new SetupFact.P2pPublished(setup.p2p().published()));
        return setup.p2p().published() || !design.safeguards().distanceAtBind();
    }

    /** p2pdma is asked by the NIC's driver; of a dma-buf its exporter asks, when the NIC attaches. */
    private boolean reaches() {
        return !design.peerMemory() || !design.safeguards().distanceAtBind()
                || setup.reach().way() != P2pWay.NOT_SUPPORTED;
    }

    private void state(int rxq) {
        int pages = region.pages();
        long bytes = (long) pages << KernelMap.PAGE_SHIFT;
        switch (design.provider()) {
            case DMABUF_PAGES -> facts.say(new SetupFact.PagesMade(rxq, bytes, pages));
            case USER_AREA -> facts.say(new SetupFact.AreaRegistered(rxq, bytes, pages,
                    area == null ? 0 : area.refillRing().rows()));
            case DMABUF_NET_IOV -> facts.say(new SetupFact.RegionBound(rxq, BINDING, bytes, pages));
            case PAGE_ALLOCATOR, P2PDMA -> {
                // nothing is bound, or all was said while it was provided
            }
        }
    }

    /** A driver that expects pages does not say PP_FLAG_ALLOW_UNREADABLE_NETMEM, so its pool would have host pages. */
    private boolean driverIgnoresIt() {
        return design.naming() == Design.Naming.STRUCT_PAGE && design.safeguards().driverCheck();
    }

    /**
     * {@code net_devmem_unbind_dmabuf}: the binding's owner is gone. The region stays for those who still have buffers
     * of it; without that rule its descriptors are freed under them.
     */
    public void unbind(int rxq) {
        int out = area == null ? region.genPool().taken() : area.out();
        boolean held = design.safeguards().holdBinding();
        if (!held) {
            region.freeDescriptors();
            binding.drop();
        }
        boolean last = binding.put();
        facts.say(new SetupFact.RegionUnbound(rxq, out, held));
        if (last && area != null) {
            area.sayGone();
        } else if (last && design.provider() == Design.Provider.DMABUF_NET_IOV) {
            binding.sayFreed();
        }
    }

    /** What the driver asks of the data pool of the bound queue. */
    public PoolParams dataPool() {
        return design.owner() == Design.Owner.DRIVERS_OWN ? PoolParams.NO_POOL : PoolParams.ANY_MEMORY;
    }

    /**
     * Before the bound queue stops: what the application still holds of its own area is taken back
     * (io_shutdown_zcrx_ifqs); once.
     */
    public void release(int rxq, PagePools pools, App app) {
        if (other.taken() > 0) {
            other.give();
            facts.say(new SetupFact.P2pContended(0, region.pages() - region.genPool().taken()));
        }
        if (area != null && !area.ringGone()) {
            app.loseCompletions();
            int references = area.scrub(pools);
            facts.say(new SetupFact.AreaScrubbed(rxq, references));
        }
    }
}
