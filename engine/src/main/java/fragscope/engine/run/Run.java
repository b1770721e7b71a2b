// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.design.Design;
import fragscope.engine.design.Setup;
import fragscope.engine.memory.Layouts;
import fragscope.engine.packet.Packets;
import fragscope.engine.stack.FlowKeys;
import java.util.ArrayList;
import java.util.List;

/**
 * A run as a value: scenario, design and packets, from which machines are made that all do the same.
 *
 * @param scenario what is run
 * @param design with which design
 * @param packets the traffic
 * @param setup the numbers that follow from these
 * @param keys the flows towards the host
 * @param interventions what is changed by hand on the way, in order
 */
public record Run(Scenario scenario, Design design, Packets packets, Setup setup, FlowKeys keys,
        List<Intervention> interventions) {

    public Run {
        interventions = List.copyOf(interventions);
    }

    /**
     * A run of a scenario.
     *
     * @throws IllegalArgumentException when the scenario asks for what cannot be; the message names the field
     */
    public static Run of(Scenario scenario, Design design, Packets packets, Layouts layouts) {
        Setup setup = Setups.of(scenario, design, packets, layouts);
        return new Run(scenario, design, packets, setup, new FlowKeys(packets, setup.nic().host()), List.of());
    }

    /** The same run, into which somebody intervenes once more. */
    public Run with(Intervention intervention) {
        List<Intervention> more = new ArrayList<>(interventions);
        more.add(intervention);
        return with(more);
    }

    /** The same run with these interventions and no others. */
    public Run with(List<Intervention> others) {
        return new Run(scenario, design, packets, setup, keys, others);
    }

    /** A machine in the empty world. */
    public RxMachine machine() {
        return new RxMachine(design, setup, packets, keys, interventions);
    }

    /** A recording that has not begun. */
    public Recording recording() {
        return new Recording(this::machine);
    }
}
