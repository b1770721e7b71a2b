// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.query.Formula;
import fragscope.app.source.Nearest;
import fragscope.engine.memory.KernelMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What names mean in a lesson's formulas, at one moment of a run.
 *
 * <p>{@code kind, len, netmem …}: fields of the present fact. {@code skb.…}, {@code pool.…}, {@code set.…}: the world
 * and the scenario. {@code run.…}: the whole run. {@code count("condition")} and its like: facts so far, with {@code
 * run.} before it of the whole run. {@code under("design=host-copy", "formula")}: the same question of another setting.
 */
public final class Vocabulary implements Formula.Words {

    private final LessonRuns runs;
    private final LessonRun run;
    private final long facts;
    private final boolean whole;

    /**
     * At a moment.
     *
     * @param facts that have happened
     * @param whole whether the run's end may be spoken of: not where a question is still open
     */
    public Vocabulary(LessonRuns runs, LessonRun run, long facts, boolean whole) {
        this.runs = runs;
        this.run = run;
        this.facts = facts;
        this.whole = whole;
    }

    @Override
    public Object value(String name) {
        if (name.startsWith("run.")) {
            end(name);
            return RunWords.value(name.substring(4), run.summary());
        }
        if (name.startsWith("skb.") || name.startsWith("pool.") || name.startsWith("world.")) {
            return StateWords.value(name, run, facts);
        }
        if (name.equals("design")) {
            return run.run().design().name();
        }
        if (name.equals("kernel")) {
            return run.run().design().kernel();
        }
        if (name.equals("vmemmap")) {
            return KernelMap.VMEMMAP;
        }
        if (name.equals("direct_map")) {
            return KernelMap.DIRECT_MAP;
        }
        if (name.startsWith("set.")) {
            return ScenarioWords.value(name.substring(4), run.run().scenario());
        }
        return ofFact(name);
    }

    private Object ofFact(String name) {
        List<String> fields = run.values().names();
        if (!fields.contains(name)) {
            List<String> known = new ArrayList<>(fields);
            known.addAll(RunWords.NAMES);
            known.addAll(StateWords.NAMES);
            throw new IllegalArgumentException("\"" + name + "\" means nothing here; " + Nearest.remedy(name, known));
        }
        if (facts == 0) {
            throw new IllegalArgumentException("\"" + name + "\" is asked for before the first fact");
        }
        Object value = run.field(name, facts - 1);
        if (value == null) {
            throw new IllegalArgumentException("the present fact, " + run.field("kind", facts - 1)
                    + ", has no \"" + name + "\"");
        }
        return value;
    }

    private void end(String name) {
        if (!whole) {
            throw new IllegalArgumentException("\"" + name + "\" tells of the run's end while the question is open");
        }
    }

    @Override
    public Object call(String function, List<Object> arguments) {
        boolean all = function.startsWith("run.");
        if (all || function.equals("under")) {
            end(function);
        }
        String name = all ? function.substring(4) : function;
        FactFunctions of = new FactFunctions(run, all ? run.facts() : facts);
        return switch (name) {
            case "count", "has", "first", "last", "sum", "distinct", "most", "least", "before" -> of.call(name,
                    arguments);
            case "under" -> Other.value(runs, run, arguments);
            case "tag" -> (long) run.run().design().word().tag();
            case "alignment" -> (long) run.run().design().word().alignment();
            case "lenat" -> (long) run.run().design().word().lenAt();
            case "guard" -> ScenarioWords.guard(text(arguments, 0), run.run().design());
            case "verdict", "verdicts", "helpers", "fault" -> helper(name, arguments);
            default -> Arithmetic.call(name, arguments, run);
        };
    }

    private Object helper(String name, List<Object> arguments) {
        Helpers table = runs.helpers();
        String version = arguments.size() > 2 ? text(arguments, 2) : "as changed";
        return switch (name) {
            case "verdict" -> table.verdict(text(arguments, 0), text(arguments, 1), version);
            case "fault" -> table.fault(text(arguments, 0), text(arguments, 1), version);
            case "verdicts" -> table.count(text(arguments, 0), text(arguments, 1), version);
            default -> table.count("", text(arguments, 0), arguments.size() > 1 ? text(arguments, 1) : version);
        };
    }

    /** An argument that is a text. */
    static String text(List<Object> arguments, int index) {
        if (index >= arguments.size()) {
            throw new IllegalArgumentException(
                    arguments.size() + " arguments; right would be more, each with commas");
        }
        return String.valueOf(arguments.get(index));
    }

    /** A value as a text shows it: whole numbers by threes, yes and no. */
    public static String shown(Object value) {
        return switch (value) {
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Double number -> String.format(Locale.ROOT, "%.2f", number);
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }

    /** A sentence about the present fact, for messages. */
    static String fact(LessonRun run, long facts) {
        return facts == 0 ? "the beginning" : "fact " + (facts - 1) + " (" + run.field("kind", facts - 1) + ")";
    }

}
