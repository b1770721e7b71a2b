// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.assets.Assets;
import fragscope.engine.design.FragSides;
import fragscope.engine.helper.Addresses;
import fragscope.engine.helper.Kernel;
import fragscope.engine.helper.Side;
import fragscope.engine.helper.Structs;
import fragscope.engine.helper.Subject;
import fragscope.engine.helper.Version;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Designs with one number changed, and which cells change with it. */
final class HelperRig {

    private final FragSides sides = new FragSides(HelperRig::layouts);
    private final HelperTable table = new HelperTable();

    static Layouts layouts(String kernel) {
        return LayoutsJson.read(Assets.text("layouts/" + kernel + ".json"), kernel);
    }

    HelperTable table() {
        return table;
    }

    Subject of(String design, Version version) {
        return sides.of(design, version);
    }

    /** Cells by helper and skb, in what can differ between runs. */
    Map<String, String> cells(Subject subject) {
        Map<String, String> cells = new TreeMap<>();
        for (HelperTable.Row row : table.of(subject)) {
            for (Cell c : row.cells()) {
                cells.put(c.helper() + " on " + c.skb(), outcome(c));
            }
        }
        return cells;
    }

    static String outcome(Cell c) {
        String fault = c.fault() == null ? "" : Cell.words(c.fault()) + " " + c.fault().width();
        return c.verdict() + " " + c.rule() + " " + Long.toHexString(c.value()) + " " + fault + " " + c.warnings() + " "
                + c.damage() + " " + c.references() + " " + c.consequence() + " " + c.slow() + " " + c.bytes() + " "
                + c.equalBytes();
    }

    /** Helpers of which at least one cell differs. */
    Set<String> changedRows(Subject before, Subject after) {
        Set<String> rows = new TreeSet<>();
        changedCells(before, after).forEach(cell -> rows.add(cell.substring(0, cell.indexOf(' '))));
        return rows;
    }

    Set<String> changedCells(Subject before, Subject after) {
        Map<String, String> one = cells(before);
        Map<String, String> other = cells(after);
        Set<String> cells = new TreeSet<>();
        for (Map.Entry<String, String> e : one.entrySet()) {
            if (!e.getValue().equals(other.get(e.getKey()))) {
                cells.add(e.getKey());
            }
        }
        return cells;
    }

    /** Code that believes in another layout of one struct; memory stays as it is. */
    static Subject believing(Subject subject, StructLayout belief) {
        Layouts right = subject.side().layouts();
        List<StructLayout> structs = new ArrayList<>();
        right.structs().forEach(s -> structs.add(s.name().equals(belief.name()) ? belief : s));
        Structs wrong = new Structs(new Layouts(right.kernel(), right.source(), structs));
        Kernel kernel = subject.kernel();
        return new Subject(subject.name(), subject.side(), new Kernel(kernel.version(), kernel.reader(), wrong,
                kernel.addresses()), subject.own());
    }

    /** The same struct with two members in each other's place. */
    static StructLayout swapped(StructLayout layout, String one, String other) {
        Member a = layout.member(one);
        Member b = layout.member(other);
        return new StructLayout(layout.name(), layout.size(), layout.members().stream().map(m -> m.equals(a)
                ? new Member(a.name(), a.type(), b.bitOffset(), a.bitSize())
                : m.equals(b) ? new Member(b.name(), b.type(), a.bitOffset(), b.bitSize()) : m).toList());
    }

    /** All addresses relative to other beginnings, in memory and in code. */
    static Subject at(Subject subject, Addresses addresses) {
        Side side = subject.side().at(addresses);
        Kernel k = subject.kernel();
        Kernel o = subject.own();
        return new Subject(subject.name(), side, new Kernel(k.version(), k.reader(), k.structs(), addresses),
                new Kernel(o.version(), o.reader(), o.structs(), addresses));
    }
}
