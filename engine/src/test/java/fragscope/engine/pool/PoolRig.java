// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.assets.Assets;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.BusChunk;
import fragscope.engine.memory.ChunkOwners;
import fragscope.engine.memory.Contents;
import fragscope.engine.memory.HostPages;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.world.World;
import java.util.List;

/** Two pools over a few buffers: pool 0 of host pages, pool 1 of a bound dma-buf. */
public final class PoolRig {

    public final Layouts layouts = LayoutsJson.read(Assets.text("layouts/6.18.json"), "layouts/6.18.json");
    public final World world = new World();
    public final Facts facts = new Facts(world);
    public final HostPages pages;
    public final NetIovs netIovs;
    public final Buffers buffers;
    public final GenPool genPool;
    public final DeviceRegion region;
    public final DmabufProvider dmabuf;
    public final PagePools pools;
    public final int hostPool;
    public final int devicePool;

    public PoolRig(int hostPages, List<BusChunk> chunks, PoolLimits limits) {
        pages = new HostPages(world, layouts.of("page"), hostPages);
        netIovs = new NetIovs(world, layouts.of("net_iov"), chunks);
        buffers = new Buffers(pages, netIovs, new Contents(world, "host_bytes", pages.rows()),
                new Contents(world, "device_bytes", netIovs.rows()));
        ChunkOwners owners = new ChunkOwners(world, layouts.of("dmabuf_genpool_chunk_owner"),
                layouts.of("net_iov_area"), chunks.size());
        genPool = new GenPool(world, "gen_pool", netIovs, 0, chunks.size());
        region = new DeviceRegion(netIovs, owners, genPool, null);
        dmabuf = new DmabufProvider(buffers, region, new Binding(world, facts));
        pools = new PagePools(world, facts, buffers, limits, 3, List.of(new HostPageProvider(buffers), dmabuf));
        world.seal();
        facts.begin(0, 0);
        region.bind(1);
        facts.say(new SetupFact.RegionBound(0, 1, 0, region.pages()));
        hostPool = pools.create(0, PagePools.HOST_PAGES, PoolParams.PAGES);
        devicePool = pools.create(0, 1, PoolParams.ANY_MEMORY);
    }

    /** 4096 host pages, one chunk of device memory of so many pages, the kernel's numbers. */
    public static PoolRig ofDevicePages(int devicePages) {
        return new PoolRig(4096, List.of(new BusChunk(0x4_8000_0000L, devicePages * 4096L)), PoolLimits.KERNEL);
    }

    long[] take(int pool, int count) {
        long[] taken = new long[count];
        for (int i = 0; i < count; i++) {
            taken[i] = pools.alloc(pool);
        }
        return taken;
    }

    void putAll(long[] words, boolean napiLocal) {
        for (long word : words) {
            pools.put(word, napiLocal);
        }
    }
}
