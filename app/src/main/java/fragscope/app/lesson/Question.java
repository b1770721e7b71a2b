// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import java.util.List;

/**
 * A prediction: asked before the event, answered by the run. Nothing here says what is right; {@link Asked#answer} is a
 * formula that the engine's run decides.
 */
public sealed interface Question {

    /**
     * What all kinds have.
     *
     * @param line    where it begins
     * @param id      unique in its lesson
     * @param text    the question
     * @param vary    what makes another instance of it
     * @param at      the condition at which it is asked; "" for where the lesson stands
     * @param until   the condition to which is played to answer it; "" for the run's end
     * @param answer  a formula over the whole run
     * @param explain what is said then
     * @param once    why there is one instance only and no second try; "" where there are more
     */
    record Asked(int line, String id, Prose text, List<Vary> vary, String at, String until, String answer,
            Prose explain, String once) {

        public Asked {
            vary = List.copyOf(vary);
        }
    }

    /**
     * Keys of the setting that change the answer.
     *
     * @param keys   of the setting, which change together
     * @param values that they can have, each a value for each key
     */
    record Vary(int line, List<String> keys, List<List<String>> values) {

        public Vary {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }
    }

    /**
     * An option, or a wrong answer that is expected.
     *
     * @param says          as it is offered; "" where nothing is offered
     * @param value         a formula of its value; "" for what the answer is in {@code rightIn}
     * @param misconception what one who chooses it takes for true
     * @param rightIn       the setting under which it is right
     */
    record Option(int line, String says, String value, String misconception, Setting rightIn) {
    }

    /** What all kinds have. */
    Asked asked();

    /** Options, or wrong answers that are expected. */
    List<Option> options();

    /** Whether one of the options is chosen, rather than something said. */
    default boolean offers() {
        return this instanceof Choice || this instanceof FirstFunction;
    }

    /** One of some options. */
    record Choice(Asked asked, List<Option> options) implements Question {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Which kernel function fails first; {@code none} where none does. */
    record FirstFunction(Asked asked, List<Option> options) implements Question {
        public FirstFunction {
            options = List.copyOf(options);
        }
    }

    /**
     * A number.
     *
     * @param unit as {@code B}, or ""
     */
    record HowMany(Asked asked, String unit, List<Option> options) implements Question {
        public HowMany {
            options = List.copyOf(options);
        }
    }

    /**
     * A place on the stage.
     *
     * @param among ids of the shapes that can be meant
     */
    record Click(Asked asked, List<String> among, List<Option> options) implements Question {
        public Click {
            among = List.copyOf(among);
            options = List.copyOf(options);
        }
    }

    /** A 64-bit word in hexadecimal digits. */
    record HexWord(Asked asked, List<Option> options) implements Question {
        public HexWord {
            options = List.copyOf(options);
        }
    }
}
