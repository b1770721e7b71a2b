// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.source.Nearest;
import fragscope.engine.design.Design;
import fragscope.engine.packet.Traffic;
import fragscope.engine.run.Scenario;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The scenario's fields by their names in files: {@code set.ring}, {@code set.traffic.segments}. */
final class ScenarioWords {

    private ScenarioWords() {
    }

    static Object value(String name, Scenario scenario) {
        Record record = name.startsWith("traffic.") ? scenario.traffic() : scenario;
        String field = record instanceof Traffic ? name.substring("traffic.".length()) : name;
        List<String> known = new ArrayList<>();
        for (RecordComponent c : record.getClass().getRecordComponents()) {
            String snake = c.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            known.add(snake);
            if (snake.equals(field)) {
                return plain(read(record, c));
            }
        }
        throw new IllegalArgumentException("the scenario has no \"" + name + "\"; " + Nearest.remedy(field, known));
    }

    /** Whether a safeguard of the design is on. */
    static boolean guard(String name, Design design) {
        Record safeguards = design.safeguards();
        List<String> known = new ArrayList<>();
        for (RecordComponent c : safeguards.getClass().getRecordComponents()) {
            String snake = c.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            known.add(snake);
            if (snake.equals(name)) {
                return (Boolean) read(safeguards, c);
            }
        }
        throw new IllegalArgumentException("there is no safeguard \"" + name + "\"; " + Nearest.remedy(name, known));
    }

    private static Object read(Record record, RecordComponent c) {
        try {
            return c.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Integer i -> (Object) i.longValue();
            case Long l -> l;
            case Boolean b -> b;
            case Enum<?> e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-');
            default -> String.valueOf(value);
        };
    }
}
