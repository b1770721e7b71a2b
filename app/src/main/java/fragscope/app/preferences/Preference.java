// SPDX-License-Identifier: Apache-2.0
package fragscope.app.preferences;

import fragscope.app.text.Texts;
import java.util.Locale;
import javafx.scene.control.Control;

/**
 * One thing that can be chosen.
 *
 * @param key     its words: {@code preferences.KEY} is its name, {@code preferences.KEY.about} says what it does
 * @param control where it is chosen
 * @param reset   to what the program begins with
 */
record Preference(String key, Control control, Runnable reset) {

    Preference {
        control.setId("preference-" + key);
    }

    String title(Texts texts) {
        return texts.get("preferences." + key);
    }

    String about(Texts texts) {
        return texts.get("preferences." + key + ".about");
    }

    boolean fits(Texts texts, String wanted) {
        return (title(texts) + " " + about(texts)).toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }
}
