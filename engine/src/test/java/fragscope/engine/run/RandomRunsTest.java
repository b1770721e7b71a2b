// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.WhatIfFact;
import fragscope.engine.nic.Counters;
import fragscope.engine.time.Cases;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The fuzzer's runs are worth fuzzing: between them nearly everything happens that can. */
final class RandomRunsTest {

    /** What well-formed designs, a short capture and bound sockets cannot lead to. */
    private static final Set<Kind> ELSEWHERE = EnumSet.of(Kind.OOPSED, Kind.STORE_DAMAGED, Kind.RECVMSG_FAILED,
            Kind.IDLE_SHORTENED, Kind.LINEAR_COPIED, Kind.BIND_REFUSED, Kind.BUFFER_PEEKED,
            Kind.PUT_IGNORED, Kind.COPIED_TO_AREA, Kind.FRAME_LOST, Kind.FRAME_DELAYED, Kind.DMA_DELAYED,
            Kind.REGION_UNBOUND, Kind.QUEUE_RESTART_BEGUN, Kind.QUEUE_DRAINING, Kind.QUEUE_RESTARTED,
            Kind.BINDING_FREED, Kind.PEEKED, Kind.TOKEN_UNKNOWN, Kind.P2P_CONTENDED, Kind.DMA_LOST,
            Kind.CHECKSUM_FAILED, Kind.TAP_READ_FAILED, Kind.AREA_FREED);

    @Test
    void theRandomRunsReachEveryKindOfFactThatTheseDesignsCanLeadTo() {
        Set<Kind> missing = EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE));
        Cases cases = Cases.seeded(1, 900);
        while (cases.next()) {
            RxMachine machine = RandomRuns.drawn(cases).machine();
            Simulation simulation = new Simulation(machine);
            while (simulation.step()) {
                FactLog log = machine.facts().log();
                for (int i = 0; i < log.count(); i++) {
                    missing.remove(log.kind(i));
                }
                simulation.nextChunk();
            }
        }
        missing.removeIf(kind -> WhatIfFact.class.isAssignableFrom(kind.type()));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPacketIsDeliveredDroppedOrIgnoredAndTeardownReturnsEveryBuffer() {
        Cases cases = Cases.seeded(1000, Boolean.getBoolean("fragscope.full") ? 5000 : 150);
        while (cases.next()) {
            Run run = RandomRuns.drawn(cases);
            RxMachine machine = run.machine();
            machine.facts().listen((log, index, n) -> {
                if (log.kind(index) == Kind.POOL_DESTROYED) {
                    assertEquals(0, log.component(index, 1), cases + " " + log.decode(index));
                }
            });
            Simulation simulation = new Simulation(machine);
            while (simulation.step()) {
                simulation.nextChunk();
            }
            Counters counters = machine.host().nic().counters();
            long out = counters.delivered.get(0);
            for (int reason = 0; reason < counters.rows(); reason++) {
                out += counters.dropped.get(reason) + counters.ignored.get(reason);
            }
            assertEquals(run.packets().count(), machine.host().nic().packetsIn(), cases::toString);
            assertEquals(machine.host().nic().packetsIn(), out, cases::toString);
            if (run.scenario().teardown()) {
                for (int skb = 0; skb < machine.host().skbs().rows(); skb++) {
                    assertFalse(machine.host().skbs().used.is(skb), cases + " skb " + skb);
                }
            }
        }
    }
}
