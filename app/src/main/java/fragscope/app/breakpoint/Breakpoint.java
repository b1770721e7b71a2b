// SPDX-License-Identifier: Apache-2.0
package fragscope.app.breakpoint;

/** What a run shall stop at. Means the same set of facts whichever way one comes. */
public sealed interface Breakpoint {

    /**
     * Each fact that an expression holds for, see {@link fragscope.app.query.FactQuery}; of an expression over state
     * alone, each fact with which it begins to hold.
     *
     * @param text the expression
     */
    record Holds(String text) implements Breakpoint {
    }

    /** Each fact that leaves another value in a column of a row of one of the world's tables. */
    record Changes(String table, int row, String column) implements Breakpoint {
    }

    /**
     * Each fact just before one in which a function of the kernel takes a buffer by its word.
     *
     * @param netmem the word; 0 for any
     */
    record AboutToRead(long netmem) implements Breakpoint {
    }

    /** Each fact with which a step ends after which an invariant is broken that held before the step; and each oops. */
    record InvariantBreaks() implements Breakpoint {
    }
}
