// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.driver.BufferNaming;
import fragscope.engine.driver.NetmemNaming;
import fragscope.engine.driver.RxDriver;
import fragscope.engine.driver.RxPools;
import fragscope.engine.fact.Facts;
import fragscope.engine.frag.Encoding;
import fragscope.engine.frag.NetmemWord;
import fragscope.engine.memory.ChunkOwners;
import fragscope.engine.memory.Contents;
import fragscope.engine.memory.HostPages;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.nic.DmaEngine;
import fragscope.engine.nic.Moderation;
import fragscope.engine.nic.NicTables;
import fragscope.engine.nic.RxEngine;
import fragscope.engine.nic.Wire;
import fragscope.engine.packet.Packets;
import fragscope.engine.pool.Buffers;
import fragscope.engine.pool.DmabufProvider;
import fragscope.engine.pool.GenPool;
import fragscope.engine.pool.HostPageProvider;
import fragscope.engine.pool.PagePools;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.SkbWalk;
import fragscope.engine.skb.Skbs;
import fragscope.engine.stack.FlowKeys;
import fragscope.engine.stack.Gro;
import fragscope.engine.stack.GroBuckets;
import fragscope.engine.stack.GroChecks;
import fragscope.engine.stack.GroLists;
import fragscope.engine.stack.Napi;
import fragscope.engine.stack.RxLists;
import fragscope.engine.stack.Stack;
import fragscope.engine.stack.StackTables;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;
import fragscope.engine.time.Costs;
import fragscope.engine.user.App;
import fragscope.engine.user.AppState;
import fragscope.engine.user.CopyDelivery;
import fragscope.engine.user.Delivery;
import fragscope.engine.user.TokenDelivery;
import fragscope.engine.user.Tokens;
import fragscope.engine.world.World;
import java.util.List;

/**
 * Builds a machine for a design: the only place that switches on an axis.
 *
 * <p>The order of the tables is the order of memory in the world: what changes with every packet first.
 */
public final class Assembly {

    /** Index of the provider that serves bound queues. */
    public static final int DEVICE_PROVIDER = 1;

    private Assembly() {
    }

    /** A machine in the empty world. */
    public static Host assemble(Design design, Setup setup, Packets packets, FlowKeys keys) {
        World world = new World();
        Cast cast = new Cast(setup.nic().queues());
        Actors actors = new Actors(world, cast.names());
        Facts facts = new Facts(world);
        int queues = setup.nic().queues();
        Layouts layouts = setup.layouts();
        NicTables nic = NicTables.in(world, queues, setup.nic().ring());
        RxPools rxPools = new RxPools(world, queues);
        HostPages pages = new HostPages(world, layouts.of("page"), setup.frames());
        NetIovs netIovs = new NetIovs(world, layouts.of("net_iov"), setup.device());
        ChunkOwners owners = new ChunkOwners(world, layouts.of("dmabuf_genpool_chunk_owner"),
                layouts.of("net_iov_area"), setup.device().size());
        Buffers buffers = new Buffers(pages, netIovs, new Contents(world, "host_bytes", setup.frames()),
                new Contents(world, "device_bytes", netIovs.rows()));
        DmabufProvider dmabuf = new DmabufProvider(buffers, owners,
                new GenPool(world, "genpool", netIovs, 0, setup.device().size()));
        PagePools pools = new PagePools(world, facts, buffers, setup.pools(), queues * 2,
                List.of(new HostPageProvider(buffers), dmabuf));
        Skbs skbs = new Skbs(world, setup.skbs(), layouts.of("sk_buff"));
        SharedInfos infos = new SharedInfos(world, setup.frames(), layouts.of("skb_shared_info"),
                layouts.of("skb_frag"));
        StackTables stackTables = StackTables.in(world, queues, keys, setup.skbs());
        GroLists groLists = new GroLists(world, queues, skbs);
        RxLists rxLists = new RxLists(world, queues, skbs);
        AppState appState = new AppState(world);
        Tokens tokens = new Tokens(world, netIovs.rows() * 2 + 64, stackTables.sockets());
        Encoding encoding = encoding(design);
        SkbOps ops = new SkbOps(skbs, infos, buffers, pages, pools, encoding, facts);
        SkbWalk walk = new SkbWalk(skbs, infos, pages, encoding);
        Costs costs = setup.costs();
        Moderation moderation = new Moderation(nic, setup.nic(), costs, cast, actors, facts);
        DmaEngine dma = new DmaEngine(nic, buffers, moderation, costs, actors, facts);
        RxEngine rxEngine = new RxEngine(nic, dma, packets, setup.nic(), setup.choice(), costs, actors, facts);
        Wire wire = new Wire(nic.wire(), nic.edits(), nic.input(), nic.counters(), packets, setup.nic(), actors, facts);
        RxDriver driver = new RxDriver(nic, rxPools, pools, buffers, naming(design), ops, skbs, packets,
                setup.nic().bufferBytes(), setup.nic().split(), facts);
        Gro gro = new Gro(groLists, rxLists, skbs, infos, ops, packets,
                GroBuckets.byHash(packets, setup.choice()::hash), GroChecks.hardware(), setup.stack().gro(), facts);
        Stack stack = new Stack(stackTables, skbs, infos, ops, keys, packets, nic.counters(), setup.stack(), cast,
                actors, facts);
        Napi napi = new Napi(stackTables.napi(), nic.queues(), driver, gro, stack.ip(), moderation, skbs,
                setup.stack().budget(), costs, cast, actors, facts);
        Delivery delivery = delivery(design, setup, new CopyDelivery(skbs, nic.counters(), costs, facts),
                new TokenDelivery(skbs, buffers, dmabuf, tokens, nic.counters(), costs, facts));
        App app = new App(appState, stackTables.sockets(), stackTables.slices(), skbs, ops, walk, delivery, tokens,
                pools, setup.app(), costs, cast, actors, facts);
        return new Host(design, setup, packets, keys, world, cast, actors, facts, nic, pages, netIovs, buffers, pools,
                dmabuf, rxPools, skbs, infos, ops, walk, stackTables, tokens, appState, wire, rxEngine, dma,
                moderation, driver, gro, napi, stack, app);
    }

    private static BufferNaming naming(Design design) {
        return switch (design.naming()) {
            case NETMEM -> new NetmemNaming();
        };
    }

    private static Encoding encoding(Design design) {
        return switch (design.encoding()) {
            case NETMEM -> new NetmemWord();
        };
    }

    private static Delivery delivery(Design design, Setup setup, CopyDelivery copy, TokenDelivery token) {
        if (setup.plainRecvmsg()) {
            return copy;
        }
        return switch (design.delivery()) {
            case COPY -> copy;
            case TOKEN_BY_CMSG -> token;
        };
    }
}
