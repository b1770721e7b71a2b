// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.source.UnusableException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Functions over the facts up to a moment: {@code count(condition)}, {@code has(condition)}, {@code before(a, b)}, and
 * {@code first, last, sum, distinct, most, least} of a condition and a field.
 */
final class FactFunctions {

    private final LessonRun run;
    private final long facts;

    FactFunctions(LessonRun run, long facts) {
        this.run = run;
        this.facts = facts;
    }

    Object call(String name, List<Object> arguments) {
        long[] found = found(Vocabulary.text(arguments, 0));
        int count = count(found);
        return switch (name) {
            case "count" -> (long) count;
            case "has" -> count > 0;
            case "before" -> before(found, found(Vocabulary.text(arguments, 1)));
            case "first" -> count == 0 ? "none" : field(found[0], arguments);
            case "last" -> count == 0 ? "none" : field(found[count - 1], arguments);
            case "distinct" -> distinct(found, count, arguments);
            default -> number(name, found, count, arguments);
        };
    }

    private long[] found(String condition) {
        try {
            return run.all(condition);
        } catch (UnusableException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private int count(long[] found) {
        int count = 0;
        while (count < found.length && found[count] < facts) {
            count++;
        }
        return count;
    }

    /** Whether the first of these comes, and before the first of those. */
    private boolean before(long[] these, long[] those) {
        return count(these) > 0 && (count(those) == 0 || these[0] < those[0]);
    }

    private Object field(long fact, List<Object> arguments) {
        String name = Vocabulary.text(arguments, 1);
        Object value = run.field(name, fact);
        if (value == null) {
            throw new IllegalArgumentException(run.field("kind", fact) + " has no \"" + name + "\"");
        }
        return value;
    }

    private long distinct(long[] found, int count, List<Object> arguments) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            seen.add(field(found[i], arguments));
        }
        return seen.size();
    }

    private long number(String name, long[] found, int count, List<Object> arguments) {
        long result = name.equals("sum") ? 0 : name.equals("most") ? Long.MIN_VALUE : Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            if (!(field(found[i], arguments) instanceof Long value)) {
                throw new IllegalArgumentException(name + " is of numbers, and \"" + Vocabulary.text(arguments, 1)
                        + "\" is none");
            }
            result = switch (name) {
                case "sum" -> result + value;
                case "most" -> Math.max(result, value);
                default -> Math.min(result, value);
            };
        }
        return count == 0 ? 0 : result;
    }
}
