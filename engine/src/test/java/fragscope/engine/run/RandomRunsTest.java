// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.time.Cases;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The fuzzer's runs are worth fuzzing: between them nearly everything happens that can. */
final class RandomRunsTest {

    /** What well-formed designs, a short capture and bound sockets cannot lead to. */
    private static final Set<Kind> ELSEWHERE = EnumSet.of(Kind.OOPSED, Kind.STORE_DAMAGED, Kind.RECVMSG_FAILED,
            Kind.IDLE_SHORTENED, Kind.DATA_CONSUMED, Kind.LINEAR_COPIED);

    @Test
    void theRandomRunsReachEveryKindOfFactThatTheseDesignsCanLeadTo() {
        Set<Kind> missing = EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE));
        Cases cases = Cases.seeded(1, 150);
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
        assertEquals(Set.of(), missing);
    }
}
