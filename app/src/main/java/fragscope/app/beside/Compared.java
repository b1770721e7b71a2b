// SPDX-License-Identifier: Apache-2.0
package fragscope.app.beside;

import fragscope.app.compare.DifferenceWords;
import fragscope.app.source.Runs;
import fragscope.engine.design.FragSides;
import fragscope.engine.run.Run;
import fragscope.engine.versus.Account;
import fragscope.engine.versus.Breadcrumb;
import fragscope.engine.versus.Comparison;
import fragscope.engine.versus.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A comparison with all that is worked out once: what each run is charged with, where they first differ and what
 * follows from it.
 *
 * @param comparison the runs
 * @param names      what runs are called, by run
 * @param accounts   by run
 * @param first      the first difference and its consequences, in order; empty where nothing differs
 */
public record Compared(Comparison comparison, List<String> names, List<Account> accounts, List<Beside.Crumb> first) {

    public Compared {
        names = List.copyOf(names);
        accounts = List.copyOf(accounts);
        first = List.copyOf(first);
    }

    /** The same where runs are called by their designs. */
    public static Optional<Compared> of(List<Run> runs, Locale language, BooleanSupplier stop) {
        return of(runs, runs.stream().map(r -> r.design().name()).toList(), language, stop);
    }

    /** Records and compares; takes as long as the runs take. Empty when {@code stop} says so on the way. */
    public static Optional<Compared> of(List<Run> runs, List<String> names, Locale language, BooleanSupplier stop) {
        FragSides sides = new FragSides(Runs::layouts);
        return Comparison.record(runs, stop).map(comparison -> new Compared(comparison,
                names, comparison.sides().stream().map(
                        side -> Account.of(side, sides)).toList(),
                crumbs(comparison, language)));
    }

    private static List<Beside.Crumb> crumbs(Comparison comparison, Locale language) {
        DifferenceWords words = new DifferenceWords(comparison, language);
        List<Beside.Crumb> crumbs = new ArrayList<>();
        comparison.differences().first().ifPresent(first -> {
            for (Difference step : Breadcrumb.of(comparison, first).steps()) {
                crumbs.add(new Beside.Crumb(words.text(step), step.row()));
            }
        });
        return crumbs;
    }
}
