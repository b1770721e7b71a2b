// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.lesson.Setting;
import fragscope.app.source.Designs;
import fragscope.app.source.ImpossibleException;
import fragscope.app.source.Runs;
import fragscope.app.source.Source;
import fragscope.app.source.UnusableException;
import fragscope.engine.design.Design;
import fragscope.engine.input.DesignJson;
import fragscope.engine.input.InputException;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts a setting's words together into a run; every refusal is a sentence. */
final class Assembly {

    private static final String AXIS = "axis.";
    private static final String WORD = "word.";
    private static final String SOURCE_WHERE_NONE_IS_NAMED = "two-packets";

    private Assembly() {
    }

    /** The run, without what is changed by hand. */
    static Run run(Setting setting) throws UnusableException {
        String named = setting.get(Setting.SOURCE);
        Source source = Source.of(named.isEmpty() ? SOURCE_WHERE_NONE_IS_NAMED : named);
        Map<String, Object> fields = new LinkedHashMap<>();
        setting.values().forEach((key, value) -> {
            if (!isOfDesign(key) && !key.equals(Setting.SOURCE) && !key.equals(Setting.CHANGE)) {
                fields.put(key, value);
            }
        });
        try {
            Scenario scenario = source.scenario().with(fields);
            return Runs.of(scenario, design(setting, scenario),
                    source.with(scenario).packets(note -> {
                    }));
        } catch (IllegalArgumentException | ImpossibleException e) {
            throw new UnusableException(String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isOfDesign(String key) {
        return key.equals(Setting.DESIGN) || key.equals(Setting.WITHOUT) || key.startsWith(AXIS)
                || key.startsWith(WORD);
    }

    private static Design design(Setting setting, Scenario scenario)
            throws UnusableException, ImpossibleException {
        String name = setting.get(Setting.DESIGN).isEmpty() ? scenario.design() : setting.get(Setting.DESIGN);
        Design named = Designs.named(name);
        StringBuilder axes = new StringBuilder();
        StringBuilder word = new StringBuilder();
        setting.values().forEach((key, value) -> {
            if (key.startsWith(AXIS)) {
                axes.append(axes.isEmpty() ? "" : ",").append(quoted(key.substring(AXIS.length()))).append(
                        ':').append(quoted(value));
            } else if (key.startsWith(WORD)) {
                word.append(word.isEmpty() ? "" : ",").append(quoted(key.substring(WORD.length()))).append(
                        ':').append(value.matches("\\d{1,9}") ? value : quoted(value));
            }
        });
        StringBuilder off = new StringBuilder();
        for (String safeguard : setting.get(Setting.WITHOUT).split("[,+ ]+", -1)) {
            if (!safeguard.isEmpty()) {
                off.append(off.isEmpty() ? "" : ",").append(quoted(safeguard)).append(":false");
            }
        }
        if (axes.isEmpty() && word.isEmpty() && off.isEmpty()) {
            return named;
        }
        try {
            return DesignJson.parse("design", "{\"like\":" + quoted(name) + ",\"axes\":{" + axes + "},\"word\":{" + word
                    + "},\"safeguards\":{" + off + "}}");
        } catch (InputException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "").replace("\"", "") + "\"";
    }
}
