// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import java.util.List;
import java.util.Optional;

/**
 * What a room is to read, as plain values.
 *
 * @param title    the lesson's
 * @param step     from 1
 * @param steps    in all
 * @param words    the step's text, plain; "" leaves the stage's own sentence
 * @param question what is asked here
 * @param spotlit  the stage's shape that is lit; "" for none
 * @param sources  kernel files and functions behind the words; empty for none, and while a question is open
 * @param opened   whether they are to be read, or only that there are some
 */
public record RoomPage(String title, int step, int steps, String words, Optional<Asked> question, String spotlit,
        List<String> sources, boolean opened) {

    public RoomPage {
        sources = List.copyOf(sources);
    }

    /** The same without a lit shape. */
    RoomPage unlit() {
        return new RoomPage(title, step, steps, words, question, "", sources, opened);
    }

    /** The same with its sources to be read. */
    RoomPage sourced() {
        return new RoomPage(title, step, steps, words, question, spotlit, sources, true);
    }

    /**
     * A question before a room.
     *
     * @param words    the question, plain
     * @param options  in their order; empty where a number, a word or a place is asked for
     * @param how      what is to be answered where nothing is offered, as "a number of bytes"
     * @param revealed whether the answer may be seen
     * @param right    the option that the run made right, from 0; -1 while it is open and where nothing is offered
     * @param answer   the run's answer; "" while it is open
     * @param tallies  votes by option, a list for each round; empty where nobody voted
     * @param round    which vote this is, from 1; 0 where it is over
     */
    public record Asked(String words, List<String> options, String how, boolean revealed, int right, String answer,
            List<List<Integer>> tallies, int round) {

        public Asked {
            options = List.copyOf(options);
            tallies = tallies.stream().map(List::copyOf).toList();
        }
    }
}
