// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.assets.Assets;
import fragscope.engine.fact.Fact;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.frag.NetmemWord;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.BusChunk;
import fragscope.engine.memory.ChunkOwners;
import fragscope.engine.memory.Contents;
import fragscope.engine.memory.HostPages;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.packet.Packets;
import fragscope.engine.pool.Binding;
import fragscope.engine.pool.Binding;
import fragscope.engine.pool.Buffers;
import fragscope.engine.pool.DeviceRegion;
import fragscope.engine.pool.DmabufProvider;
import fragscope.engine.pool.GenPool;
import fragscope.engine.pool.HostPageProvider;
import fragscope.engine.pool.PagePools;
import fragscope.engine.pool.PoolLimits;
import fragscope.engine.pool.PoolParams;
import fragscope.engine.skb.FragRefs;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.Skbs;
import fragscope.engine.world.World;
import java.util.ArrayList;
import java.util.List;

/** GRO over two pools, host pages and device pages, and packets to build skbs of. */
final class GroRig {

    static final int HEADERS = 54;

    final World world = new World();
    final Facts facts = new Facts(world);
    final Packets packets;
    final Skbs skbs;
    final SharedInfos infos;
    final SkbOps ops;
    final PagePools pools;
    final HostPages pages;
    final Gro gro;
    final int host;
    final int device;

    GroRig(Packets packets) {
        this(packets, GroChecks.hardware());
    }

    GroRig(Packets packets, GroChecks checks) {
        this.packets = packets;
        Layouts layouts = LayoutsJson.read(Assets.text("layouts/6.18.json"), "layouts/6.18.json");
        List<BusChunk> chunks = List.of(new BusChunk(0x4_8000_0000L, 64 * 4096L));
        pages = new HostPages(world, layouts.of("page"), 512);
        NetIovs netIovs = new NetIovs(world, layouts.of("net_iov"), chunks);
        Buffers buffers = new Buffers(pages, netIovs, new Contents(world, "host_bytes", 512),
                new Contents(world, "device_bytes", netIovs.rows()));
        ChunkOwners owners = new ChunkOwners(world, layouts.of("dmabuf_genpool_chunk_owner"),
                layouts.of("net_iov_area"), 1);
        DeviceRegion region = new DeviceRegion(netIovs, owners, new GenPool(world, "genpool", netIovs, 0, 1), null);
        DmabufProvider dmabuf = new DmabufProvider(buffers, region, new Binding(world, facts));
        pools = new PagePools(world, facts, buffers, PoolLimits.KERNEL, 2,
                List.of(new HostPageProvider(buffers), dmabuf));
        skbs = new Skbs(world, 128, layouts.of("sk_buff"));
        infos = new SharedInfos(world, 512, layouts.of("skb_shared_info"), layouts.of("skb_frag"));
        GroLists lists = new GroLists(world, 2, skbs);
        RxLists rxLists = new RxLists(world, 2, skbs);
        ops = new SkbOps(skbs, infos, buffers, pages, pools,
                new FragRefs(buffers, pools, new Binding(world, facts), true), new NetmemWord(), facts);
        gro = new Gro(lists, rxLists, skbs, infos, ops, packets, GroBuckets.single(packets), checks,
                true, facts);
        world.seal();
        facts.begin(0, 0);
        region.bind(1);
        facts.say(new SetupFact.RunStarted());
        host = pools.create(0, PagePools.HOST_PAGES, PoolParams.PAGES);
        device = pools.create(0, 1, PoolParams.ANY_MEMORY);
    }

    /** So many segments of 1000 bytes in order. */
    static GroRig ofSegments(int count) {
        String[] segments = new String[count];
        for (int i = 0; i < count; i++) {
            segments[i] = "{'seq': " + (1 + 1000 * i) + ", 'len': 1000, 'id': " + i + "}";
        }
        return new GroRig(Segments.of(segments));
    }

    /** Packet {@code i} with so many linear bytes, the rest at offset 0 of one buffer of a pool. */
    int skb(int i, int linear, int pool) {
        int skb = ops.build(pools.alloc(host), linear, i, 0);
        if (packets.len(i) > linear) {
            ops.addFrag(skb, pools.alloc(pool), 0, packets.len(i) - linear);
        }
        return skb;
    }

    /** Hands packet {@code i} to GRO, headers linear and payload in a frag. */
    int receive(int i, int pool) {
        int skb = skb(i, HEADERS, pool);
        gro.receive(0, skb);
        return skb;
    }

    /** The facts of a kind since fact {@code from} of the log. */
    <F extends Fact> List<F> facts(int from, Class<F> type) {
        List<F> found = new ArrayList<>();
        for (int n = from; n < facts.log().count(); n++) {
            Fact fact = facts.log().decode(n);
            if (type.isInstance(fact)) {
                found.add(type.cast(fact));
            }
        }
        return found;
    }

    int frame(int skb) {
        return skbs.headFrame.ref(skb);
    }

    int frags(int skb) {
        return infos.nrFrags.getInt(frame(skb));
    }
}
