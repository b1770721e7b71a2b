// SPDX-License-Identifier: Apache-2.0
package fragscope.app.authoring;

import java.util.ArrayList;
import java.util.List;

/**
 * A lesson's text while it is written, which need not be whole: where its steps stand in it.
 *
 * @param text JSON, perhaps broken
 */
public record Draft(String text) {

    /** From a step's opening brace to one after its closing one. */
    record Place(int from, int to) {
    }

    /** Where the steps stand, in their order; those after a place that cannot be read are missing. */
    List<Place> steps() {
        List<Place> found = new ArrayList<>();
        int at = open();
        int depth = 0;
        int from = -1;
        boolean quoted = false;
        for (int i = at; at >= 0 && i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                from = depth == 0 && c == '{' ? i : from;
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth < 0) {
                    return found;
                }
                if (depth == 0 && from >= 0) {
                    found.add(new Place(from, i + 1));
                    from = -1;
                }
            }
        }
        return found;
    }

    /** One after the bracket that opens the steps; -1 where there is none. */
    private int open() {
        int name = text.indexOf("\"steps\"");
        int bracket = name < 0 ? -1 : text.indexOf('[', name);
        return bracket < 0 ? -1 : bracket + 1;
    }

    /** The step at a place, from 0: the one that it lies in, else the last before it; -1 before the first. */
    int stepAt(int caret) {
        int at = -1;
        List<Place> all = steps();
        for (int i = 0; i < all.size() && all.get(i).from() <= caret; i++) {
            at = i;
        }
        return at;
    }

    /** The same with one more step, after a step, or first for -1; the same where there is no place for it. */
    Draft with(String step, int after) {
        List<Place> all = steps();
        int bracket = open();
        if (bracket < 0) {
            return this;
        }
        if (after >= 0 && after < all.size()) {
            int to = all.get(after).to();
            return new Draft(text.substring(0, to) + ",\n" + step + text.substring(to));
        }
        return new Draft(text.substring(0, bracket) + "\n" + step + (all.isEmpty() ? "\n" : ",")
                + text.substring(bracket));
    }

    /** Where a line begins, from 1; the end for lines after the last. */
    int offset(int line) {
        int at = 0;
        for (int i = 1; i < line && at >= 0; i++) {
            int next = text.indexOf('\n', at);
            at = next < 0 ? text.length() : next + 1;
        }
        return at;
    }
}
