// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.lesson.Setting;
import fragscope.app.query.Formula;
import fragscope.app.query.QueryException;
import fragscope.app.source.UnusableException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The runs of lessons by their settings: the latest are kept, since a question asks the same ones again and again. */
public final class LessonRuns {

    private static final int KEPT = 24;

    private final Map<Setting, LessonRun> runs = new LinkedHashMap<>(32, 0.75f, true);
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Helpers helpers = new Helpers();

    /** None yet. */
    public LessonRuns() {
    }

    /**
     * The run of a setting.
     *
     * @throws UnusableException when a word of it means nothing, with what would be right
     */
    public LessonRun of(Setting setting) throws UnusableException {
        LessonRun known = runs.get(setting);
        if (known == null) {
            known = LessonRun.of(setting);
            runs.put(setting, known);
            if (runs.size() > KEPT) {
                runs.remove(runs.keySet().iterator().next());
            }
        }
        return known;
    }

    /** A formula's value over a setting's whole run. */
    public Object value(Setting setting, String formula) throws UnusableException, QueryException {
        String key = setting.words() + "\n" + formula;
        Object known = values.get(key);
        if (known == null) {
            LessonRun run = of(setting);
            known = value(run, run.facts(), formula);
            values.put(key, known);
        }
        return known;
    }

    /** A formula's value at a moment of a run. */
    Object value(LessonRun run, long facts, String formula) throws QueryException {
        String key = run.setting().words() + "\n" + facts + "\n" + formula;
        Object known = values.get(key);
        if (known == null) {
            known = Formula.read(formula).value(new Vocabulary(this, run, facts, true));
            values.put(key, known);
        }
        return known;
    }

    Helpers helpers() {
        return helpers;
    }
}
