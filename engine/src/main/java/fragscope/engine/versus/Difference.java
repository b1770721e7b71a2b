// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import fragscope.engine.fact.Kind;

/**
 * One place where two runs differ.
 *
 * @param row in the alignment
 * @param one a run, by its place
 * @param other another
 * @param kind what kind of fact
 * @param packet which packet it is about, or {@link fragscope.engine.fact.FactLog#NONE}
 * @param oneFact the first run's fact, or {@link Alignment#GAP}
 * @param otherFact the other's, or {@link Alignment#GAP}
 * @param timePs when, in picoseconds, in the run that has it
 * @param what how they differ
 * @param component which component differs, by its place in {@link Kind#components}; -1 for {@link What#ABSENT} and
 *        {@link What#TIME}
 * @param oneValue its value, or the time
 * @param otherValue its value in the other run
 */
public record Difference(int row, int one, int other, Kind kind, int packet, int oneFact, int otherFact, long timePs,
        What what, int component, long oneValue, long otherValue) {

    /** How two runs differ in a row. */
    public enum What {
        /** One has no such fact. */
        ABSENT,
        /** A value is another. */
        VALUE,
        /** All values are equal, and the moment is another. */
        TIME
    }

    /** The run that has the fact, the other one where both have. */
    public int side() {
        return otherFact == Alignment.GAP ? one : other;
    }

    /** The number of the fact in {@link #side}. */
    public int fact() {
        return otherFact == Alignment.GAP ? oneFact : otherFact;
    }

    /** The component's name as the record has it, or "" where none differs. */
    public String field() {
        return component < 0 ? "" : kind.components().get(component);
    }
}
