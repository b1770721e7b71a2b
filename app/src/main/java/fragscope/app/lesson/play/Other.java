// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.lesson.Setting;
import fragscope.app.query.QueryException;
import fragscope.app.source.UnusableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code under("design=host-copy, tap=true", "run.delivered")}: what a formula gives in another setting's whole run.
 */
final class Other {

    private Other() {
    }

    static Object value(LessonRuns runs, LessonRun run, List<Object> arguments) {
        Setting other = run.setting().with(setting(Vocabulary.text(arguments, 0)));
        try {
            return runs.value(other, Vocabulary.text(arguments, 1));
        } catch (UnusableException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (QueryException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** A setting in one line: keys and values by commas. */
    static Setting setting(String words) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String one : words.split(",", -1)) {
            int equals = one.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("\"" + one.strip() + "\" sets nothing; right would be key=value");
            }
            values.put(one.substring(0, equals).strip(), one.substring(equals + 1).strip());
        }
        return new Setting(values);
    }
}
