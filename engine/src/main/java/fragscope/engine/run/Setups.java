// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.design.Design;
import fragscope.engine.design.P2pReach;
import fragscope.engine.design.P2pSide;
import fragscope.engine.design.Setup;
import fragscope.engine.fact.P2pWay;
import fragscope.engine.memory.BusChunk;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Layouts;
import fragscope.engine.nic.NicConfig;
import fragscope.engine.nic.QueueChoice;
import fragscope.engine.nic.SplitMisses;
import fragscope.engine.nic.Toeplitz;
import fragscope.engine.packet.Packets;
import fragscope.engine.pci.Topologies;
import fragscope.engine.pool.PoolLimits;
import fragscope.engine.stack.StackConfig;
import fragscope.engine.time.Costs;
import fragscope.engine.time.SeededChoices;
import fragscope.engine.time.ServiceTimes;
import fragscope.engine.user.AppBehaviour;
import java.util.HexFormat;
import java.util.List;

/** From a scenario, a design and a capture to the numbers that a machine is built from. */
final class Setups {

    /** Where the device's memory lies on the bus: above 16 GiB, as large BARs do. */
    static final long DEVICE_BUS_ADDRESS = 0x4_8000_0000L;

    /** Where the pages of an application's area lie: at 8 GiB, behind all frames of the model. */
    private static final long USER_PAGES = 0x2_0000_0000L;
    private static final int FRAMES_BEYOND_RINGS = 16_384;
    private static final int MISS_ONE_IN = 4;
    private static final int TAP_HEADS = 64; // what fits a tap's receive buffer, and then some
    private static final int POOL_RING_MAX = 16_384;

    private Setups() {
    }

    static Setup of(Scenario s, Design design, Packets packets, Layouts layouts) {
        int bound = design.bindsQueue() ? s.boundQueue() < 0 ? s.queues() - 1 : s.boundQueue() : -1;
        if (bound >= 0 && s.queues() == 1) {
            throw new IllegalArgumentException("queues 1 with design " + design.name()
                    + " leaves no queue for what is not steered; right would be 2 or more");
        }
        if (s.bufferBytes() > KernelMap.PAGE_SIZE) {
            throw new IllegalArgumentException("buffer_bytes " + s.bufferBytes()
                    + ": a buffer is one page here; right would be 2048 or " + KernelMap.PAGE_SIZE);
        }
        int steered = s.steer() == Steer.TCP_TO_HOST ? bound : -1;
        NicConfig nic = new NicConfig(Hosts.of(packets, s.host()), s.linkGbps(), s.mtu(),
                s.pace() == Pace.LINE_RATE, s.idleGapMaxUs() * 1000, s.queues(), bound,
                steered >= 0, s.ring(), headerBufferBytes(s, design), bufferBytes(s, design), split(s, design),
                s.irqUsecs() * 1_000_000L,
                s.irqFrames(), misses(s, design), s.verifyChecksum());
        QueueChoice choice = new QueueChoice(packets, new Toeplitz(HexFormat.of().parseHex(s.rssKey())),
                s.rssFields() == RssFields.ADDRESSES_AND_PORTS,
                s.indirectionTable(bound >= 0 && design.safeguards().rssExcludesBound()));
        int frames = frames(s, packets) + (s.tapHolds().nothing() ? 0 : TAP_HEADS);
        P2pReach reach = P2pReach.in(Topologies.named(s.topology()));
        Costs costs = s.costModel().costs(reach.way() == P2pWay.THRU_HOST_BRIDGE);
        long pausePs = s.appPace().everyUs() * 1_000_000L;
        boolean token = design.deliversTokens();
        int held = design.safeguards().returnTokens() ? s.appReturnsTokens().batch() : TokenReturn.NEVER;
        return new Setup(nic, choice, pools(s), device(s, design, bound), frames, frames,
                new StackConfig(s.napiBudget(),
                        s.gro(), s.tap(), tapHoldsPs(s), s.rcvbuf(),
                        s.appPace().everyUs() < 0 ? StackConfig.NEVER : costs.wakeupPs() + pausePs),
                new AppBehaviour(held, token, s.recvBytes(), pausePs, s.appPeeks(), s.appReturnsTwice()), false, costs,
                new ServiceTimes(s.napiService() == NapiService.EXPONENTIAL, s.seed()),
                s.teardown(),
                layouts, s.unbind() == Unbind.BEFORE_CLOSE, unbindAtPs(s, bound),
                new P2pSide(s.deviceBytes() & -KernelMap.PAGE_SIZE, s.p2pPublish(), s.p2pOtherPages()), reach,
                s.refillEntries());
    }

    private static long unbindAtPs(Scenario s, int bound) {
        return bound < 0 || s.unbindAtUs() < 0 ? Setup.NEVER : s.unbindAtUs() * 1_000_000L;
    }

    private static long tapHoldsPs(Scenario s) {
        if (!s.tap() && !s.tapHolds().nothing()) {
            throw new IllegalArgumentException("tap_holds is " + s.tapHolds()
                    + " and no tap is open; right would be nothing, or tap true");
        }
        if (s.tapHolds().nothing()) {
            return StackConfig.HOLDS_NOTHING;
        }
        return s.tapHolds().us() == TapHolds.UNTIL_CLOSE ? StackConfig.UNTIL_CLOSE : s.tapHolds().us() * 1_000_000L;
    }

    private static PoolLimits pools(Scenario s) {
        int ring = s.poolSize() == 0 ? s.ring() : s.poolSize();
        return new PoolLimits(s.ppCache(), s.ppRefill(), s.ppBulk(), Math.min(ring, POOL_RING_MAX));
    }

    /** Where a buffer serves several packets, what is posted is at most half of one. */
    private static int bufferBytes(Scenario s, Design design) {
        return design.fragments() ? Math.min(s.bufferBytes(), KernelMap.PAGE_SIZE / 2) : s.bufferBytes();
    }

    private static SplitMisses misses(Scenario s, Design design) {
        return design.missesSplits() ? new SplitMisses(MISS_ONE_IN, new SeededChoices(s.seed())) : SplitMisses.none();
    }

    /** Where packets lie whole in header buffers, these have room for an Ethernet frame. */
    private static int headerBufferBytes(Scenario s, Design design) {
        return design.missesSplits() ? Math.max(s.headerBufferBytes(), KernelMap.PAGE_SIZE / 2) : s.headerBufferBytes();
    }

    private static boolean split(Scenario s, Design design) {
        return s.hds() && design.splitsHeaders();
    }

    private static List<BusChunk> device(Scenario s, Design design, int bound) {
        long seen = s.barBytes() > 0 && design.throughBar() ? Math.min(s.barBytes(), s.deviceBytes()) : s.deviceBytes();
        long bytes = seen & -KernelMap.PAGE_SIZE;
        long at = design.peerMemory() ? DEVICE_BUS_ADDRESS : USER_PAGES;
        return bound < 0 ? List.of() : List.of(new BusChunk(at, bytes));
    }

    /** Host pages: what rings, pools and caches can hold, and as many more as the capture's packets need. */
    private static int frames(Scenario s, Packets packets) {
        int perQueue = 2 * (s.ring() + s.ppCache() + s.ppBulk());
        long bytes = 0;
        for (int i = 0; i < packets.count() && bytes < (long) FRAMES_BEYOND_RINGS * KernelMap.PAGE_SIZE; i++) {
            bytes += packets.len(i) + 2L * KernelMap.PAGE_SIZE;
        }
        return s.queues() * perQueue + (int) Math.min(FRAMES_BEYOND_RINGS, bytes / KernelMap.PAGE_SIZE + 16);
    }
}
