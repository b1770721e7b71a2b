// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.packet.Traffic;
import fragscope.engine.run.Fields;
import fragscope.engine.run.Scenario;
import fragscope.engine.run.SweepPlan;
import fragscope.engine.run.SweepValues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sweep plans: {@code source}, {@code designs}, {@code seeds}, {@code set} and {@code until}. An axis is one value, a
 * list, or a range: {@code {"from":1,"to":9,"step":2}}, {@code {"from":1,"count":5}}, {@code {"from":8,"to":512,
 * "times":2}}.
 */
public final class SweepPlanJson {

    private static final List<String> KNOWN = List.of("source", "designs", "seeds", "set", "until", "name",
            "description");
    private static final List<String> RANGE = List.of("from", "to", "step", "count", "times");
    private static final String TRAFFIC = "traffic";
    /** Fields that are swept otherwise, or that change nothing that is run; with what would be right. */
    private static final Map<String, String> NOT_SET = Map.of(
            "design", "\"designs\" beside \"set\"", "seed", "\"seeds\" beside \"set\"",
            "capture", "\"source\" beside \"set\"", TRAFFIC, "one of its fields, such as traffic.flows",
            "name", "a field that changes the run", "description", "a field that changes the run",
            "lesson", "a field that changes the run");

    private SweepPlanJson() {
    }

    /** Reads a file. */
    public static SweepPlan read(Path path) throws InputException {
        return of(Json.read(path));
    }

    /** Reads a text; {@code file} is what messages shall call it. */
    public static SweepPlan parse(String file, String text) throws InputException {
        return of(Json.parse(file, text));
    }

    private static SweepPlan of(Json document) throws InputException {
        for (Map.Entry<String, Json> field : document.fields().entrySet()) {
            if (!KNOWN.contains(field.getKey())) {
                throw field.getValue().wrong(Fields.unknown(field.getKey(), KNOWN));
            }
        }
        String source = document.text("source");
        if (source.isEmpty()) {
            throw document.at("source").wrong(
                    "\"source\" is empty; right would be a capture, a scenario file or a built-in scenario");
        }
        return new SweepPlan(source, designs(document), seeds(document), set(document),
                document.has("until") ? document.at("until").scalar() : "");
    }

    private static List<String> designs(Json document) throws InputException {
        if (!document.has("designs")) {
            return List.of();
        }
        Json designs = document.at("designs");
        List<String> names = new ArrayList<>();
        for (Json one : designs.items()) {
            if (!one.isText()) {
                throw one.wrong("\"designs\" has " + one.said() + "; right would be names of designs or files");
            }
            names.add(one.scalar());
        }
        return ((SweepValues.Listed) listed("\"designs\"", designs, names)).values();
    }

    private static Optional<SweepValues> seeds(Json document) throws InputException {
        if (!document.has("seeds")) {
            return Optional.empty();
        }
        Json seeds = document.at("seeds");
        SweepValues values = values("\"seeds\"", seeds);
        check(Scenario.class, "seed", "\"seeds\"", seeds, values);
        return Optional.of(values);
    }

    private static Map<String, SweepValues> set(Json document) throws InputException {
        Map<String, SweepValues> set = new LinkedHashMap<>();
        if (document.has("set")) {
            for (Map.Entry<String, Json> axis : document.at("set").fields().entrySet()) {
                String name = axis.getKey();
                String instead = NOT_SET.get(name);
                if (instead != null) {
                    throw axis.getValue().wrong("\"" + name + "\" cannot be set here; right would be " + instead);
                }
                SweepValues values = values("\"" + name + "\"", axis.getValue());
                boolean generator = name.startsWith(TRAFFIC + ".");
                check(generator ? Traffic.class : Scenario.class,
                        generator ? name.substring(TRAFFIC.length() + 1) : name, "\"" + name + "\"", axis.getValue(),
                        values);
                set.put(name, values);
            }
        }
        return set;
    }

    /** Refuses what the field can never be; a combination that cannot be is a run's own affair. */
    private static void check(Class<? extends Record> type, String field, String called, Json at, SweepValues values)
            throws InputException {
        long looked = values instanceof SweepValues.Listed ? values.count() : 1;
        for (long i = 0; i < looked; i++) {
            one(type, field, called, at.isArray() ? at.items().get((int) i) : at, values.value(i));
        }
        one(type, field, called, at, values.value(values.count() - 1));
    }

    private static void one(Class<? extends Record> type, String field, String called, Json at, String value)
            throws InputException {
        try {
            Fields.check(type, field, value);
        } catch (IllegalArgumentException e) {
            String sentence = String.valueOf(e.getMessage());
            throw at.wrong(sentence.startsWith(field + " ") ? called + sentence.substring(field.length()) : sentence);
        }
    }

    private static SweepValues values(String called, Json axis) throws InputException {
        if (axis.isObject()) {
            return range(called, axis);
        }
        List<String> values = new ArrayList<>();
        if (axis.isArray()) {
            for (Json one : axis.items()) {
                values.add(one.scalar());
            }
        } else {
            values.add(axis.scalar());
        }
        return listed(called, axis, values);
    }

    private static SweepValues listed(String called, Json at, List<String> values) throws InputException {
        try {
            return new SweepValues.Listed(values);
        } catch (IllegalArgumentException e) {
            throw at.wrong(called + " " + e.getMessage());
        }
    }

    private static SweepValues range(String called, Json range) throws InputException {
        for (Map.Entry<String, Json> field : range.fields().entrySet()) {
            if (!RANGE.contains(field.getKey())) {
                throw field.getValue().wrong(called + ": " + Fields.unknown(field.getKey(), RANGE));
            }
        }
        boolean counted = range.has("count");
        if (counted == range.has("to") || range.has("times") && (range.has("step") || counted)) {
            throw range.wrong(called + " is no range; right would be from, to and step, from and count, "
                    + "or from, to and times");
        }
        try {
            long from = range.integer("from");
            if (range.has("times")) {
                return grown(from, range.integer("to"), range.integer("times"));
            }
            long step = range.integer("step", 1);
            return counted
                    ? new SweepValues.Ranged(from, step, range.integer("count"))
                    : SweepValues.Ranged.between(from, range.integer("to"), step);
        } catch (IllegalArgumentException e) {
            throw range.wrong(called + " " + e.getMessage());
        }
    }

    /** From, from × times and so on, as far as to. */
    private static SweepValues grown(long from, long to, long times) {
        if (from < 1 || times < 2) {
            throw new IllegalArgumentException(
                    "grows from " + from + " by " + times + "; right would be from at least 1 and times at least 2");
        }
        List<String> values = new ArrayList<>();
        for (long v = from; v <= to; v *= times) {
            values.add(Long.toString(v));
            if (v > to / times) {
                break;
            }
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("is an empty range (from " + from + " to " + to
                    + "); right would be a to that is not below from");
        }
        return new SweepValues.Listed(values);
    }
}
