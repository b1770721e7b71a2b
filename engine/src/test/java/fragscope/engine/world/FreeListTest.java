// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class FreeListTest {

    private static final class Rows extends Table {
        private final Column next = ref("next");
        private final Column used = column("used", 1);
        private final Column high = column("high", 31);
        private final FreeList free;

        Rows(World world) {
            super(world, "rows", 3);
            free = new FreeList(world, "rows_free", 3, next);
        }
    }

    private static Rows rows() {
        World world = new World();
        Rows rows = new Rows(world);
        world.seal();
        return rows;
    }

    @Test
    void theLastFreedRowComesFirstThenTheLowestNeverTaken() {
        Rows rows = rows();
        assertEquals(0, rows.free.take());
        assertEquals(1, rows.free.take());
        rows.free.give(0);
        rows.free.give(1);
        assertEquals(3, rows.free.free());
        assertEquals(1, rows.free.take());
        assertEquals(0, rows.free.take());
        assertEquals(2, rows.free.take());
        assertEquals(Table.NO_ROW, rows.free.take());
        assertEquals(0, rows.free.free());
        assertEquals(3, rows.free.everTaken());
    }

    @Test
    void whatARowSaysOfItsSuccessorMayBeWrittenWithTheRestOfItsCell() {
        Rows rows = rows();
        int row = rows.free.take();
        rows.used.setCell(row, rows.used.at(1));
        rows.used.setCell(row, rows.next.at(rows.free.put(row) + 1L));
        assertEquals(row, rows.free.take());
        assertEquals(1, rows.free.take());
    }

    @Test
    void columnsOfOneCellAreWrittenInOneEntry() {
        World world = new World();
        Rows rows = new Rows(world);
        world.seal();
        rows.high.set(2, 0x7fff_ffffL);
        int before = world.journal().count();
        rows.used.setCell(2, rows.next.refIn(rows.used.in(rows.used.cell(2), 1), 1));
        assertEquals(before + 1, world.journal().count());
        assertEquals(1, rows.next.ref(2));
        assertEquals(1, rows.used.get(2));
        assertEquals(0x7fff_ffffL, rows.high.of(rows.high.cell(2)));
        assertThrows(IllegalArgumentException.class, () -> rows.used.in(0, 2));
    }
}
