// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import java.util.ArrayList;
import java.util.List;

/** Votes on one question: a round, a discussion, another round. */
final class Votes {

    private static final int ROUNDS = 2;

    private final int options;
    private final List<int[]> rounds = new ArrayList<>();

    Votes(int options) {
        this(options, List.of());
    }

    /** Votes that go on where they were: of another number of options they begin anew. */
    Votes(int options, List<List<Integer>> before) {
        this.options = options;
        before.stream().filter(round -> round.size() == options).limit(ROUNDS).forEach(
                round -> rounds.add(round.stream().mapToInt(Integer::intValue).toArray()));
        if (rounds.isEmpty()) {
            rounds.add(new int[options]);
        }
    }

    /** All rounds, also one in which nobody has voted yet. */
    List<List<Integer>> kept() {
        return rounds.stream().map(round -> java.util.Arrays.stream(round).boxed().toList()).toList();
    }

    /** The present round, from 1. */
    int round() {
        return rounds.size();
    }

    /** One vote for an option, from 0; for none where there is no such option. */
    void vote(int option) {
        if (option >= 0 && option < options) {
            rounds.getLast()[option]++;
        }
    }

    /** Begins the second round; there is no third. */
    void again() {
        if (rounds.size() < ROUNDS && total(rounds.getLast()) > 0) {
            rounds.add(new int[options]);
        }
    }

    private static int total(int[] round) {
        int sum = 0;
        for (int votes : round) {
            sum += votes;
        }
        return sum;
    }

    /** What was voted, a list for each round in which anybody voted. */
    List<List<Integer>> tallies() {
        List<List<Integer>> all = new ArrayList<>();
        for (int[] round : rounds) {
            if (total(round) > 0) {
                all.add(java.util.Arrays.stream(round).boxed().toList());
            }
        }
        return all;
    }
}
