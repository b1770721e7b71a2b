// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Selection;

/** Where a value leads. */
sealed interface Link {

    /** To another thing, which gets selected. */
    record ToThing(Selection thing) implements Link {
    }

    /** To a fact, which becomes the present one. */
    record ToFact(long n) implements Link {
    }
}
