// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Field;
import fragscope.app.facts.Group;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * One field compared with one value: everything is looked up when the expression is read, and a fact costs a few loads.
 */
final class Comparisons {

    /** A name that no fact has. */
    static final class UnknownField extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UnknownField(String message) {
            super(message);
        }
    }

    private static final List<String> OF_EVERY_FACT = List.of("n", "t_ps", "actor", "kind", "packet", "parent",
            "group");
    private static final Map<String, Long> PICOSECONDS = Map.of("ps", 1L, "ns", 1_000L, "us", 1_000_000L, "ms",
            1_000_000_000L, "s", 1_000_000_000_000L);

    private final FactFields fields;
    private final List<String> actors;

    Comparisons(FactFields fields, List<String> actors) {
        this.fields = fields;
        this.actors = actors;
    }

    Term of(String field, String operator, String value) {
        return switch (field) {
            case "n" -> every(number(operator, integer(field, value), (log, i, n) -> n));
            case "t_ps" -> every(number(operator, time(value), (log, i, n) -> log.timePs(i)));
            case "packet" -> every(present(number(operator, integer(field, value),
                    (log, i, n) -> log.packet(i) + 1L), (log, i, n) -> log.packet(i) >= 0));
            case "parent" -> every(present(number(operator, integer(field, value), (log, i, n) -> log.parent(i)),
                    (log, i, n) -> log.parent(i) >= 0));
            case "actor" -> every(word(operator, index("actor", value, actors), (log, i, n) -> log.actor(i), field));
            case "kind" -> {
                Kind kind = Kind.values()[index("kind", value, Arrays.stream(Kind.values()).map(Kind::word).toList())];
                yield kinds(operator, Set.of(kind), field);
            }
            case "group" -> {
                List<String> words = Arrays.stream(Group.values()).map(Group::word).toList();
                yield kinds(operator, Group.values()[index("group", value, words)].kinds(), field);
            }
            default -> ofComponent(field, operator, value);
        };
    }

    /** A place of the world compared with a number; values are unsigned. */
    static Term ofState(StateCell cell, String name, String operator, String value) {
        FactQuery compared = number(operator, integer(name, value) + Long.MIN_VALUE,
                (log, i, n) -> cell.value(log, i) + Long.MIN_VALUE);
        FactQuery query = (log, i, n) -> cell.there(log, i) && compared.holds(log, i, n);
        return new Term(query, cell.kinds(), false, false, State.of(List.of(cell), false));
    }

    private static Term every(FactQuery query) {
        return Term.cheap(query, EnumSet.allOf(Kind.class));
    }

    private static Term kinds(String operator, Set<Kind> kinds, String field) {
        checkWord(operator, field);
        Term of = Term.ofKinds(kinds);
        return operator.equals("==") ? of : of.not();
    }

    private interface Value {
        long of(FactLog log, int index, long n);
    }

    private static FactQuery number(String operator, long to, Value value) {
        LongPredicate holds = switch (operator) {
            case "==" -> v -> v == to;
            case "!=" -> v -> v != to;
            case "<" -> v -> v < to;
            case "<=" -> v -> v <= to;
            case ">" -> v -> v > to;
            default -> v -> v >= to;
        };
        return (log, index, n) -> holds.test(value.of(log, index, n));
    }

    private static FactQuery present(FactQuery query, FactQuery condition) {
        return (log, index, n) -> condition.holds(log, index, n) && query.holds(log, index, n);
    }

    private static FactQuery word(String operator, long to, Value value, String field) {
        checkWord(operator, field);
        return number(operator, to, value);
    }

    private static void checkWord(String operator, String field) {
        if (!operator.equals("==") && !operator.equals("!=")) {
            throw new IllegalArgumentException(
                    field + " is a word and has no order; right would be " + field + " == or " + field + " !=");
        }
    }

    /** A field by its name: another comparison for each kind that has it, because its place and its words differ. */
    private Term ofComponent(String field, String operator, String value) {
        List<String> known = new ArrayList<>(OF_EVERY_FACT);
        known.addAll(fields.names());
        if (!known.contains(field)) {
            throw new UnknownField(Fields.unknown(field, known));
        }
        FactQuery[] byKind = new FactQuery[Kind.values().length];
        IllegalArgumentException wrong = null;
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            int at = fields.index(kind, field);
            byKind[kind.ordinal()] = (log, i, n) -> false;
            if (at >= 0) {
                try {
                    byKind[kind.ordinal()] = ofComponent(fields.of(kind).get(at), at, operator, value);
                    kinds.add(kind);
                } catch (IllegalArgumentException e) {
                    // another kind may have a field of this name that takes the value
                    wrong = wrong == null ? e : wrong;
                }
            }
        }
        if (kinds.isEmpty() && wrong != null) {
            throw wrong;
        }
        return Term.cheap((log, i, n) -> byKind[log.kind(i).ordinal()].holds(log, i, n), kinds);
    }

    private static FactQuery ofComponent(Field field, int at, String operator, String value) {
        Value component = (log, i, n) -> log.component(i, at);
        return switch (field.form()) {
            case FLAG -> word(operator, index(field.name(), value, List.of("false", "true")), component, field.name());
            case WORD_OF_ENUM -> word(operator, index(field.name(), value, field.words()), component, field.name());
            case NUMBER_OR_NONE -> present(number(operator, integer(field.name(), value), component),
                    (log, i, n) -> log.component(i, at) != -1);
            case ADDRESS -> {
                long to = integer(field.name(), value) + Long.MIN_VALUE; // addresses are unsigned
                yield number(operator, to, (log, i, n) -> log.component(i, at) + Long.MIN_VALUE);
            }
            default -> number(operator, integer(field.name(), value), component);
        };
    }

    private static int index(String field, String value, List<String> words) {
        int found = words.indexOf(value);
        if (found < 0) {
            String remedy = Fields.unknown(value, words);
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no " + field + "; " + remedy.substring(remedy.indexOf("; ") + 2));
        }
        return found;
    }

    private static long integer(String field, String value) {
        try {
            return value.startsWith("0x")
                    ? Long.parseUnsignedLong(value.substring(2), 16)
                    : Long.parseLong(value.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no number, which " + field + " is; right would be 12 or 0xc", e);
        }
    }

    private static long time(String value) {
        String unit = value.replaceAll("^[0-9._]*", "");
        Long factor = PICOSECONDS.get(unit);
        if (factor == null || unit.length() == value.length()) {
            return integer("t_ps", value);
        }
        try {
            return new BigDecimal(value.substring(0, value.length() - unit.length())).multiply(
                    BigDecimal.valueOf(factor)).toBigInteger().longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("\"" + value + "\" is no time; right would be 1500000 or 1.5us", e);
        }
    }
}
