// SPDX-License-Identifier: Apache-2.0
package fragscope.app.beside;

import fragscope.app.stage.Carried;
import fragscope.app.stage.Scene;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs side by side at one moment: all that the picture needs.
 *
 * @param columns one a run
 * @param align   what puts them beside each other
 * @param where   where all of them are, in words
 * @param strip   steps or time below
 * @param first   where they first differ, and what follows from it, a sentence each; empty where nothing differs
 */
public record Beside(List<Column> columns, Align align, String where, Strip strip, List<Crumb> first) {

    public Beside {
        columns = List.copyOf(columns);
        first = List.copyOf(first);
    }

    /**
     * One run.
     *
     * @param letter of the run
     * @param design its name
     * @param scene  its moment; null before its first fact
     * @param bytes  what it moved in all
     * @param broken how many rules it broke
     * @param cost   what it paid, in words
     * @param change functions that have to change
     * @param touch  of so many that touch a page
     */
    public record Column(String letter, String design, @Nullable Scene scene, Bytes bytes, int broken, String cost,
            int change, int touch) {
    }

    /** Bytes over PCIe, into and out of DRAM, copied by CPUs, and into the device. */
    public record Bytes(long pcie, long dram, long cpu, long device) {
    }

    /** A difference: in words, and where in the alignment. */
    public record Crumb(String words, int row) {
    }

    /**
     * What is below.
     *
     * @param title   as in {@code packet #2, step 7 of 19}
     * @param rows    by run
     * @param present the part that the moment stands at, 0…1 of the width; empty where no packet is in view
     */
    public record Strip(String title, List<List<Cell>> rows, Optional<Double> present) {

        public Strip {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A fact on the strip.
     *
     * @param row     in the alignment
     * @param from    0…1 of the width
     * @param to      likewise
     * @param gap     whether this run has no such fact
     * @param differs whether another run's differs
     * @param carried what it is about, or null for neither header nor payload
     * @param said    in words
     */
    public record Cell(int row, double from, double to, boolean gap, boolean differs, @Nullable Carried carried,
            String said) {
    }
}
