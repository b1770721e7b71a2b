// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Selection;
import java.util.List;

/**
 * What the inspector shows of one thing at one moment.
 *
 * @param path    the things that it is part of, outermost first, itself last
 * @param implied whether nothing is selected, so that it is about the present fact's subject
 * @param lines   in order
 */
record Page(List<Crumb> path, boolean implied, List<Line> lines) {

    Page {
        path = List.copyOf(path);
        lines = List.copyOf(lines);
    }

    /** One step of the path. */
    record Crumb(String words, Selection thing) {
    }
}
