// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import fragscope.app.course.Page;
import fragscope.app.course.Places;
import fragscope.app.lesson.Question;
import java.util.List;
import java.util.Optional;

/** A lesson's words as a room reads them. */
final class RoomText {

    /** More than this are no two lines at the largest size; the notes have all. */
    private static final int BRIEF = 150;

    private RoomText() {
    }

    /** A page as a room reads it where it stands. */
    static RoomPage page(Page page, Optional<RoomPage.Asked> asked) {
        return new RoomPage(page.lesson().title(), page.step() + 1, page.lesson().steps().size(),
                asked.isEmpty() ? brief(page.text()) : "", asked, page.sealed() ? "" : page.spotlight(),
                page.sealed() ? List.of() : page.sources(), false);
    }

    /** The same while its segment plays: the stage speaks for itself. */
    static RoomPage playing(Page page) {
        return new RoomPage(page.lesson().title(), page.step() + 1, page.lesson().steps().size(), "",
                Optional.empty(), "", List.of(), false);
    }

    /** A question as a room reads it. */
    static RoomPage.Asked asked(Page page, Page.Asked asked, List<List<Integer>> tallies, int round, RoomWords words) {
        Question question = asked.question();
        boolean open = page.sealed();
        return new RoomPage.Asked(Plain.of(asked.text()), options(question), how(question, words), !open,
                open ? -1 : right(question, asked.answer()), asked.answer(), tallies,
                open && !options(question).isEmpty() ? round : 0);
    }

    /** The first sentences of a step's text, as many as two lines hold. */
    static String brief(String markdown) {
        StringBuilder out = new StringBuilder();
        for (String sentence : Plain.sentences(Plain.of(markdown.lines().filter(l -> !l.isBlank()).findFirst().orElse(
                "")))) {
            if (!out.isEmpty() && out.length() + sentence.length() > BRIEF) {
                break;
            }
            out.append(out.isEmpty() ? "" : " ").append(sentence);
        }
        return out.toString();
    }

    /** What a question offers; of places at most six, more are pointed at. */
    static List<String> options(Question question) {
        return switch (question) {
            case Question.Click c -> c.among().size() > 6
                    ? List.of()
                    : c.among().stream().map(id -> Places.name(id, c.among())).toList();
            case Question.Choice c -> c.options().stream().map(o -> Plain.of(o.says())).toList();
            case Question.FirstFunction f -> f.options().stream().map(o -> Plain.of(o.says())).toList();
            case Question.HowMany _,Question.HexWord _ -> List.of();
        };
    }

    static String how(Question question, RoomWords words) {
        return switch (question) {
            case Question.HowMany n -> words.number(n.unit());
            case Question.HexWord _ -> words.word();
            default -> words.place();
        };
    }

    /** The option that an answer, as the page says it, is; -1 where nothing is offered. */
    static int right(Question question, String answer) {
        List<String> options = options(question);
        if (question.offers()) {
            return answer.isEmpty() ? -1 : answer.charAt(0) - 'A';
        }
        return options.indexOf(answer);
    }
}
