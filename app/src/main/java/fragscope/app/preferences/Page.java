// SPDX-License-Identifier: Apache-2.0
package fragscope.app.preferences;

import java.util.List;

/**
 * Preferences that belong together.
 *
 * @param key its words: {@code preferences.page-KEY}
 */
record Page(String key, List<Preference> preferences) {

    Page {
        preferences = List.copyOf(preferences);
    }
}
