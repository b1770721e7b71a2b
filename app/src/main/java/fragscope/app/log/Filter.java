// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Group;
import fragscope.app.facts.Sentences;
import fragscope.app.query.FactQuery;
import fragscope.app.query.QueryException;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Machine;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the log shows: kinds of these groups but not the hidden ones, that fulfil the expression.
 *
 * @param groups     groups that are shown
 * @param hidden     kinds that are not
 * @param expression a query, or blank for all
 */
record Filter(Set<Group> groups, Set<Kind> hidden, String expression) {

    Filter {
        groups = Set.copyOf(groups);
        hidden = Set.copyOf(hidden);
    }

    /** Everything. */
    static Filter none() {
        return new Filter(EnumSet.allOf(Group.class), Set.of(), "");
    }

    boolean showsAll() {
        return groups.size() == Group.values().length && hidden.isEmpty() && expression.isBlank();
    }

    Filter with(Group group, boolean shown) {
        EnumSet<Group> changed = EnumSet.noneOf(Group.class);
        changed.addAll(groups);
        if (shown) {
            changed.add(group);
        } else {
            changed.remove(group);
        }
        return new Filter(changed, hidden, expression);
    }

    Filter hiding(Kind kind, boolean hide) {
        EnumSet<Kind> changed = EnumSet.noneOf(Kind.class);
        changed.addAll(hidden);
        if (hide) {
            changed.add(kind);
        } else {
            changed.remove(kind);
        }
        return new Filter(groups, changed, expression);
    }

    Filter with(String newExpression) {
        return new Filter(groups, hidden, newExpression);
    }

    /** A query for one thread, and for the world of one machine. */
    FactQuery query(Machine machine, Locale locale) throws QueryException {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        groups.forEach(g -> kinds.addAll(g.kinds()));
        kinds.removeAll(hidden);
        FactQuery ofKinds = FactQuery.of(kinds);
        return expression.isBlank()
                ? ofKinds
                : FactQuery.both(ofKinds, FactQuery.parse(expression, new FactFields(), machine,
                        Sentences.in(locale)));
    }

    /** The facts of this filter whose sentence contains words, in whatever case. */
    FactQuery finding(String words, Machine machine, Locale locale) throws QueryException {
        List<String> actors = machine.actors().names();
        Sentences sentences = Sentences.in(locale);
        String wanted = words.toLowerCase(locale);
        return FactQuery.both(query(machine, locale), (log, index, n) -> sentences.text(log, index,
                Sentences.Length.SENTENCE, actors).toLowerCase(locale).contains(wanted));
    }
}
