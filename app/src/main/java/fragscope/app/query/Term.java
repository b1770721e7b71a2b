// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import java.util.EnumSet;
import java.util.Set;

/**
 * A part of an expression, with what is known of it before any fact is read.
 *
 * @param test        decides
 * @param kinds       of other kinds no fact fulfils it
 * @param byKindAlone of these kinds every fact does
 * @param costly      whether deciding takes more than some loads, so that cheap parts are asked first
 * @param state       what of the world it asks for
 */
record Term(FactQuery test, Set<Kind> kinds, boolean byKindAlone, boolean costly, State state) implements FactQuery {

    /** What can be decided by some loads. */
    static Term cheap(FactQuery test, Set<Kind> kinds) {
        return new Term(test, kinds, false, false, State.NONE);
    }

    /** What facts of these kinds fulfil. */
    static Term ofKinds(Set<Kind> kinds) {
        boolean[] in = new boolean[Kind.values().length];
        kinds.forEach(k -> in[k.ordinal()] = true);
        EnumSet<Kind> copy = EnumSet.noneOf(Kind.class);
        copy.addAll(kinds);
        return new Term((log, index, n) -> in[log.kind(index).ordinal()], copy, true, false, State.NONE);
    }

    static Term of(FactQuery query) {
        return query instanceof Term term
                ? term
                : new Term(query, query.kinds(), query.byKindAlone(), false, query.state());
    }

    Term and(Term other) {
        EnumSet<Kind> both = EnumSet.noneOf(Kind.class);
        both.addAll(kinds);
        both.retainAll(other.kinds);
        if (byKindAlone && other.byKindAlone) {
            return ofKinds(both);
        }
        FactQuery first = costly ? other.test : test;
        FactQuery second = costly ? test : other.test;
        return new Term((log, index, n) -> first.holds(log, index, n) && second.holds(log, index, n), both, false,
                costly || other.costly, state.with(other.state));
    }

    Term or(Term other) {
        EnumSet<Kind> either = EnumSet.noneOf(Kind.class);
        either.addAll(kinds);
        either.addAll(other.kinds);
        if (byKindAlone && other.byKindAlone) {
            return ofKinds(either);
        }
        FactQuery first = costly ? other.test : test;
        FactQuery second = costly ? test : other.test;
        return new Term((log, index, n) -> first.holds(log, index, n) || second.holds(log, index, n), either, false,
                costly || other.costly, state.with(other.state));
    }

    Term not() {
        if (byKindAlone) {
            EnumSet<Kind> others = EnumSet.allOf(Kind.class);
            others.removeAll(kinds);
            return ofKinds(others);
        }
        return new Term((log, index, n) -> !test.holds(log, index, n), EnumSet.allOf(Kind.class), false, costly,
                state);
    }

    @Override
    public boolean holds(FactLog log, int index, long n) {
        return test.holds(log, index, n);
    }
}
