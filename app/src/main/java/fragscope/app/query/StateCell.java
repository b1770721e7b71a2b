// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import java.util.EnumSet;
import java.util.Set;

/**
 * A column of a row in the world just after a fact: {@code skbs[3].len}, or {@code skbs[skb].len} where the row is what
 * a field of the fact names.
 */
final class StateCell {

    private final Column column;
    private final int row;
    private final int[] places; // by kind, where the row is a field of the fact; else empty
    private final Set<Kind> kinds = EnumSet.allOf(Kind.class);

    /** A row by its number. */
    StateCell(Column column, int row) {
        this.column = column;
        this.row = row;
        this.places = new int[0];
    }

    /** A row that a fact names; places say by kind which of its components does, -1 for none. */
    StateCell(Column column, int[] places) {
        this.column = column;
        this.row = Table.NO_ROW;
        this.places = places.clone();
        kinds.removeIf(kind -> places[kind.ordinal()] < 0);
    }

    /** Kinds of facts that name a row. */
    Set<Kind> kinds() {
        return kinds;
    }

    /** Whether the row is the same for every fact. */
    boolean fixed() {
        return places.length == 0;
    }

    /** The bits of the world that it is, where the row is the same for every fact. */
    Watched watched() {
        return new Watched(column.cellOf(row), column.cellMask());
    }

    private long row(FactLog log, int index) {
        if (fixed()) {
            return row;
        }
        int place = places[log.kind(index).ordinal()];
        return place < 0 ? Table.NO_ROW : log.component(index, place);
    }

    /** Whether there is such a row, and, where the column names a row of some table, whether it names one. */
    boolean there(FactLog log, int index) {
        long r = row(log, index);
        return r >= 0 && r < column.table().rows() && (!column.isRef() || column.ref((int) r) != Table.NO_ROW);
    }

    /** The value, unsigned; or the row that the column names. */
    long value(FactLog log, int index) {
        int r = (int) row(log, index);
        return column.isRef() ? column.ref(r) : column.get(r);
    }
}
