// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.FactLog;
import fragscope.engine.time.Cases;
import fragscope.engine.world.Column;
import fragscope.engine.world.Journal;
import fragscope.engine.world.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who wrote a cell, against one pass over the whole journal. */
final class LastWriterTest {

    @Test
    void everyCellOfAToyRunIsAnsweredAsTheWholeJournalSays() {
        Cases cases = Cases.seeded(1, 6);
        while (cases.next()) {
            int packets = cases.between(1, 40);
            int slots = cases.between(10, 50);
            int seed = cases.below(100);
            check(cases, () -> new ToyMachine(seed, packets, slots, 1));
        }
    }

    @Test
    void everyCellOfARandomRunIsAnsweredAsTheWholeJournalSays() {
        Cases cases = Cases.seeded(40, Boolean.getBoolean("fragscope.full") ? 60 : 6);
        while (cases.next()) {
            Run run = RandomRuns.drawn(cases);
            check(cases, run::machine);
        }
    }

    private static void check(Cases cases, Supplier<? extends Machine> machines) {
        Recording begun = new Recording(machines, cases.one(1, 7, 50, 300));
        Recording recording = (cases.below(2) == 0 ? begun : begun.indexWrites()).recordAll();
        Simulation whole = new Simulation(machines.get());
        assertTrue(whole.machine().world().size() > 0);
        whole.runTo(Long.MAX_VALUE);
        Journal journal = whole.machine().world().journal();
        assertEquals(recording.facts(), journal.groups());
        LastWriter writer = new LastWriter(recording.cursor());
        for (int i = 0; i < 3; i++) {
            int position = i == 0 ? (int) recording.facts() : cases.between(0, (int) recording.facts());
            long[] last = lastByCell(journal, position, whole.machine().world().size());
            int asked = 0;
            for (int cell = 0; cell < last.length; cell++) {
                if (last[cell] != FactLog.NONE || cell % 97 == 0) {
                    int c = cell;
                    assertEquals(last[cell], writer.of(cell, -1L, position, () -> false),
                            () -> cases + " cell " + c + " of "
                                    + whole.machine().world().tableOf(c) + " at " + position);
                    asked++;
                }
            }
            assertTrue(position == 0 || asked > 10, cases::toString);
        }
    }

    /** By cell the last fact whose writes leave another value, from one pass over everything. */
    private static long[] lastByCell(Journal journal, int facts, int cells) {
        long[] last = new long[cells];
        Arrays.fill(last, FactLog.NONE);
        long[] net = new long[cells];
        for (int group = 0; group < facts; group++) {
            for (int e = journal.start(group); e < journal.start(group + 1); e++) {
                net[journal.cell(e)] ^= journal.xor(e);
            }
            for (int e = journal.start(group); e < journal.start(group + 1); e++) {
                if (net[journal.cell(e)] != 0) {
                    last[journal.cell(e)] = group;
                    net[journal.cell(e)] = 0;
                }
            }
        }
        return last;
    }

    @Test
    void columnsThatShareACellAreToldApart() {
        Recording recording = new Recording(() -> new ToyMachine(1, 20, 30, 1), 40).recordAll();
        Cursor cursor = recording.cursor();
        Table slots = cursor.machine().world().tables().stream().filter(
                t -> t.name().equals("slots")).findFirst().orElseThrow();
        Column packet = slots.columns().get(0);
        Column stage = slots.columns().get(1);
        assertTrue(packet.sharesCell(stage));
        cursor.seek(recording.facts());
        LastWriter writer = new LastWriter(recording.cursor());
        List<Long> differ = new ArrayList<>();
        for (long at = 0; at <= recording.facts(); at++) {
            long byPacket = writer.of(packet, 3, at, () -> false);
            long byStage = writer.of(stage, 3, at, () -> false);
            assertEquals(lastChange(recording, packet, at), byPacket, "packet at " + at);
            assertEquals(lastChange(recording, stage, at), byStage, "stage at " + at);
            if (byPacket != byStage) {
                differ.add(at);
            }
        }
        assertTrue(differ.size() > 3, differ::toString);
    }

    private static long lastChange(Recording recording, Column like, long position) {
        Cursor cursor = recording.cursor();
        Column column = cursor.machine().world().tables().stream().filter(
                t -> t.name().equals("slots")).findFirst().orElseThrow().columns().stream().filter(
                        c -> c.name().equals(like.name())).findFirst().orElseThrow();
        cursor.seek(position);
        long value = column.get(3);
        while (cursor.position() > 0 && column.get(3) == value) {
            cursor.back();
        }
        return column.get(3) == value ? FactLog.NONE : cursor.position();
    }

    @Test
    void itStopsBeforeTheNextChunkWhenItIsTold() {
        Recording recording = new Recording(() -> new ToyMachine(1, 20, 30, 1), 40).recordAll();
        Cursor cursor = recording.cursor();
        Table slots = cursor.machine().world().tables().stream().filter(
                t -> t.name().equals("slots")).findFirst().orElseThrow();
        LastWriter writer = new LastWriter(cursor);
        assertEquals(LastWriter.STOPPED, writer.of(slots.columns().get(0), 0, recording.facts(), () -> true));
        assertTrue(writer.of(slots.columns().get(0), 0, recording.facts(), () -> false) > 0);
    }
}
