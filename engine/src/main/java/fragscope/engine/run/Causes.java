// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.WireFact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Why a fact happened: the facts that led to it, each by its parent, back to a packet's arrival or a choice of the
 * operator. A step that names no parent goes on with what its actor did before, as a poll that comes to refilling does.
 *
 * @param told the most telling of them, first cause first, the fact itself last: beginning and end, and where one actor
 *        hands over to the next
 * @param links how many the whole chain has
 * @param complete whether it was followed to its beginning
 */
public record Causes(List<Long> told, int links, boolean complete) {

    private static final int LINKS_MAX = 20_000;

    /** Keeps its own copy. */
    public Causes {
        told = List.copyOf(told);
    }

    /**
     * Follows a fact's parents. Moves the cursor.
     *
     * @param fact its number, less than the recording's facts
     * @param most how many are told, at least 2
     * @param stop asked before each link; a chain that was stopped is not complete
     */
    public static Causes of(Cursor cursor, long fact, int most, BooleanSupplier stop) {
        List<Long> chain = new ArrayList<>();
        List<Integer> actors = new ArrayList<>();
        long at = fact;
        while (at != FactLog.NONE && chain.size() < LINKS_MAX && !stop.getAsBoolean()) {
            chain.add(at);
            FactLog log = cursor.log(at);
            int index = cursor.indexOf(at);
            actors.add(log.actor(index));
            long parent = log.parent(index);
            at = parent != FactLog.NONE || begins(log.kind(index)) ? parent : before(cursor, at, log.actor(index));
        }
        Collections.reverse(chain);
        Collections.reverse(actors);
        return new Causes(tell(chain, actors, most), chain.size(), at == FactLog.NONE);
    }

    /** Nothing within the run leads to a frame on the wire or to what the operator decides. */
    private static boolean begins(Kind kind) {
        return WireFact.class.isAssignableFrom(kind.type()) || SetupFact.class.isAssignableFrom(kind.type());
    }

    /** The last fact of that actor before this one, or none. */
    private static long before(Cursor cursor, long fact, int actor) {
        long n = fact - 1;
        while (n >= 0 && cursor.log(n).actor(cursor.indexOf(n)) != actor) {
            n--;
        }
        return n;
    }

    private static List<Long> tell(List<Long> chain, List<Integer> actors, int most) {
        TreeSet<Integer> told = new TreeSet<>();
        if (!chain.isEmpty()) {
            told.add(chain.size() - 1);
            told.add(0);
        }
        for (int i = chain.size() - 2; i > 0 && told.size() < most; i--) {
            if (!actors.get(i).equals(actors.get(i + 1))) {
                told.add(i);
            }
        }
        for (int i = chain.size() - 2; i > 0 && told.size() < most; i--) {
            told.add(i);
        }
        return told.stream().map(chain::get).toList();
    }
}
