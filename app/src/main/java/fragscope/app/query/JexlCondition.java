// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlScript;
import org.jspecify.annotations.Nullable;

/**
 * A condition that JEXL decides. Facts of kinds that lack one of its fields never reach it, and a condition on the kind
 * alone is decided for all kinds when it is read.
 *
 * <p>Cost: a comparison of whole numbers is computed by {@link Whole}; else under a microsecond a fact once compiled,
 * and that of the sentence where it asks for {@code text}.
 */
final class JexlCondition implements FactQuery {

    private final JexlScript script;
    private final String[] names;
    private final Names.Reader[] readers;
    private final @Nullable Object[] values;
    private final JexlContext context;
    private final Whole.@Nullable Comparison whole;

    private JexlCondition(JexlScript script, String text, List<String> used, Names all) {
        this.script = script;
        this.names = used.toArray(new String[0]);
        this.readers = used.stream().map(name -> all.isField(name)
                ? all.reader(name)
                : (Names.Reader) (log, i, n) -> name).toArray(Names.Reader[]::new);
        this.values = new Object[names.length];
        this.context = new Values();
        this.whole = Whole.read(text, used, name -> all.isField(name) && all.sample(name) instanceof Long);
    }

    /** The fact at hand, as JEXL asks for it. */
    private final class Values implements JexlContext {

        @Override
        public @Nullable Object get(String name) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(name)) {
                    return values[i];
                }
            }
            return null;
        }

        @Override
        public boolean has(String name) {
            for (String known : names) {
                if (known.equals(name)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void set(String name, @Nullable Object value) {
            throw new UnsupportedOperationException(name + " cannot be set");
        }
    }

    /** The condition that stands between two places of an expression. */
    static Term of(String text, int from, int to, Names names) throws QueryException {
        JexlErrors errors = new JexlErrors(text, from);
        String plain = withoutPlaces(text, from, to, names.state());
        JexlScript script = JexlEngines.read(plain, errors);
        List<StateCell> cells = new ArrayList<>();
        boolean fields = false;
        EnumSet<Kind> kinds = EnumSet.allOf(Kind.class);
        List<String> used = new ArrayList<>();
        boolean followsFromKind = true;
        for (List<String> variable : script.getVariables()) {
            String name = variable.getFirst();
            if (!names.isField(name) && !names.isWord(name)) {
                throw errors.unknown(name, names.known());
            }
            if (names.isField(name)) {
                kinds.retainAll(names.kindsWith(name));
                followsFromKind &= Names.followsFromKind(name);
            }
            if (names.state().knows(name)) {
                cells.add(names.state().named(name));
            } else {
                fields |= names.isField(name);
            }
            if (!used.contains(name)) {
                used.add(name);
            }
        }
        JexlCondition condition = new JexlCondition(script, plain, used, names);
        condition.tryOut(names, errors);
        return followsFromKind
                ? Term.ofKinds(condition.holding())
                : new Term(condition, kinds, false, true, State.of(cells, fields));
    }

    /** The condition with a variable instead of each place of the world, of the same length so that errors fit. */
    private static String withoutPlaces(String text, int from, int to, StateNames state) throws QueryException {
        Matcher place = StateNames.FORM.matcher(text).region(from, to);
        StringBuilder out = new StringBuilder(text.substring(from, to));
        while (place.find()) {
            if (inQuotes(text, from, place.start())) {
                continue;
            }
            try {
                state.define(StateNames.variable(place.group()), state.of(place));
            } catch (IllegalArgumentException e) {
                throw QueryException.meaning(text, place.start(), String.valueOf(e.getMessage()));
            }
            out.replace(place.start() - from, place.end() - from, StateNames.variable(place.group()));
        }
        return out.toString();
    }

    private static boolean inQuotes(String text, int from, int place) {
        char open = 0;
        for (int at = from; at < place; at++) {
            char c = text.charAt(at);
            boolean quote = c == '"' || c == '\'';
            open = quote && open == 0 ? c : c == open ? 0 : open;
        }
        return open != 0;
    }

    /** Computes it once with made-up values, so that what can never work is said now and at its place. */
    private void tryOut(Names all, JexlErrors errors) throws QueryException {
        for (int i = 0; i < names.length; i++) {
            values[i] = all.isField(names[i]) ? all.sample(names[i]) : names[i];
        }
        Object result;
        try {
            result = script.execute(context);
        } catch (JexlException e) {
            if (e.getCause() instanceof ArithmeticException) {
                return; // these values divide by zero; others need not
            }
            throw errors.of(e);
        }
        if (!(result instanceof Boolean)) {
            throw errors.noCondition(result);
        }
    }

    private Set<Kind> holding() {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < names.length; i++) {
                values[i] = switch (names[i]) {
                    case "kind" -> kind.word();
                    case "group" -> fragscope.app.facts.Group.of(kind).word();
                    default -> names[i];
                };
            }
            if (compute()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    @Override
    public boolean holds(FactLog log, int index, long n) {
        for (int i = 0; i < readers.length; i++) {
            Object value = readers[i].of(log, index, n);
            if (value == null) {
                return false;
            }
            values[i] = value;
        }
        return compute();
    }

    /** What cannot be computed, as a division by zero, does not hold. */
    private boolean compute() {
        if (whole != null) {
            try {
                return whole.holds(values);
            } catch (Whole.NotWhole | ArithmeticException e) {
                // beyond 64 bits, by zero, or no whole number: JEXL knows what that means
            }
        }
        try {
            return Objects.equals(script.execute(context), true);
        } catch (JexlException e) {
            return false;
        }
    }
}
