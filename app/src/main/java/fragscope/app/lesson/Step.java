// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import java.util.List;

/** One step of a lesson: what is done first, and then what is said. */
public sealed interface Step {

    /**
     * What every step may have.
     *
     * @param line      where it begins
     * @param text      what is said after it is done
     * @param notes     what the teacher may say; for no audience
     * @param sources   kernel files and functions behind the text
     * @param spotlight the stage's shape that matters, or ""
     * @param lens      where the lens is opened, or ""
     */
    record Head(int line, Prose text, String notes, List<String> sources, String spotlight, String lens) {

        public Head {
            sources = List.copyOf(sources);
        }
    }

    /** What every step may have. */
    Head head();

    /** Shows its text. */
    record Show(Head head) implements Step {
    }

    /**
     * Plays on to the first fact that fulfils a condition, and stops.
     *
     * @param to the condition
     */
    record Play(Head head, String to) implements Step {
    }

    /** Lights a shape of the stage: {@link Head#spotlight}. */
    record Spotlight(Head head) implements Step {
    }

    /** Opens the lens: {@link Head#lens}. */
    record Lens(Head head) implements Step {
    }

    /**
     * Goes over to another design, another safeguard or other fields, and stands at the first fact that fulfils a
     * condition.
     *
     * @param setting what differs
     * @param to      the condition
     */
    record Switch(Head head, Setting setting, String to) implements Step {
    }

    /**
     * Changes something by hand at the present moment, and plays on to a condition.
     *
     * @param change as in {@link Setting#CHANGE}, without its moment
     * @param to     the condition
     */
    record Intervene(Head head, String change, String to) implements Step {
    }

    /** Asks. */
    record Ask(Head head, Question question) implements Step {
    }

    /**
     * Lets the learner reach a goal.
     *
     * @param goal     a formula over the run that the learner makes
     * @param hints    each says a little more
     * @param solution one way that reaches it
     */
    record Task(Head head, String goal, List<String> hints, Setting solution) implements Step {

        public Task {
            hints = List.copyOf(hints);
        }
    }
}
