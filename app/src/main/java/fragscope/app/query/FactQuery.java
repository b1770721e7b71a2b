// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import fragscope.app.facts.FactFields;
import fragscope.engine.fact.FactLog;
import java.util.List;

/**
 * An expression over one fact: {@code kind == frag_added && (len > 1000 || packet == 3)}.
 *
 * <p>Operators are {@code == != < <= > >=}, {@code &&} before {@code ||}, {@code !} and parentheses. Fields are {@code
 * n, t_ps, actor, kind, packet, parent} and those of the kinds; values are numbers, also {@code 0x…} and {@code 10us}
 * for times in picoseconds, {@code true}, {@code false}, and words, with quotes or without. A comparison with a field
 * that a fact does not have does not hold, whichever operator it has.
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

    /** What every fact fulfils. */
    static FactQuery all() {
        return (log, index, n) -> true;
    }

    /**
     * Reads an expression.
     *
     * @param fields all kinds' fields
     * @param actors the run's actors by id, as {@code napi3}
     */
    static FactQuery parse(String expression, FactFields fields, List<String> actors) throws QueryException {
        return new QueryParser(expression, new Comparisons(fields, actors)).parse();
    }
}
