// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

/**
 * What went into a part and what became of it: {@code in + made = out + kept}. In, made and out are added up from
 * facts; kept is read from the world at the end, so that a byte that is counted twice, or not at all, shows.
 *
 * @param part a part, as in {@link Moved}, or a kind of memory
 * @param in bytes that came in
 * @param made bytes that the part made itself, as completions
 * @param out bytes that went on, or were written over
 * @param kept bytes that are still there, or ended there
 */
public record Balance(String part, long in, long made, long out, long kept) {

    /** Whether nothing is lost and nothing is made of nothing. */
    public boolean conserved() {
        return in + made == out + kept;
    }
}
