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
            return right.orElse(false) && replay.equals("same");
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

    /** A file's rows, one for each question of its lesson; one row that says why where it cannot be graded. */
    public List<Row> of(String file, String text) {
        try {
            AnswerFile answers = AnswerFile.read(file, text);
            Optional<Lesson> lesson = course.lesson(answers.lesson());
            return lesson.isPresent()
                    ? rows(file, answers, lesson.get())
                    : List.of(unusable(file, answers.name(), answers.lesson(), "no lesson \"" + answers.lesson()
                            + "\" in this program"));
        } catch (InputException e) {
            return List.of(unusable(file, "", "", e.getMessage()));
        } catch (LessonException e) {
            return List.of(unusable(file, "", "", String.valueOf(e.getMessage())));
        }
    }

    private static Row unusable(String file, String name, String lesson, String why) {
        return new Row(file, name, 0, lesson, "", "", Optional.empty(), "", "", why);
    }

    private List<Row> rows(String file, AnswerFile answers, Lesson lesson) throws LessonException {
        List<Row> rows = new ArrayList<>();
        Map<String, Instance> instances = AnswerFile.instances(lesson, runs,
                AnswerFile.seed(answers.name(), answers.seed()));
        for (Map.Entry<String, Instance> one : instances.entrySet()) {
            Optional<AnswerFile.Given> given = answers.answers().stream().filter(
                    a -> a.question().equals(one.getKey())).findFirst();
            rows.add(row(file, answers, one.getKey(), one.getValue(),
                    given.map(AnswerFile.Given::answer).orElse(LessonPlayer.NO_ANSWER),
                    given.map(AnswerFile.Given::run).orElse("")));
        }
        return rows;
    }

    private static Row row(String file, AnswerFile answers, String id, Instance instance, String answer, String run)
            throws LessonException {
        boolean answered = !answer.equals(LessonPlayer.NO_ANSWER);
        boolean right = answered && instance.isRight(answer);
        Question.Option given = answered && !right ? instance.given(answer) : null;
        String replay = !answered ? "no answer" : run.equals(AnswerFile.hash(instance)) ? "same" : "differs";
        return new Row(file, answers.name(), answers.seed(), answers.lesson(), id, answer, Optional.of(right),
                Vocabulary.shown(instance.answer()), given == null ? "" : given.misconception(), replay);
    }
}
