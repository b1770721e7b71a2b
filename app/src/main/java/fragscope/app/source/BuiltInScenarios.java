// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.assets.Assets;
import fragscope.engine.input.InputException;
import fragscope.engine.input.ScenarioJson;
import fragscope.engine.run.Scenario;
import java.util.List;

/** The scenarios that come with the program, by name. */
public final class BuiltInScenarios {

    private BuiltInScenarios() {
    }

    /** Their names, simplest first. */
    public static List<String> names() {
        return Assets.text("scenarios/list.txt").lines().filter(name -> !name.isBlank()).toList();
    }

    /** One of {@link #names}. */
    public static Scenario named(String name) {
        String file = "scenarios/" + name + ".json";
        try {
            return ScenarioJson.parse(file, Assets.text(file));
        } catch (InputException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
