// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.design.Design;
import fragscope.engine.design.Setup;
import fragscope.engine.memory.BusChunk;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Layouts;
import fragscope.engine.nic.NicConfig;
import fragscope.engine.nic.QueueChoice;
import fragscope.engine.nic.Toeplitz;
import fragscope.engine.packet.Packets;
import fragscope.engine.pool.PoolLimits;
import fragscope.engine.stack.StackConfig;
import fragscope.engine.time.Costs;
import fragscope.engine.user.AppBehaviour;
import java.util.HexFormat;
import java.util.List;

/** From a scenario, a design and a capture to the numbers that a machine is built from. */
final class Setups {

    /** Where the device's memory lies on the bus: above 16 GiB, as large BARs do. */
    static final long DEVICE_BUS_ADDRESS = 0x4_8000_0000L;

    private static final long RECV_BYTES = 256 * 1024L;
    private static final int FRAMES_BEYOND_RINGS = 16_384;
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
                steered >= 0, s.ring(), s.headerBufferBytes(), s.bufferBytes(), s.hds(), s.irqUsecs() * 1_000_000L,
                s.irqFrames(), s.verifyChecksum());
        QueueChoice choice = new QueueChoice(packets, new Toeplitz(HexFormat.of().parseHex(s.rssKey())),
                s.rssFields() == RssFields.ADDRESSES_AND_PORTS, s.indirectionTable(bound >= 0));
        int frames = frames(s, packets);
        Costs costs = Costs.typical();
        long pausePs = s.appPace().everyUs() * 1_000_000L;
        boolean token = design.deliversTokens();
        return new Setup(nic, choice, pools(s), device(s, bound), frames, frames, new StackConfig(s.napiBudget(),
                s.gro(), s.tap(), s.rcvbuf(),
                s.appPace().everyUs() < 0 ? StackConfig.NEVER : costs.wakeupPs() + pausePs),
                new AppBehaviour(s.appReturnsTokens().batch(), token, RECV_BYTES, pausePs), false, costs, s.teardown(),
                layouts);
    }

    private static PoolLimits pools(Scenario s) {
        int ring = s.poolSize() == 0 ? s.ring() : s.poolSize();
        return new PoolLimits(s.ppCache(), s.ppRefill(), s.ppBulk(), Math.min(ring, POOL_RING_MAX));
    }

    private static List<BusChunk> device(Scenario s, int bound) {
        long bytes = s.deviceBytes() & -KernelMap.PAGE_SIZE;
        return bound < 0 ? List.of() : List.of(new BusChunk(DEVICE_BUS_ADDRESS, bytes));
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
