// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.engine.design.Host;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Region;
import fragscope.engine.memory.StructLayout;
import fragscope.engine.memory.StructTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads arrays of structs: where they lie, their bytes, and what lies beside one of them. */
final class Areas {

    private static final int AROUND = 64;

    private Areas() {
    }

    /** All arrays, and the page frames, by address. */
    static List<Sight.Area> of(Host host) {
        List<Sight.Area> areas = new ArrayList<>();
        for (Region region : host.memory().regions()) {
            StructTable table = region.table();
            areas.add(new Sight.Area(region.name(), "struct " + table.layout().name(), region.base(), region.base()
                    + region.stride() * table.rows(), table.rows()));
        }
        long frames = host.pages().pageAddress(0);
        areas.add(new Sight.Area("direct map", "4 KiB", frames, frames + (long) host.pages().rows()
                * KernelMap.PAGE_SIZE, host.pages().rows()));
        areas.removeIf(a -> a.count() == 0);
        areas.sort(Comparator.comparing(Sight.Area::from, Long::compareUnsigned));
        return areas;
    }

    /** A row's bytes, eight in each. */
    static List<Long> cells(StructTable table, int row) {
        List<Long> cells = new ArrayList<>();
        for (int cell = 0; cell < table.layout().size() / 8; cell++) {
            cells.add(table.loadCell(row, cell));
        }
        return cells;
    }

    /** The rows of which that is one, with their reference counts. */
    static Sight.Around around(StructTable table, int row) {
        int first = row / AROUND * AROUND;
        Optional<String> count = count(table.layout());
        List<Long> counts = new ArrayList<>();
        for (int i = first; count.isPresent() && i < Math.min(table.rows(), first + AROUND); i++) {
            counts.add(table.loadCell(i, table.layout().member(count.get()).bitOffset() / 64));
        }
        return new Sight.Around(row, first, table.rows(), counts);
    }

    /** The member in which page pools count references, if it is a whole cell. */
    private static Optional<String> count(StructLayout layout) {
        return layout.members().stream().filter(m -> m.name().equals("pp_ref_count") || m.name().equals(
                "pp_frag_count")).filter(m -> m.bitSize() == 64 && m.bitOffset() % 64 == 0).map(
                        m -> m.name()).findFirst();
    }
}
