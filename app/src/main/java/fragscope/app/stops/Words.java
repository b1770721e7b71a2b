// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stops;

import fragscope.app.breakpoint.Breakpoint;
import fragscope.app.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Breakpoints in words. */
public final class Words {

    private Words() {
    }

    /** One, as its line in the list has it. */
    public static String of(Texts texts, Breakpoint breakpoint) {
        return switch (breakpoint) {
            case Breakpoint.Holds h -> h.text();
            case Breakpoint.Changes c -> texts.get("stops.changes", c.table() + "[" + c.row() + "]." + c.column());
            case Breakpoint.AboutToRead r -> r.netmem() == 0
                    ? texts.get("stops.reads.any")
                    : texts.get("stops.reads", "0x" + String.format(Locale.ROOT, "%016x", r.netmem()));
            case Breakpoint.InvariantBreaks _ -> texts.get("stops.invariant");
        };
    }

    /** Several in one line. */
    public static String of(Texts texts, List<Breakpoint> breakpoints) {
        return breakpoints.stream().map(b -> of(texts, b)).collect(Collectors.joining("; "));
    }
}
