// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What an expression asks of the world just after a fact, beside the fact itself.
 *
 * @param asked   whether it asks for anything
 * @param alone   whether it asks for nothing else, so that it can change only where these bits do
 * @param watched the bits that it asks for at every fact
 */
public record State(boolean asked, boolean alone, List<Watched> watched) {

    /** Of an expression about facts. */
    public static final State NONE = new State(false, false, List.of());

    public State {
        watched = List.copyOf(watched);
    }

    /** Of an expression that asks for these places, and for fields of the fact or not. */
    static State of(List<StateCell> cells, boolean fields) {
        List<Watched> watched = cells.stream().filter(StateCell::fixed).map(StateCell::watched).distinct().toList();
        boolean alone = !cells.isEmpty() && !fields && cells.stream().allMatch(StateCell::fixed);
        return new State(!cells.isEmpty(), alone, watched);
    }

    State with(State other) {
        List<Watched> both = new ArrayList<>(watched);
        other.watched.stream().filter(w -> !both.contains(w)).forEach(both::add);
        return new State(asked || other.asked, alone && other.alone, both);
    }
}
