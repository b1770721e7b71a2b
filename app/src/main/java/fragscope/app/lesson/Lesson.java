// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import java.util.List;

/**
 * A lesson.
 *
 * @param id      its file's name without the ending
 * @param file    as messages call it
 * @param title   a few words
 * @param teaches what one can say afterwards that one could not before
 * @param kind    of what form it is
 * @param minutes that it takes
 * @param needs   ids of lessons that come before
 * @param claims  of the thread that it shows, as {@code T1}
 * @param setting what it begins with
 * @param from    the condition at which it begins
 * @param steps   in their order
 */
public record Lesson(String id, String file, String title, String teaches, Kind kind, int minutes, List<String> needs,
        List<String> claims, Setting setting, String from, List<Step> steps) {

    /** The format's number; newer ones are refused. */
    public static final int FORMAT = 1;

    /** The fact after which the first frame may come. */
    public static final String BEGINNING = "kind == receiving_started";

    /** Of what form a lesson is. */
    public enum Kind {
        /** One idea, seen. */
        CONCEPT,
        /** Something that is done until it goes by itself. */
        SKILL,
        /** A design that is to be found. */
        DESIGN_CHALLENGE,
        /** A fault that is to be found. */
        TROUBLESHOOTING
    }

    public Lesson {
        needs = List.copyOf(needs);
        claims = List.copyOf(claims);
        steps = List.copyOf(steps);
    }

    /** Its questions, in their order. */
    public List<Question> questions() {
        return steps.stream().filter(Step.Ask.class::isInstance).map(s -> ((Step.Ask) s).question()).toList();
    }
}
