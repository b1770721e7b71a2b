// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.time.Cases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moments kept as changed pages. */
final class CheckpointsTest {

    @Test
    void anyMomentIsRestoredCellByCellAlsoIntoAWorldThatWentElsewhere() {
        Cases cases = Cases.seeded(1, 20);
        while (cases.next()) {
            World world = new World();
            Grid grid = new Grid(world, "grid", cases.between(1, 300));
            world.seal();
            Checkpoints checkpoints = new Checkpoints(world.size());
            List<long[]> cells = new ArrayList<>();
            List<Long> hashes = new ArrayList<>();
            List<Long> keys = new ArrayList<>();
            int moments = cases.between(1, 150);
            for (int m = 0; m < moments; m++) {
                assertEquals(m, checkpoints.take(world));
                cells.add(Grid.cells(world));
                hashes.add(world.hash());
                keys.add(world.keyHash());
                for (int i = cases.below(20); i > 0; i--) {
                    grid.scribble(cases);
                }
            }
            for (int i = 0; i < 40; i++) {
                int m = cases.below(moments);
                checkpoints.restore(world, m);
                assertArrayEquals(cells.get(m), Grid.cells(world), cases + " moment " + m);
                assertEquals(hashes.get(m), world.hash());
                assertEquals(keys.get(m), world.keyHash());
                assertEquals(0, world.journal().count());
                grid.scribble(cases);
            }
            pagesAreIndexed(checkpoints, cells);
        }
    }

    private static void pagesAreIndexed(Checkpoints checkpoints, List<long[]> cells) {
        for (int m = 0; m + 1 < cells.size(); m++) {
            for (int page = 0; page < cells.get(m).length / World.PAGE_CELLS; page++) {
                int from = page * World.PAGE_CELLS;
                int to = from + World.PAGE_CELLS;
                boolean same = Arrays.equals(cells.get(m), from, to, cells.get(m + 1), from, to);
                assertEquals(!same, checkpoints.changedBetween(page, m, m + 1));
            }
        }
    }

    @Test
    void whatDoesNotChangeTakesNoRoom() {
        World world = new World();
        Grid grid = new Grid(world, "grid", 4000);
        world.seal();
        Checkpoints checkpoints = new Checkpoints(world.size());
        checkpoints.take(world);
        long empty = checkpoints.bytes();
        grid.columns.get(0).set(0, 1);
        checkpoints.take(world);
        long onePage = checkpoints.bytes() - empty;
        assertTrue(onePage >= World.PAGE_CELLS * 8 && onePage < 2 * World.PAGE_CELLS * 8, () -> onePage + " bytes");
        grid.columns.get(0).set(0, 0);
        grid.columns.get(0).set(0, 1);
        checkpoints.take(world);
        assertEquals(empty + onePage + Integer.BYTES, checkpoints.bytes()); // that it was written is remembered
    }

    @Test
    void aPageThatIsTheSameAgainCountsAsWritten() {
        Cases cases = Cases.seeded(1, 30);
        while (cases.next()) {
            World world = new World();
            Grid grid = new Grid(world, "grid", cases.between(1, 300));
            world.seal();
            Checkpoints checkpoints = new Checkpoints(world.size());
            List<boolean[]> written = new ArrayList<>();
            int moments = cases.between(1, 60);
            for (int m = 0; m < moments; m++) {
                boolean[] now = new boolean[world.size() / World.PAGE_CELLS];
                for (int i = 0; i < world.journal().count(); i++) {
                    now[world.journal().cell(i) / World.PAGE_CELLS] = true;
                }
                written.add(now);
                checkpoints.take(world);
                world.journal().clear();
                for (int i = cases.below(20); i > 0; i--) {
                    grid.scribble(cases);
                }
                if (cases.flip()) { // undone: the content is that of the moment before
                    world.applyXor(world.journal(), 0, world.journal().count());
                }
            }
            int asked = cases.below(moments);
            for (int page = 0; page < world.size() / World.PAGE_CELLS; page++) {
                int last = asked;
                while (last >= 0 && !written.get(last)[page]) {
                    last--;
                }
                assertEquals(last, checkpoints.lastWritten(page, asked), cases + " page " + page);
            }
        }
    }

    @Test
    void aMomentThatWasNotTakenIsRefused() {
        World world = new World();
        new Grid(world, "grid", 1);
        world.seal();
        Checkpoints checkpoints = new Checkpoints(world.size());
        checkpoints.take(world);
        assertEquals("moment 1 of 1",
                assertThrows(IndexOutOfBoundsException.class, () -> checkpoints.restore(world, 1)).getMessage());
    }
}
