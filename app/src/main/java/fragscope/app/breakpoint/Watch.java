// SPDX-License-Identifier: Apache-2.0
package fragscope.app.breakpoint;

/**
 * Finds a breakpoint's facts, chunk by chunk. Belongs to one cursor, which it moves; not thread safe.
 *
 * <p>What tells without executing anything whether a chunk can hold one comes first: the kinds of its facts, and the
 * pages that it wrote.
 */
interface Watch {

    /** Said where there is no such fact. */
    long NONE = -1;

    /** Whether facts from {@code from} to before {@code to}, all of one chunk, may hold one; costs no execution. */
    boolean mayHit(long from, long to);

    /** The first one among these facts, or {@link #NONE}. */
    long first(long from, long to);

    /** The last one among these facts, or {@link #NONE}. */
    long last(long from, long to);

    /** Whether {@link #mayHit} and kinds leave few facts to be looked at; else every fact is. */
    boolean prefiltered();
}
