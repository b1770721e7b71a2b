// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

/** How much the stage says, and to whom. */
public enum Level {
    /** Stage and caption, for students and first launch. */
    LESSON,
    /** Rings, sums, numbers and provenance, for going on alone. */
    EXPLORE,
    /** Addresses and counters too, for kernel developers. */
    EXPERT,
    /** For a room: few large things. */
    PRESENT;

    /** Whether rings, sums and numbers are drawn. */
    boolean detailed() {
        return this == EXPLORE || this == EXPERT;
    }
}
