// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.paper;

import fragscope.app.lesson.Course;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.Question;
import fragscope.app.lesson.play.Instance;
import fragscope.app.lesson.play.LessonPlayer;
import fragscope.app.lesson.play.LessonRuns;
import fragscope.app.lesson.play.Vocabulary;
import fragscope.engine.input.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grades answer files by executing their questions' runs again. */
public final class Grading {

    /** The first line of the table. */
    public static final String HEAD = "file,name,seed,lesson,question,answer,right,engine,misconception,replay";

    /** What grading can say, and what not. */
    public static final String SAYS = "graded by executing each run again: this proves the replay, not who did it";

    private static final String SAME = "same";

    /**
     * A row: an answer, or what is wrong with a file.
     *
     * @param replay whether the run was the same again, or why the file cannot be graded
     */
    public record Row(String file, String name, long seed, String lesson, String question, String answer,
            Optional<Boolean> right, String engine, String misconception, String replay) {

        /** As a line of a table with commas. */
        public String csv() {
            return String.join(",", cell(file), cell(name), String.valueOf(seed), cell(lesson), cell(question),
                    cell(answer), right.map(r -> r ? "yes" : "no").orElse(""), cell(engine), cell(misconception),
                    cell(replay));
        }

        /** Right, and replayed the same. */
        public boolean passed() {
            return right.orElse(false) && replay.equals(SAME);
        }

        private static String cell(String text) {
            String safe = text.matches("(?s)[=@+\t\r].*") ? "'" + text : text; // a spreadsheet would compute it
            return safe.matches("(?s).*[\",\n\r].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
        }
    }

    private final Course course;
    private final LessonRuns runs = new LessonRuns();

    public Grading(Course course) {
        this.course = course;
    }

    /** A file's rows, one for each question of its lessons; one row that says why where it cannot be graded. */
    public List<Row> of(String file, String text) {
        try {
            AnswerFile answers = AnswerFile.read(file, text);
            if (answers.sheets().isEmpty()) {
                return List.of(unusable(file, answers.name(), "", "no lesson was answered"));
            }
            List<Row> rows = new ArrayList<>();
            for (AnswerFile.Sheet sheet : answers.sheets()) {
                Optional<Lesson> lesson = course.lesson(sheet.lesson());
                rows.addAll(lesson.isPresent()
                        ? rows(file, answers, sheet, lesson.get())
                        : List.of(unusable(file, answers.name(), sheet.lesson(), "no lesson \"" + sheet.lesson()
                                + "\" in this program")));
            }
            return rows;
        } catch (InputException e) {
            return List.of(unusable(file, "", "", e.getMessage()));
        } catch (LessonException e) {
            return List.of(unusable(file, "", "", String.valueOf(e.getMessage())));
        }
    }

    private static Row unusable(String file, String name, String lesson, String why) {
        return new Row(file, name, 0, lesson, "", "", Optional.empty(), "", "", why);
    }

    private List<Row> rows(String file, AnswerFile answers, AnswerFile.Sheet sheet, Lesson lesson)
            throws LessonException {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Instance> one : AnswerFile.instances(lesson, runs, sheet.questions()).entrySet()) {
            Optional<AnswerFile.Given> given = sheet.answers().stream().filter(
                    a -> a.question().equals(one.getKey())).findFirst();
            String answer = given.map(AnswerFile.Given::answer).orElse(LessonPlayer.NO_ANSWER);
            Instance instance = one.getValue();
            boolean answered = !answer.equals(LessonPlayer.NO_ANSWER);
            boolean right = answered && instance.isRight(answer);
            Question.Option wrong = answered && !right ? instance.given(answer) : null;
            rows.add(new Row(file, answers.name(), answers.seed(), sheet.lesson(), one.getKey(), answer,
                    Optional.of(right), Vocabulary.shown(instance.answer()), wrong == null ? "" : wrong.misconception(),
                    answered
                            ? replay(answers, sheet, instance, given.map(AnswerFile.Given::run).orElse(""))
                            : "no answer"));
        }
        return rows;
    }

    /** "same" where the file is as the program wrote it, for this name, and the run is the same; else what not. */
    private static String replay(AnswerFile answers, AnswerFile.Sheet sheet, Instance instance, String run) {
        String hash = AnswerFile.hash(instance);
        if (!run.equals(hash)) {
            return "differs: the run is " + hash + " here and " + run + " in the file";
        }
        if (!answers.intact()) {
            return "changed by hand: the file's check is not that of what it says";
        }
        if (answers.own(sheet)) {
            return SAME;
        }
        return AnswerFile.nameless(sheet)
                ? "same, but begun before a name was given: everybody has these questions"
                : "questions of another name or seed than " + answers.name() + " " + answers.seed();
    }
}
