// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.GroFact;
import fragscope.engine.fact.GroRule;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.frag.NetmemWord;
import fragscope.engine.memory.Contents;
import fragscope.engine.memory.HostPages;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.packet.IpProto;
import fragscope.engine.packet.Packets;
import fragscope.engine.pool.Binding;
import fragscope.engine.pool.Buffers;
import fragscope.engine.pool.HostPageProvider;
import fragscope.engine.pool.PagePools;
import fragscope.engine.pool.PoolLimits;
import fragscope.engine.pool.PoolParams;
import fragscope.engine.skb.FragRefs;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.Skbs;
import fragscope.engine.stack.Gro;
import fragscope.engine.stack.GroBuckets;
import fragscope.engine.stack.GroChecks;
import fragscope.engine.stack.GroLists;
import fragscope.engine.stack.RxLists;
import fragscope.engine.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Packets through GRO alone: one queue, host pages, no NIC and no stack above. The skbs, the lists and the code are
 * those of a run; what came of it is read from the facts.
 */
public final class GroReplay {

    private static final int PAGE = 4096;
    /** The linear part of a packet whose headers are not found. */
    private static final int UNSPLIT = 128;
    private static final int QUEUE = 0;

    private final Packets packets;
    private final World world = new World();
    private final Facts facts = new Facts(world);
    private final Skbs skbs;
    private final SkbOps ops;
    private final PagePools pools;
    private final Gro gro;
    private final int budget;
    private final List<List<Integer>> segmentsOf = new ArrayList<>(); // by skb: the packets in it
    private final GroRule[] rules;
    private final List<GroOutcome.Delivered> delivered = new ArrayList<>();

    private GroReplay(Packets packets, Layouts layouts, GroBuckets buckets, GroChecks checks, int budget) {
        this.packets = packets;
        this.budget = budget;
        this.rules = new GroRule[packets.count()];
        Arrays.fill(rules, GroRule.NONE);
        int inPoll = Math.max(1, Math.min(budget, packets.count()));
        int frames = framesOfAPoll(inPoll) + PoolLimits.KERNEL.bulk() + PoolLimits.KERNEL.cache();
        HostPages pages = new HostPages(world, layouts.of("page"), frames);
        NetIovs netIovs = new NetIovs(world, layouts.of("net_iov"), List.of());
        Buffers buffers = new Buffers(pages, netIovs, new Contents(world, "host_bytes", frames),
                new Contents(world, "device_bytes", netIovs.rows()));
        pools = new PagePools(world, facts, buffers, PoolLimits.KERNEL, 1, List.of(new HostPageProvider(buffers)));
        skbs = new Skbs(world, inPoll, layouts.of("sk_buff"));
        SharedInfos infos = new SharedInfos(world, frames, layouts.of("skb_shared_info"), layouts.of("skb_frag"));
        GroLists lists = new GroLists(world, 1, skbs);
        RxLists rxLists = new RxLists(world, 1, skbs);
        ops = new SkbOps(skbs, infos, buffers, pages, pools,
                new FragRefs(buffers, pools, new Binding(world, facts), true), new NetmemWord(), facts);
        gro = new Gro(lists, rxLists, skbs, infos, ops, packets, buckets, checks, true, facts);
        world.seal();
        for (int i = 0; i < inPoll; i++) {
            segmentsOf.add(new ArrayList<>());
        }
    }

    /**
     * All packets in one poll, as a TAP device with IFF_NAPI hands them over: checksums in software, one bucket, VLAN
     * tags in the frame.
     */
    public static GroOutcome tap(Packets packets, Layouts layouts) {
        return new GroReplay(packets, layouts, GroBuckets.single(packets), GroChecks.tap(), Integer.MAX_VALUE).run();
    }

    /** The packets of a capture in polls of {@code budget}, as hardware hands them over; buckets by {@code buckets}. */
    public static GroOutcome polls(Packets packets, Layouts layouts, GroBuckets buckets, int budget) {
        return new GroReplay(packets, layouts, buckets, GroChecks.hardware(), budget).run();
    }

    private int framesOfAPoll(int inPoll) {
        int most = 0;
        int inWindow = 0;
        for (int i = 0; i < packets.count(); i++) {
            inWindow += framesOf(i);
            if (i >= inPoll) {
                inWindow -= framesOf(i - inPoll);
            }
            most = Math.max(most, inWindow);
        }
        return most;
    }

    private int framesOf(int packet) {
        return 1 + (packets.len(packet) - headBytes(packet) + PAGE - 1) / PAGE;
    }

    private int headBytes(int packet) {
        int header = packets.headerLen(packet);
        return Math.min(packets.len(packet), header > 0 && header < PAGE / 2 ? header : UNSPLIT);
    }

    private GroOutcome run() {
        facts.begin(0, 0);
        int pool = pools.create(QUEUE, PagePools.HOST_PAGES, PoolParams.PAGES);
        facts.say(new SetupFact.RunStarted());
        for (int i = 0; i < packets.count(); i++) {
            facts.about(i, FactLog.NONE);
            int skb = build(pool, i);
            segmentsOf.get(skb).clear();
            segmentsOf.get(skb).add(i);
            int from = facts.log().count();
            gro.receive(QUEUE, skb);
            read(from, i);
            if (i + 1 == packets.count() || (i + 1) % budget == 0) {
                endPoll();
            }
        }
        return new GroOutcome(delivered, notMerged());
    }

    /** An skb as a driver builds it: headers in the linear part, the rest in frags of a page each. */
    private int build(int pool, int packet) {
        int head = headBytes(packet);
        int skb = ops.build(pools.alloc(pool), head, packet, QUEUE);
        for (int left = packets.len(packet) - head; left > 0; left -= PAGE) {
            ops.addFrag(skb, pools.alloc(pool), 0, Math.min(PAGE, left));
        }
        return skb;
    }

    private void endPoll() {
        gro.flush(QUEUE);
        int skb = gro.pop(QUEUE);
        while (skb != Skbs.NO_ROW) {
            List<Integer> segments = segmentsOf.get(skb);
            int gsoSize = skbs.gsoSize.getInt(skb);
            int first = segments.get(0);
            int payload = segments.size() == 1 ? payload(first) : skbs.len.getInt(skb) - packets.headerLen(first);
            delivered.add(new GroOutcome.Delivered(segments, payload, gsoSize));
            ops.free(skb, true);
            skb = gro.pop(QUEUE);
        }
        facts.restart(facts.said());
    }

    /** What the facts since {@code from} say about packet {@code i}. */
    private void read(int from, int i) {
        FactLog log = facts.log();
        for (int n = from; n < log.count(); n++) {
            switch (log.kind(n)) {
                case GRO_MERGED -> {
                    GroFact.GroMerged merged = (GroFact.GroMerged) log.decode(n);
                    segmentsOf.get(merged.into()).add(i);
                }
                case GRO_REFUSED -> rules[i] = ((GroFact.GroRefused) log.decode(n)).rule();
                case GRO_HELD -> {
                    if (rules[i] == GroRule.NONE) {
                        rules[i] = GroRule.NO_HELD_FLOW;
                    }
                }
                default -> {
                    // Passing up is read from the list, in its order.
                }
            }
        }
    }

    private List<GroOutcome.NotMerged> notMerged() {
        boolean[] joined = new boolean[rules.length];
        for (GroOutcome.Delivered d : delivered) {
            joined[d.segments().get(0)] = d.segments().size() > 1;
        }
        List<GroOutcome.NotMerged> out = new ArrayList<>();
        for (int i = 0; i < rules.length; i++) {
            boolean firstOfMany = rules[i] == GroRule.NO_HELD_FLOW && joined[i];
            if (rules[i] != GroRule.NONE && !firstOfMany) {
                out.add(new GroOutcome.NotMerged(i, rules[i]));
            }
        }
        return out;
    }

    /** TCP payload of a packet alone, by its IP length, of fragments too; 0 where it is no TCP. */
    private int payload(int packet) {
        if (packets.headerLen(packet) >= 0 && !packets.isFragment(packet)) {
            return packets.isTcp(packet) ? packets.knownPayloadLen(packet) : 0;
        }
        int at = packets.ipPayloadOff(packet);
        if (packets.proto(packet) != IpProto.TCP || at < 0
                || at + 13 > packets.capLen(packet)) {
            return 0;
        }
        int end = Math.min(packets.len(packet), packets.l3Off(packet) + packets.ipLen(packet));
        return Math.max(0, end - at - (packets.byteAt(packet, at + 12) >>> 4) * 4);
    }
}
