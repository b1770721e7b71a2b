// SPDX-License-Identifier: Apache-2.0
package fragscope.app.breakpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Sentences;
import fragscope.app.query.FactQuery;
import fragscope.app.query.QueryException;
import fragscope.app.source.SourcedRun;
import fragscope.engine.check.WorldCheck;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Branches;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Intervention;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.run.Simulation;
import fragscope.engine.time.SeededChoices;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Going back over a breakpoint comes to the same facts as going forward from the start, and these are those that a look
 * at every fact finds: for random expressions, changes of random places, and random runs of one chunk and of several.
 */
final class SearchTest {

    private static final boolean FULL = Boolean.getBoolean("fragscope.full");
    private static final List<String> SCENARIOS = List.of("two-packets", "reorder-and-loss", "bulk-tcp",
            "mixed-traffic");
    private static final List<String> DESIGNS = List.of("netmem", "host-copy", "zcrx", "mixed-gro");
    private static final List<String> CONDITIONS = List.of("kind == frag_added", "group == pool", "len > 1000",
            "packet == 3", "offset + len > 2000", "text.contains(\"GRO\")", "t_ps > 5us", "actor == napi1",
            "pool == 3", "skbs[skb].len > 2000", "skbs[skb].len > len", "(rxqs[1].data_prod & 1) == 1",
            "page_pools[3].pages_state_hold_cnt > 9", "sockets[0].queued > 0", "skbs[0].used == 1",
            "skb_shared_info[0].frags[0].len >= 100", "(netmem & 1) == 1", "n % 7 == 0");

    private static Recording recorded(SeededChoices choices, int number) throws Exception {
        String scenario = SCENARIOS.get(choices.pick(1, number, SCENARIOS.size()));
        boolean several = number % 4 == 3; // chunks
        Map<String, String> fields = several
                ? Map.of("seed", Integer.toString(number), "traffic.segments", "2500")
                : Map.of("seed", Integer.toString(number));
        return SourcedRun.of(scenario, DESIGNS.get(choices.pick(2, number, DESIGNS.size())), fields, note -> {
        }).run().recording().recordAll();
    }

    private static String expression(SeededChoices choices, int number) {
        String a = CONDITIONS.get(choices.pick(3, number, CONDITIONS.size()));
        String b = CONDITIONS.get(choices.pick(4, number, CONDITIONS.size()));
        return switch (choices.pick(5, number, 5)) {
            case 0 -> a + " && " + b;
            case 1 -> a + " || (" + b + ")";
            case 2 -> "!(" + a + ")";
            default -> a;
        };
    }

    private static Breakpoint drawn(SeededChoices choices, int number, Cursor cursor) {
        if (choices.pick(6, number, 4) == 0) {
            List<Table> tables = cursor.machine().world().tables();
            Table table = tables.get(choices.pick(7, number, tables.size()));
            if (!table.columns().isEmpty()) {
                Column column = table.columns().get(choices.pick(8, number, table.columns().size()));
                return new Breakpoint.Changes(table.name(), choices.pick(9, number, Math.min(4, table.rows())),
                        column.name());
            }
        }
        return choices.pick(10, number, 8) == 0
                ? new Breakpoint.AboutToRead(0)
                : new Breakpoint.Holds(expression(choices, number));
    }

    @Test
    void backwardMeetsTheFactsThatForwardMeets() throws Exception {
        int runs = FULL ? 60 : 6;
        long stops = 0;
        int some = 0;
        for (int number = 0; number < runs; number++) {
            SeededChoices choices = new SeededChoices(number);
            Recording recording = recorded(choices, number);
            for (int i = 0; i < 6; i++) {
                Cursor cursor = recording.cursor();
                List<Breakpoint> all = new ArrayList<>(List.of(drawn(choices, 100 * i, cursor)));
                if (i % 3 == 2) {
                    all.add(drawn(choices, 100 * i + 1, cursor));
                }
                Search search = new Search(cursor, Search.byExecution(recording.cursor()), all, Sentences.english());
                List<Long> forward = forward(search);
                String what = "run " + number + " " + all;
                assertEquals(new ArrayList<>(looked(recording, all)), forward, what);
                assertEquals(forward.reversed(), backward(search), what);
                stops += forward.size();
                some += forward.isEmpty() ? 0 : 1;
            }
        }
        System.out.println("breakpoints: " + runs + " runs, " + stops + " stops");
        assertTrue(some > runs * 3, "breakpoints that stop anywhere: " + some);
    }

    private static List<Long> forward(Search search) {
        List<Long> found = new ArrayList<>();
        for (long at = next(search, -1); at != Search.NONE; at = next(search, at)) {
            found.add(at);
        }
        return found;
    }

    private static long next(Search search, long from) {
        return search.forward(from, looked -> {
        }, () -> false).fact();
    }

    private static List<Long> backward(Search search) {
        List<Long> found = new ArrayList<>();
        long at = search.facts();
        do {
            at = search.backward(at, looked -> {
            }, () -> false).fact();
            if (at != Search.NONE) {
                found.add(at);
            }
        } while (at != Search.NONE);
        return found;
    }

    /** Every fact looked at, one after another, in the plainest way. */
    private static Set<Long> looked(Recording recording, List<Breakpoint> all) throws QueryException {
        Set<Long> found = new TreeSet<>();
        for (Breakpoint one : all) {
            Cursor cursor = recording.cursor();
            switch (one) {
                case Breakpoint.Holds holds -> holding(cursor, holds.text(), found);
                case Breakpoint.Changes c -> changing(cursor, Watches.column(cursor.machine(), c).orElseThrow(),
                        c.row(), found);
                case Breakpoint.AboutToRead _ -> reading(cursor, found);
                case Breakpoint.InvariantBreaks _ -> throw new IllegalStateException("has a test of its own");
            }
        }
        return found;
    }

    private static void holding(Cursor cursor, String text, Set<Long> to) throws QueryException {
        FactQuery query = FactQuery.parse(text, new FactFields(), cursor.machine(), Sentences.english());
        boolean alone = query.state().alone();
        boolean before = alone && query.holds(new FactLog(), 0, 0); // in the empty world
        for (long n = 0; n < cursor.recording().facts(); n++) {
            cursor.seek(n + 1);
            boolean now = query.holds(cursor.log(n), cursor.indexOf(n), n);
            if (now && !(alone && before)) {
                to.add(n);
            }
            before = now;
        }
    }

    private static void changing(Cursor cursor, Column column, int row, Set<Long> to) {
        for (long n = 0; n < cursor.recording().facts(); n++) {
            long before = column.get(row);
            cursor.seek(n + 1);
            if (column.get(row) != before) {
                to.add(n);
            }
        }
    }

    private static void reading(Cursor cursor, Set<Long> to) {
        Set<String> reading = Set.of("skb_built", "frag_added", "descriptor_posted", "buffer_peeked",
                "reference_dropped", "buffer_recycled", "buffer_released", "page_reference_dropped", "zone_page_freed",
                "put_ignored", "bytes_copied", "linear_copied", "token_issued", "completion_posted", "copied_to_area",
                "tap_saw");
        for (long n = 1; n < cursor.recording().facts(); n++) {
            if (reading.contains(cursor.log(n).kind(cursor.indexOf(n)).word())
                    && new FactFields().index(cursor.log(n).kind(cursor.indexOf(n)), "netmem") >= 0) {
                to.add(n - 1);
            }
        }
    }

    /** The facts with which steps end that break an invariant, and each oops: a machine goes step by step from 0. */
    private static List<Long> breaking(Run run) {
        RxMachine machine = run.machine();
        Simulation simulation = new Simulation(machine);
        WorldCheck check = new WorldCheck(machine.host());
        List<Long> found = new ArrayList<>();
        boolean sound = true;
        long before = 0;
        while (simulation.step()) {
            long end = simulation.facts();
            for (long n = before; n < end; n++) {
                FactLog log = machine.facts().log();
                if (log.kind((int) (n - machine.facts().firstOfLog())) == Kind.OOPSED) {
                    found.add(n);
                }
            }
            boolean now = check.broken(true).equals(WorldCheck.SOUND);
            if (sound && !now && !found.contains(end - 1)) {
                found.add(end - 1);
            }
            sound = now;
            before = end;
        }
        return found;
    }

    @Test
    void aBrokenInvariantIsFoundFromBothSidesWhereASimulationBreaksIt() throws Exception {
        int breaks = 0;
        for (Design design : Presets.all()) {
            Run plain = SourcedRun.of("two-packets", design.name(), Map.of(), note -> {
            }).run();
            Recording main = plain.recording().recordAll();
            long at = Branches.boundary(main, main.facts() / 2);
            // three buffers that nobody has, put into a pool's account by hand
            long hold = hold(main, at);
            Run leaked = plain.with(new Intervention.SetColumn(at, "page_pools", "pages_state_hold_cnt", 0, hold + 3,
                    hold));
            for (Run run : List.of(plain, leaked)) {
                Recording recording = run.recording().recordAll();
                Search search = search(recording, new Breakpoint.InvariantBreaks());
                assertFalse(search.prefiltered());
                List<Long> expected = breaking(run);
                String what = design.name() + " " + run.interventions();
                assertEquals(expected, forward(search), what);
                assertEquals(expected.reversed(), backward(search), what);
                breaks += expected.size();
                assertTrue(run.interventions().isEmpty() || !expected.isEmpty(), what + " breaks nothing");
            }
        }
        System.out.println("invariants: " + breaks + " breaks found from both sides");
    }

    private static long hold(Recording recording, long at) {
        Cursor cursor = recording.cursor();
        cursor.seek(at);
        return ((RxMachine) cursor.machine()).host().pools().hold(0);
    }

    /** A frag's word is the design's own: the same buffer by another word than its pool's. */
    @Test
    void aBufferThatIsAboutToBeReadIsFoundInFragsOfEveryDesign() throws Exception {
        int frags = 0;
        for (Design design : Presets.all()) {
            Recording recording = SourcedRun.of("two-packets", design.name(), Map.of(), note -> {
            }).run().recording().recordAll();
            Cursor cursor = recording.cursor();
            Map<Integer, Set<Long>> written = new TreeMap<>();
            for (long n = 0; n < recording.facts(); n++) {
                FactLog log = cursor.log(n);
                if (log.kind(cursor.indexOf(n)) == Kind.DMA_WRITTEN) {
                    written.computeIfAbsent(log.packet(cursor.indexOf(n)), _ -> new TreeSet<>()).add(
                            log.component(cursor.indexOf(n), 1));
                } else if (log.kind(cursor.indexOf(n)) == Kind.FRAG_ADDED) {
                    int packet = log.packet(cursor.indexOf(n));
                    Set<Long> found = new TreeSet<>();
                    for (long buffer : written.getOrDefault(packet, Set.of())) {
                        found.addAll(forward(search(recording, new Breakpoint.AboutToRead(buffer))));
                    }
                    assertTrue(found.contains(n - 1), design.name() + " fact " + n);
                    frags++;
                }
            }
        }
        assertTrue(frags >= Presets.all().size(), frags + " frags");
    }

    private static Search search(Recording recording, Breakpoint... all) throws QueryException {
        Cursor cursor = recording.cursor();
        return new Search(cursor, Search.byExecution(recording.cursor()), List.of(all), Sentences.english());
    }

    @Test
    void itSaysWhichBreakpointsStopThereAndThatItWasGivenUp() throws Exception {
        Recording recording = SourcedRun.of("two-packets", "", Map.of(), note -> {
        }).run().recording().recordAll();
        Search search = search(recording, new Breakpoint.Holds("kind == frag_added"),
                new Breakpoint.Holds("kind == skb_built"), new Breakpoint.Holds("group == driver && packet == 1"));
        assertTrue(search.prefiltered());
        Search.Found built = search.forward(100, looked -> {
        }, () -> false);
        assertEquals(List.of(1, 2), built.breakpoints());
        Search.Found frag = search.forward(built.fact(), looked -> {
        }, () -> false);
        assertEquals(List.of(0, 2), frag.breakpoints());
        assertTrue(search.forward(0, looked -> {
        }, () -> true).cancelled());
        assertFalse(search(recording, new Breakpoint.Holds("n % 2 == 0")).prefiltered());
    }
}
