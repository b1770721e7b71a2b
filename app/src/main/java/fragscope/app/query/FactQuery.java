// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Sentences;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Machine;
import fragscope.engine.world.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An expression over one fact: {@code kind == frag_added && (len > 1000 || packet == 3)}.
 *
 * <p>Conditions are joined by {@code &&} before {@code ||}, {@code !} and parentheses, or the words {@code and, or,
 * not}. The plain condition compares a field with a value by {@code == != < <= > >=}. Fields are {@code n, t_ps, actor,
 * kind, group, packet, parent} and those of the kinds; values are numbers, also {@code 0x…} and {@code 10us}
 * for times in picoseconds, {@code true}, {@code false}, and words, with quotes or without.
 *
 * <p>{@code skbs[3].len} and {@code skbs[skb].len} are a column of a row in the world just after the fact, by the names
 * of its tables; the row is a number, or a field of the fact. Such a query belongs to the world that it was read for,
 * which must stand just behind the fact that it is asked about.
 *
 * <p>Any other condition is a JEXL expression without side effects: {@code len + offset > 4096}, {@code
 * text.contains("GRO")}, {@code (netmem & 1) == 1}. It knows the same fields, and {@code text} (the sentence) and
 * {@code
 * t_us}. A condition with a field that a fact does not have does not hold, whichever operator it has.
 *
 * <p>Cost: a plain condition some nanoseconds; JEXL under a microsecond, and only where what stands beside it holds.
 */
public interface FactQuery {

    /**
     * Whether a fact fulfils it.
     *
     * @param log where the fact lies
     * @param index its place there
     * @param n its number in the run
     */
    boolean holds(FactLog log, int index, long n);

    /** Kinds of which a fact may fulfil it: of others none does. */
    default Set<Kind> kinds() {
        return EnumSet.allOf(Kind.class);
    }

    /** Whether every fact of these kinds fulfils it, so that no fact need be read. */
    default boolean byKindAlone() {
        return false;
    }

    /** What it asks of the world just after the fact. */
    default State state() {
        return State.NONE;
    }

    /** What every fact fulfils. */
    static FactQuery all() {
        return Term.ofKinds(EnumSet.allOf(Kind.class));
    }

    /** What facts of these kinds fulfil. */
    static FactQuery of(Set<Kind> kinds) {
        return Term.ofKinds(kinds);
    }

    /** What fulfils both. */
    static FactQuery both(FactQuery a, FactQuery b) {
        return Term.of(a).and(Term.of(b));
    }

    /**
     * Reads an expression; {@code text} is the English sentence.
     *
     * @param fields all kinds' fields
     * @param actors the run's actors by id, as {@code napi3}
     */
    static FactQuery parse(String expression, FactFields fields, List<String> actors) throws QueryException {
        return parse(expression, fields, actors, Sentences.english());
    }

    /**
     * Reads an expression. The query is for one thread, as the sentences are.
     *
     * @param fields all kinds' fields
     * @param actors the run's actors by id, as {@code napi3}
     * @param sentences what {@code text} is
     */
    static FactQuery parse(String expression, FactFields fields, List<String> actors, Sentences sentences)
            throws QueryException {
        return parse(expression, fields, actors, sentences, List.of());
    }

    /**
     * Reads an expression that may ask for state: the query is for the machine's world, as a cursor moves it.
     *
     * @param fields all kinds' fields
     * @param machine whose actors and tables are meant
     * @param sentences what {@code text} is
     */
    static FactQuery parse(String expression, FactFields fields, Machine machine, Sentences sentences)
            throws QueryException {
        return parse(expression, fields, machine.actors().names(), sentences, machine.world().tables());
    }

    private static FactQuery parse(String expression, FactFields fields, List<String> actors, Sentences sentences,
            List<Table> tables) throws QueryException {
        return new QueryParser(expression, new Comparisons(fields, actors),
                new Names(fields, actors, sentences, new StateNames(tables, fields))).parse();
    }
}
