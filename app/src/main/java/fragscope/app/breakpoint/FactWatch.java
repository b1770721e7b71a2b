// SPDX-License-Identifier: Apache-2.0
package fragscope.app.breakpoint;

import fragscope.app.query.FactQuery;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;

/**
 * Facts that an expression holds for: first those of possible kinds by the tape, in a scan over bytes; of the
 * candidates the expression.
 */
final class FactWatch implements Watch {

    private final Cursor cursor;
    private final Kinds kinds;
    private final FactQuery query;
    private final boolean[] possible = new boolean[Kind.values().length];
    private final boolean some;
    private final boolean state;

    FactWatch(Cursor cursor, Kinds kinds, FactQuery query) {
        this.cursor = cursor;
        this.kinds = kinds;
        this.query = query;
        query.kinds().forEach(kind -> possible[kind.ordinal()] = true);
        this.some = query.kinds().size() < possible.length;
        this.state = query.state().asked();
    }

    @Override
    public boolean prefiltered() {
        return some;
    }

    @Override
    public boolean mayHit(long from, long to) {
        if (!some) {
            return from < to;
        }
        long n = from;
        while (n < to && !possible[kinds.kind(n).ordinal()]) {
            n++;
        }
        return n < to;
    }

    @Override
    public long first(long from, long to) {
        for (long n = from; n < to; n++) {
            if (candidate(n) && holds(n)) {
                return n;
            }
        }
        return NONE;
    }

    @Override
    public long last(long from, long to) {
        if (!query.byKindAlone()) {
            cursor.seek(to); // executes them all, once
        }
        for (long n = to - 1; n >= from; n--) {
            if (candidate(n) && holds(n)) {
                return n;
            }
        }
        return NONE;
    }

    private boolean candidate(long n) {
        return !some || possible[kinds.kind(n).ordinal()];
    }

    private boolean holds(long n) {
        if (query.byKindAlone()) {
            return true;
        }
        if (state || n >= cursor.machine().facts().said()) {
            cursor.seek(n + 1);
        }
        FactLog log = cursor.log(n);
        return query.holds(log, cursor.indexOf(n), n);
    }
}
