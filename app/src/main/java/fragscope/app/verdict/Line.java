// SPDX-License-Identifier: Apache-2.0
package fragscope.app.verdict;

/** A line of the table. */
sealed interface Line {

    /**
     * A helper.
     *
     * @param name the function
     * @param file its file in the kernel's tree
     */
    record OfHelper(String name, String file) implements Line {
    }

    /** How many functions a design forces to change. */
    record MustChange() implements Line {
    }

    /** Whether a compiler or sparse finds them before they run. */
    record CaughtBefore() implements Line {
    }
}
