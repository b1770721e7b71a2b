// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.driver.HeaderReads;
import fragscope.engine.driver.RxDriver;
import fragscope.engine.driver.RxPools;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.P2pWay;
import fragscope.engine.frag.Encoding;
import fragscope.engine.memory.AddressSpace;
import fragscope.engine.memory.ChunkOwners;
import fragscope.engine.memory.Contents;
import fragscope.engine.memory.HostPages;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.memory.Pgmaps;
import fragscope.engine.memory.Region;
import fragscope.engine.nic.DmaEngine;
import fragscope.engine.nic.Moderation;
import fragscope.engine.nic.NicTables;
import fragscope.engine.nic.RxEngine;
import fragscope.engine.nic.Wire;
import fragscope.engine.packet.Packets;
import fragscope.engine.pool.Binding;
import fragscope.engine.pool.Buffers;
import fragscope.engine.pool.DeviceRegion;
import fragscope.engine.pool.DmabufProvider;
import fragscope.engine.pool.GenPool;
import fragscope.engine.pool.HostPageProvider;
import fragscope.engine.pool.MemoryProvider;
import fragscope.engine.pool.OtherClient;
import fragscope.engine.pool.PagePools;
import fragscope.engine.pool.RefillRing;
import fragscope.engine.pool.Unpooled;
import fragscope.engine.pool.UserAreaProvider;
import fragscope.engine.pool.ZonePageProvider;
import fragscope.engine.skb.FragLoads;
import fragscope.engine.skb.FragRefs;
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
import fragscope.engine.stack.PayloadReads;
import fragscope.engine.stack.RxLists;
import fragscope.engine.stack.Stack;
import fragscope.engine.stack.StackTables;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;
import fragscope.engine.time.Costs;
import fragscope.engine.user.App;
import fragscope.engine.user.AppState;
import fragscope.engine.user.CompletionDelivery;
import fragscope.engine.user.CompletionQueue;
import fragscope.engine.user.CopyDelivery;
import fragscope.engine.user.Delivery;
import fragscope.engine.user.DontNeed;
import fragscope.engine.user.GivingBack;
import fragscope.engine.user.RefillGiving;
import fragscope.engine.user.TapReader;
import fragscope.engine.user.TokenDelivery;
import fragscope.engine.user.Tokens;
import fragscope.engine.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** How a design reads a frag's word, with the objects of some machine: for those that compare readings. */
    public static Encoding encoding(Design design, NetIovs netIovs) {
        return Axes.encoding(design, netIovs);
    }

    /** A machine in the empty world. */
    public static Host assemble(Design design, Setup setup, Packets packets, FlowKeys keys) {
        World world = new World();
        Cast cast = new Cast(setup.nic().queues(), setup.stack().tapReads());
        Actors actors = new Actors(world, cast.names());
        Facts facts = new Facts(world);
        int queues = setup.nic().queues();
        Layouts layouts = setup.layouts();
        NicTables nic = NicTables.in(world, setup.nic());
        RxPools rxPools = new RxPools(world, queues);
        HostPages pages = new HostPages(world, layouts.of("page"), setup.frames());
        NetIovs netIovs = new NetIovs(world, Axes.descriptor(design, layouts), setup.device(), Axes.names(design));
        ChunkOwners owners = new ChunkOwners(world, Axes.chunkOwner(layouts), Axes.chunkArea(layouts),
                setup.device().size());
        Buffers buffers = buffers(design, setup, world, pages, netIovs);
        Skbs skbs = new Skbs(world, setup.skbs(), layouts.of("sk_buff"));
        SharedInfos infos = new SharedInfos(world, setup.frames(), layouts.of("skb_shared_info"), Axes.frag(layouts),
                !design.word().inPlace());
        Pgmaps pgmaps = new Pgmaps(world, layouts.of("dev_pagemap"));
        AddressSpace memory = memory(design, setup, world, facts, pages, netIovs, owners, pgmaps, buffers, packets);
        DeviceRegion region = new DeviceRegion(netIovs, owners,
                new GenPool(world, "genpool", netIovs, 0, setup.device().size()), memory,
                design.safeguards().maskTag());
        Binding binding = new Binding(world, facts);
        UserAreaProvider area = area(design, setup.refillEntries(), world, buffers, region, binding, facts);
        ZonePageProvider zonePages = zonePages(design, buffers, region, pgmaps, memory, facts);
        OtherClient other = new OtherClient(world, region, Math.min(setup.p2p().otherPages(), region.pages()));
        PagePools pools = pools(design, setup, world, facts, buffers, memory,
                provider(area, zonePages, buffers, region, binding));
        StackTables stackTables = StackTables.in(world, queues, keys, skbs);
        GroLists groLists = new GroLists(world, queues, skbs);
        RxLists rxLists = new RxLists(world, queues, skbs);
        AppState appState = new AppState(world);
        Tokens tokens = new Tokens(world, netIovs.rows() * 2 + 64, stackTables.sockets());
        Encoding encoding = Axes.encoding(design, netIovs);
        SkbOps ops = new SkbOps(skbs, infos, buffers, pages, pools,
                new FragRefs(buffers, pools, binding, design.wordsAreNetmem()), encoding, facts);
        SkbWalk walk = new SkbWalk(skbs, infos, pages, encoding);
        Costs costs = setup.costs();
        Safeguards guards = design.safeguards();
        Moderation moderation = new Moderation(nic, setup.nic(), costs, cast, actors, facts);
        DmaEngine dma = new DmaEngine(nic, buffers, setup.reach().way() != P2pWay.NOT_SUPPORTED, moderation, costs,
                actors, facts);
        RxEngine rxEngine = new RxEngine(nic, dma, packets, setup.nic(), setup.choice(), costs, actors, facts);
        Wire wire = new Wire(nic.wire(), nic.edits(), nic.input(), nic.counters(), packets, setup.nic(), actors, facts);
        RxDriver driver = new RxDriver(nic, rxPools, pools, buffers, Axes.naming(design, memory, facts), ops, skbs,
                packets, setup.nic().bufferBytes(), setup.nic().split(), design.fragments(),
                new HeaderReads(buffers, encoding, memory, guards.readablePull()), facts);
        FragLoads reads = new FragLoads(skbs, infos, buffers, encoding, memory);
        Gro gro = new Gro(groLists, rxLists, skbs, infos, ops, packets,
                GroBuckets.byHash(packets, setup.choice()::hash), groChecks(guards), setup.stack().gro(), facts);
        Stack stack = new Stack(stackTables, skbs, infos, ops, keys, packets, nic.counters(), setup.stack(),
                new PayloadReads(reads, guards.readableTap(), guards.hardwareChecksum(), guards.readableChecksum()),
                cast, actors, facts);
        Napi napi = new Napi(stackTables.napi(), nic.queues(), driver, gro, stack.ip(), moderation, skbs,
                setup.stack().budget(), costs, setup.service(), cast, actors, facts);
        CompletionQueue completions = completions(area, world, netIovs);
        Delivery delivery = delivery(design, setup, area, completions, region, stackTables, skbs, buffers, encoding,
                tokens, reads, nic, facts);
        GivingBack giving = giving(area, pools, netIovs, facts);
        App app = new App(appState, stackTables.sockets(), stackTables.slices(), skbs, ops, walk, delivery, tokens,
                giving, setup.app(), costs, cast, actors, facts);
        TapReader tapReader = new TapReader(stackTables.packetSocket(), skbs, ops, reads, guards.readableCopy(), costs,
                cast, actors, facts);
        Binder binder = new Binder(design, setup, region, binding, zonePages, area, other, facts);
        return new Host(design, setup, packets, keys, world, cast, actors, facts, nic, pages, netIovs, buffers, pools,
                region, area, completions, other, memory, encoding, binder, rxPools, skbs, infos, ops, walk,
                stackTables, tokens, appState, wire, rxEngine, dma, moderation, driver, gro, napi, stack, app,
                tapReader);
    }

    private static Buffers buffers(Design design, Setup setup, World world, HostPages pages, NetIovs netIovs) {
        int slots = design.fragments() ? KernelMap.PAGE_SIZE / setup.nic().bufferBytes() : 1;
        return new Buffers(pages, netIovs, new Contents(world, "host_bytes", setup.frames(), slots),
                new Contents(world, "device_bytes", netIovs.rows(), slots),
                design.payload() == Design.Payload.DEVICE_MEMORY);
    }

    private static @Nullable CompletionQueue completions(@Nullable UserAreaProvider area, World world,
            NetIovs netIovs) {
        return area == null ? null : new CompletionQueue(world, refillEntries(netIovs));
    }

    private static GivingBack giving(@Nullable UserAreaProvider area, PagePools pools, NetIovs netIovs, Facts facts) {
        return area == null ? new DontNeed(pools, facts) : new RefillGiving(netIovs, area.refillRing(), facts);
    }

    private static Delivery delivery(Design design, Setup setup, @Nullable UserAreaProvider area,
            @Nullable CompletionQueue completions, DeviceRegion region, StackTables stackTables, Skbs skbs,
            Buffers buffers, Encoding encoding, Tokens tokens, FragLoads reads,
            NicTables nic, Facts facts) {
        Safeguards guards = design.safeguards();
        Costs costs = setup.costs();
        Delivery copy = new CopyDelivery(skbs, reads, guards.readableCopy(), nic.counters(), costs, facts);
        Delivery named = area == null || completions == null
                ? new TokenDelivery(skbs, buffers, encoding, region, tokens, reads, guards.ownerCheck(),
                        nic.counters(), costs, facts)
                : new CompletionDelivery(stackTables.sockets(), buffers, encoding, area, completions, copy, tokens,
                        reads, guards.ownerCheck(), nic.counters(), costs, facts);
        return setup.plainRecvmsg() || design.delivery() == Design.Delivery.COPY ? copy : named;
    }

    private static GroChecks groChecks(Safeguards guards) {
        return guards.groRecycleCheck() ? GroChecks.hardware() : GroChecks.hardware().withoutRecycle();
    }

    private static MemoryProvider provider(@Nullable UserAreaProvider area, @Nullable ZonePageProvider zonePages,
            Buffers buffers, DeviceRegion region, Binding binding) {
        if (area != null) {
            return area;
        }
        return zonePages == null ? new DmabufProvider(buffers, region, binding) : zonePages;
    }

    private static PagePools pools(Design design, Setup setup, World world, Facts facts, Buffers buffers,
            AddressSpace memory,
            MemoryProvider bound) {
        boolean dmaIndex = design.kernel().equals("6.18");
        return new PagePools(world, facts, buffers, setup.pools(), setup.poolsMax(),
                List.of(new HostPageProvider(buffers, dmaIndex), bound), new Unpooled(buffers, memory, facts));
    }

    private static @Nullable UserAreaProvider area(Design design, int entries, World world, Buffers buffers,
            DeviceRegion region, Binding ring, Facts facts) {
        return design.provider() == Design.Provider.USER_AREA
                ? new UserAreaProvider(world, buffers, region,
                        new RefillRing(world, entries == 0 ? refillEntries(buffers.netIovs()) : entries),
                        ring, facts)
                : null;
    }

    private static @Nullable ZonePageProvider zonePages(Design design, Buffers buffers, DeviceRegion region,
            Pgmaps pgmaps, AddressSpace memory, Facts facts) {
        return design.zoneDevice()
                ? new ZonePageProvider(buffers, region, pgmaps, design.provider() == Design.Provider.P2PDMA,
                        design.owner() != Design.Owner.DRIVERS_OWN, design.safeguards().keepPgmap(), memory, facts)
                : null;
    }

    private static AddressSpace memory(Design design, Setup setup, World world, Facts facts, HostPages pages,
            NetIovs netIovs, ChunkOwners owners, Pgmaps pgmaps, Buffers buffers, Packets packets) {
        List<Region> regions = List.of(Region.of(pages), Region.of(netIovs), Region.of(owners), Region.of(pgmaps));
        boolean mapped = design.provider() == Design.Provider.P2PDMA;
        return new AddressSpace(world, facts, regions, pages, (row, offset) -> byteOf(buffers, packets, row, offset),
                mapped ? setup.device() : List.of());
    }

    /** The byte of the capture that a frame holds at an offset; 0 where it holds none. */
    private static int byteOf(Buffers buffers, Packets packets, int row, int offset) {
        Contents bytes = buffers.hostBytes();
        int slot = bytes.slot(row, offset);
        int into = offset - bytes.at(slot);
        int packet = bytes.packet(slot);
        boolean known = packet >= 0 && into >= 0 && into < bytes.len(slot)
                && bytes.from(slot) + into < packets.capLen(packet);
        return known ? packets.byteAt(packet, bytes.from(slot) + into) : 0;
    }

    /** An entry for every page, and as many again for pages that serve two: a power of two up to IO_RQ_MAX_ENTRIES. */
    private static int refillEntries(NetIovs netIovs) {
        return Math.min(32_768, Integer.highestOneBit(Math.max(1, netIovs.rows())) * 4);
    }
}
