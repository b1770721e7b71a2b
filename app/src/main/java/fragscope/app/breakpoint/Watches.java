// SPDX-License-Identifier: Apache-2.0
package fragscope.app.breakpoint;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Group;
import fragscope.app.facts.Sentences;
import fragscope.app.query.FactQuery;
import fragscope.app.query.QueryException;
import fragscope.app.query.Watched;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Machine;
import fragscope.engine.run.RxMachine;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes watches of breakpoints; a new kind of breakpoint is a line here and a class. */
final class Watches {

    private static final String NETMEM = "netmem";
    /** These make a word's buffer known; before them nobody has it. */
    private static final Set<Kind> MADE = EnumSet.of(Kind.BUFFER_ALLOCATED, Kind.PAGE_TAKEN, Kind.FRAGMENT_TAKEN);
    private static final Set<Group> IN_LINUX = EnumSet.of(Group.DRIVER, Group.POOL, Group.STACK, Group.USER);

    private final Cursor cursor;
    private final Kinds kinds;
    private final Sentences sentences;
    private final FactFields fields = new FactFields();

    Watches(Cursor cursor, Kinds kinds, Sentences sentences) {
        this.cursor = cursor;
        this.kinds = kinds;
        this.sentences = sentences;
    }

    /**
     * A breakpoint's watch.
     *
     * @throws QueryException when its expression cannot be understood
     */
    Watch of(Breakpoint breakpoint) throws QueryException {
        return switch (breakpoint) {
            case Breakpoint.Holds holds -> holds(holds.text());
            case Breakpoint.Changes c -> new WriteWatch(cursor, List.of(watched(c)), n -> true);
            case Breakpoint.AboutToRead read -> before(parse(reading(read.netmem())));
            case Breakpoint.InvariantBreaks _ -> new InvariantWatch(cursor, kinds);
        };
    }

    private FactQuery parse(String text) throws QueryException {
        return FactQuery.parse(text, fields, cursor.machine(), sentences);
    }

    private Watch holds(String text) throws QueryException {
        FactQuery query = parse(text);
        if (!query.state().alone()) {
            return new FactWatch(cursor, kinds, query);
        }
        return new WriteWatch(cursor, query.state().watched(), n -> holds(query, n, n + 1) && !holds(query, n, n));
    }

    /** Whether a query about state alone holds at a position; it looks at no fact. */
    private boolean holds(FactQuery query, long n, long position) {
        cursor.seek(position);
        return query.holds(cursor.machine().facts().log(), 0, n);
    }

    private Watch before(FactQuery query) {
        return new BeforeWatch(new FactWatch(cursor, kinds, query), cursor.recording().facts());
    }

    private Watched watched(Breakpoint.Changes c) {
        Column column = column(cursor.machine(), c).orElseThrow(
                () -> new IllegalArgumentException(c.table() + "[" + c.row() + "]." + c.column() + ": no such place"));
        return new Watched(column.cellOf(c.row()), column.cellMask());
    }

    /** The column that is meant, if this machine has it and the row. */
    static Optional<Column> column(Machine machine, Breakpoint.Changes c) {
        for (Table table : machine.world().tables()) {
            if (table.name().equals(c.table()) && c.row() >= 0 && c.row() < table.rows()) {
                return table.columns().stream().filter(column -> column.name().equals(c.column())).findFirst();
            }
        }
        return Optional.empty();
    }

    /**
     * Facts in which a function of the kernel takes a buffer by its word, as an expression. A frag has the word that
     * the design writes for the buffer, which page pools know by another one.
     */
    private String reading(long netmem) {
        StringBuilder text = new StringBuilder("(");
        for (Kind kind : Kind.values()) {
            if (fields.index(kind, NETMEM) >= 0 && IN_LINUX.contains(Group.of(kind)) && !MADE.contains(kind)) {
                text.append(text.length() == 1 ? "" : " || ").append("kind == ").append(kind.word());
            }
        }
        text.append(')');
        if (netmem == 0) {
            return text.toString();
        }
        long inFrag = inFrag(netmem);
        return text + " && (" + is(netmem) + (inFrag == 0 || inFrag == netmem
                ? ")"
                : " || kind == " + Kind.FRAG_ADDED.word() + " && " + is(inFrag) + ")");
    }

    /** The word of a frag with this buffer, once memory is bound: some designs write the bus address. */
    private long inFrag(long netmem) {
        long bound = 0;
        while (bound < cursor.recording().facts() && kinds.kind(bound) != Kind.RECEIVING_STARTED) {
            bound++;
        }
        cursor.seek(Math.min(bound + 1, cursor.recording().facts()));
        return ((RxMachine) cursor.machine()).host().encoding().fill(netmem);
    }

    private static String is(long word) {
        return NETMEM + " == 0x" + Long.toHexString(word);
    }
}
