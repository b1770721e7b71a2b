// SPDX-License-Identifier: Apache-2.0
package fragscope.app.facts;

import java.util.ArrayList;
import java.util.List;

/** A sentence cut at its placeholders, once: texts at even places, names of fields between them. */
record Template(List<String> parts) {

    static Template of(String sentence) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        int open = sentence.indexOf('{');
        while (open >= 0) {
            int close = sentence.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("\"" + sentence + "\" opens a placeholder and does not close it");
            }
            parts.add(sentence.substring(at, open));
            parts.add(sentence.substring(open + 1, close));
            at = close + 1;
            open = sentence.indexOf('{', at);
        }
        parts.add(sentence.substring(at));
        return new Template(List.copyOf(parts));
    }

    /** Names of the placeholders. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i < parts.size(); i += 2) {
            names.add(parts.get(i));
        }
        return names;
    }
}
