// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.time.Cases;
import org.junit.jupiter.api.Test;

/** The one array: what is written is read, undone, hashed; and what is refused. */
final class WorldTest {

    private static Grid grid(int rows) {
        World world = new World();
        Grid grid = new Grid(world, "grid", rows);
        world.seal();
        return grid;
    }

    private static World worldOf(Grid grid) {
        return grid.world();
    }

    @Test
    void everyColumnReadsAsItWasWrittenWhateverSharesItsCell() {
        Cases cases = Cases.seeded(1, 30);
        while (cases.next()) {
            Grid grid = grid(cases.between(1, 20));
            for (int i = 0; i < 300; i++) {
                grid.scribble(cases);
            }
            assertTrue(grid.readsAsWritten(), cases::toString);
        }
    }

    @Test
    void undoAfterDoIsIdentityAndRedoIsDoing() {
        Cases cases = Cases.seeded(1, 30);
        while (cases.next()) {
            Grid grid = grid(cases.between(1, 20));
            World world = worldOf(grid);
            long[][] after = new long[20][];
            for (int group = 0; group < after.length; group++) {
                after[group] = Grid.cells(world);
                for (int i = cases.below(30); i > 0; i--) {
                    grid.scribble(cases);
                }
                world.journal().close();
            }
            long[] end = Grid.cells(world);
            for (int group = after.length - 1; group >= 0; group--) {
                world.applyXor(world.journal(), world.journal().start(group), world.journal().start(group + 1));
                assertArrayEquals(after[group], Grid.cells(world), cases + " group " + group);
            }
            assertArrayEquals(new long[world.size()], Grid.cells(world));
            world.hash();
            assertEquals(0, world.hash());
            world.applyXor(world.journal(), 0, world.journal().count());
            assertArrayEquals(end, Grid.cells(world), cases::toString);
        }
    }

    @Test
    void equalWorldsHaveEqualHashesHoweverTheyCameAbout() {
        Cases cases = Cases.seeded(1, 30);
        while (cases.next()) {
            Grid one = grid(10);
            Grid other = grid(10);
            for (int i = 0; i < 100; i++) {
                one.scribble(cases);
            }
            other.copy(one);
            assertEquals(worldOf(one).hash(), worldOf(other).hash(), cases::toString);
            assertEquals(worldOf(one).keyHash(), worldOf(other).keyHash(), cases::toString);
            other.columns.get(4).set(3, one.columns.get(4).get(3) ^ 1);
            assertNotEquals(worldOf(one).hash(), worldOf(other).hash(), cases::toString);
        }
    }

    @Test
    void theHashKnowsNeitherTheTablesCapacityNorTheTablesBesideIt() {
        World wide = new World();
        Grid before = new Grid(wide, "something else", 7);
        Grid large = new Grid(wide, "grid", 5000);
        new Grid(wide, "and more", 3);
        wide.seal();
        Grid small = grid(10);
        Cases cases = Cases.seeded(7, 1);
        cases.next();
        for (int i = 0; i < 200; i++) {
            small.scribble(cases);
        }
        large.copy(small);
        assertNotEquals(0, wide.hash());
        assertEquals(worldOf(small).hash(), wide.hash());
        before.columns.get(0).set(0, 1);
        assertNotEquals(worldOf(small).hash(), wide.hash());
    }

    @Test
    void equalContentsOfTablesOrRowsOrColumnsAreToldApart() {
        World world = new World();
        Grid a = new Grid(world, "a", 4);
        Grid b = new Grid(world, "b", 4);
        world.seal();
        a.columns.get(7).set(0, 5);
        long inA = world.hash();
        a.columns.get(7).set(0, 0);
        assertEquals(0, world.hash());
        a.columns.get(7).set(1, 5);
        assertNotEquals(inA, world.hash());
        a.columns.get(7).set(1, 0);
        a.columns.get(6).set(0, 5);
        assertNotEquals(inA, world.hash());
        a.columns.get(6).set(0, 0);
        b.columns.get(7).set(0, 5);
        assertNotEquals(inA, world.hash());
    }

    @Test
    void ghostColumnsAreInTheHashAndNotInTheKey() {
        Grid grid = grid(3);
        World world = worldOf(grid);
        grid.columns.get(7).set(1, 9);
        long key = world.keyHash();
        long hash = world.hash();
        assertEquals(hash, key);
        for (Column ghost : grid.columns.subList(10, 12)) {
            assertTrue(ghost.isGhost());
            ghost.set(2, 3);
        }
        assertEquals(key, world.keyHash());
        assertNotEquals(hash, world.hash());
    }

    @Test
    void theRecomputedHashIsTheIncrementalOne() {
        Cases cases = Cases.seeded(1, 30);
        while (cases.next()) {
            Grid grid = grid(cases.between(1, 30));
            World world = worldOf(grid);
            for (int i = 0; i < 100; i++) {
                grid.scribble(cases);
            }
            long hash = world.hash();
            long key = world.keyHash();
            world.hash();
            assertEquals(hash, world.hash(), cases::toString);
            assertEquals(key, world.keyHash(), cases::toString);
        }
    }

    @Test
    void writingWhatIsThereAlreadyIsNoWrite() {
        Grid grid = grid(2);
        grid.columns.get(1).set(0, 200);
        grid.columns.get(1).set(0, 200);
        grid.columns.get(2).set(1, 0);
        assertEquals(1, worldOf(grid).journal().count());
    }

    @Test
    void aReferenceNamesARowOrNone() {
        Grid grid = grid(2);
        Column ref = grid.columns.get(4);
        assertEquals(Table.NO_ROW, ref.ref(0));
        ref.setRef(0, 0);
        assertEquals(0, ref.ref(0));
        assertEquals(1, ref.get(0));
        ref.setRef(0, Table.NO_ROW);
        assertEquals(0, worldOf(grid).hash());
    }

    @Test
    void aValueThatDoesNotFitIsRefusedWithItsPlace() {
        Grid grid = grid(2);
        Exception e = assertThrows(IllegalArgumentException.class, () -> grid.columns.get(1).set(1, 256));
        assertEquals("grid.c8[1]: 256 does not fit 8 bits", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> grid.columns.get(1).set(0, -1));
        assertThrows(IndexOutOfBoundsException.class, () -> grid.columns.get(1).set(2, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> grid.columns.get(1).get(-1));
        assertEquals(0, worldOf(grid).hash());
    }

    @Test
    void aSealedWorldTakesNoTableAndATooLargeOneSaysSo() {
        Grid grid = grid(1);
        assertThrows(IllegalStateException.class, () -> new Grid(worldOf(grid), "late", 1));
        World huge = new World();
        for (int i = 0; i < 100; i++) {
            new Table(huge, "t" + i, 1 << 24) {
            };
        }
        assertEquals("queues, ring and device_bytes need 12800 MiB of state together; right would be numbers that need "
                + "at most 1024 MiB", assertThrows(WorldTooLarge.class, huge::seal).getMessage());
    }

    @Test
    void everyCellKnowsItsTableAndRow() {
        World world = new World();
        Grid a = new Grid(world, "a", 3);
        Grid b = new Grid(world, "b", 70);
        world.seal();
        for (Grid grid : new Grid[]{a, b}) {
            for (Column column : grid.columns) {
                int row = grid.rows() - 1;
                assertEquals(grid, world.tableOf(column.cellOf(row)));
                assertEquals(row, grid.rowOf(column.cellOf(row)));
            }
        }
        assertEquals(null, world.tableOf(a.rows() * a.stride()));
    }
}
