// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import atlantafx.base.theme.Styles;
import fragscope.app.help.Markdown;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.play.LessonPlayer;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A lesson as it is read: text, question or task, what became of the answer, and the way on. */
final class ReadingView {

    private final Desk desk;
    private final Texts texts;
    private final Classroom room;
    private final Consumer<String> begin;
    private final Glossary glossary;
    private final VBox box = new VBox(10);
    private final Label term = new Label();
    private final VBox foot = new VBox(4);
    private final Button back = new Button();
    private final Button next = new Button();
    private final Button home = new Button();
    private final Label away = new Label();
    private final Label place = new Label();
    private final Label trouble = new Label();
    private final ProgressBar way = new ProgressBar(0);
    private final TaskForm tasks;
    private @Nullable QuestionForm form;

    /**
     * @param begin plays another lesson, or shows the list for ""
     */
    ReadingView(Desk desk, Classroom room, Consumer<String> begin) {
        this.desk = desk;
        this.texts = desk.texts();
        this.room = room;
        this.begin = begin;
        this.glossary = new Glossary(room.course().glossary());
        this.tasks = new TaskForm(desk.texts(), room);
        box.getStyleClass().add("lesson-text");
        term.setId("lesson-term");
        term.setWrapText(true);
        term.setMinHeight(Region.USE_PREF_SIZE);
        term.getStyleClass().add("lesson-term");
        button(back, "lesson-back", "lesson.back", room::back);
        button(next, "lesson-next", "lesson.next", this::onward);
        next.getStyleClass().add(Styles.ACCENT);
        button(home, "lesson-home", "lesson.home", room::home);
        away.setId("lesson-away");
        away.setText(texts.get("lesson.away"));
        away.setWrapText(true);
        away.setMinHeight(Region.USE_PREF_SIZE);
        away.getStyleClass().add("lesson-away");
        place.setId("lesson-place");
        place.getStyleClass().add(Styles.TEXT_MUTED);
        place.setMinWidth(Region.USE_PREF_SIZE);
        trouble.setId("lesson-trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.getStyleClass().add(Styles.DANGER);
        way.setMaxWidth(Double.MAX_VALUE);
        way.setAccessibleText(texts.get("lesson.way"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(6, back, gap, place, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("lesson-foot");
        foot.getChildren().addAll(away, home, trouble, way, buttons);
    }

    private void button(Button button, String id, String words, Runnable does) {
        button.setId(id);
        button.setText(texts.get(words));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> does.run());
    }

    Region node() {
        return box;
    }

    Region foot() {
        return foot;
    }

    void picked(String id) {
        QuestionForm open = form;
        if (open != null) {
            open.picked(id);
        }
    }

    /** On: commits what stands in an open question's form, else the next step, and at the end the next lesson. */
    private void onward() {
        Page page = room.page().orElse(null);
        QuestionForm open = form;
        if (page != null && page.sealed() && open != null) {
            if (open.complete()) {
                room.commit(open.answerProperty().get());
            }
        } else if (page != null && page.finished()) {
            begin.accept(after(page.lesson()));
        } else {
            room.next();
        }
    }

    /** The lesson after one, or "". */
    private String after(Lesson lesson) {
        List<String> ids = room.course().lessons().stream().map(Lesson::id).toList();
        int at = ids.indexOf(lesson.id());
        return at >= 0 && at + 1 < ids.size() ? ids.get(at + 1) : "";
    }

    void show(Page page) {
        box.getChildren().clear();
        term.setText("");
        form = null;
        page.asked().ifPresent(asked -> {
            box.getChildren().add(text(asked.text()));
            if (page.sealed()) {
                ask(asked);
            } else {
                answered(page, asked);
            }
        });
        if (page.asked().isEmpty()) {
            box.getChildren().add(text(page.text()));
        }
        page.task().ifPresent(task -> box.getChildren().add(tasks.node(page, task)));
        if (page.finished() && page.lesson().id().equals(CourseCommands.FIRST)) {
            box.getChildren().add(doors());
        } else if (page.finished()) {
            Label end = wrapped(texts.get("lesson.end", page.lesson().teaches()));
            end.setId("lesson-end");
            end.getStyleClass().add("lesson-term");
            box.getChildren().add(end);
        }
        if (!page.sealed() && !page.sources().isEmpty()) {
            Label sources = wrapped(texts.get("lesson.sources", String.join("; ", page.sources())));
            sources.getStyleClass().add("lesson-source");
            box.getChildren().add(sources);
        }
        box.getChildren().add(term);
        int steps = page.lesson().steps().size();
        place.setText(texts.get("lesson.place", page.step() + 1, steps));
        way.setProgress((page.step() + 1.0) / steps);
        next.setText(texts.get(page.sealed()
                ? "question.commit"
                : page.finished() ? after(page.lesson()).isEmpty() ? "lesson.list" : "lesson.after" : "lesson.next"));
        boolean welcome = page.step() == 0 && page.lesson().id().equals(CourseCommands.FIRST);
        if (welcome) { // a newcomer's one large button, which Space presses
            next.setText(texts.get("lesson.watch"));
            next.requestFocus();
        }
        next.getStyleClass().removeAll(Styles.LARGE);
        if (welcome) {
            next.getStyleClass().add(Styles.LARGE);
        }
    }

    private void ask(Page.Asked asked) {
        QuestionForm open = new QuestionForm(texts, asked.question());
        form = open;
        open.onCommit(this::onward);
        Button skip = new Button(texts.get("question.skip"));
        skip.setId("question-skip");
        skip.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        skip.setOnAction(_ -> room.next());
        box.getChildren().addAll(open.node(), skip);
    }

    private void answered(Page page, Page.Asked asked) {
        LessonPlayer.Outcome outcome = asked.outcome().orElse(null);
        String key = outcome == null ? "question.passed" : outcome.right() ? "question.right" : "question.wrong";
        Label verdict = wrapped(outcome == null
                ? texts.get(key)
                : texts.get(key, Given.words(asked.question(), asked.given())));
        verdict.setId("question-verdict");
        verdict.getStyleClass().addAll("lesson-verdict",
                outcome != null && outcome.right() ? "verdict-right" : "verdict-wrong");
        Label engine = wrapped(texts.get("question.answer", asked.answer()));
        engine.setId("question-answer");
        box.getChildren().addAll(verdict, engine);
        if (outcome != null && !outcome.misconception().isEmpty()) {
            Label why = wrapped(outcome.misconception());
            why.setId("question-misconception");
            box.getChildren().add(why);
        }
        FlowPane more = new FlowPane(6, 6);
        if (outcome != null) {
            outcome.rightIn().ifPresent(setting -> more.getChildren().add(small("question-watch", "question.watch",
                    () -> page.current().ifPresent(step -> room.watch(setting, step)))));
        }
        if (!asked.question().asked().vary().isEmpty()) {
            more.getChildren().add(small("question-another", "question.another", room::another));
        }
        if (!more.getChildren().isEmpty()) {
            box.getChildren().add(more);
        }
        box.getChildren().add(text(page.text()));
    }

    /** After the first minute: where one may go on. */
    private Region doors() {
        Label title = wrapped(texts.get("doors.title"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        String first = after(room.page().orElseThrow().lesson());
        Button lesson = small("door-lesson", "doors.lesson", () -> begin.accept(first));
        lesson.setText(texts.get("doors.lesson", room.course().lesson(first).map(Lesson::minutes).orElse(0)));
        lesson.getStyleClass().add(Styles.ACCENT);
        Button teach = small("door-teach", "doors.teach", () -> begin.accept(""));
        Button capture = small("door-capture", "doors.capture", () -> {
            room.leave();
            desk.commands().get("file.open").run();
        });
        Button explore = small("door-explore", "doors.explore", () -> {
            room.leave();
            desk.commands().get("view.explore").run();
            desk.commands().get("lesson.list").run(); // the list is there already: away with it
        });
        explore.getStyleClass().add(Styles.FLAT);
        return new VBox(6, title, lesson, teach, capture, explore);
    }

    private Button small(String id, String words, Runnable does) {
        Button button = new Button(texts.get(words));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> does.run());
        return button;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private VBox text(String markdown) {
        return Markdown.layout(glossary.linked(markdown), this::follow);
    }

    private void follow(String destination) {
        glossary.of(destination).ifPresent(t -> term.setText(texts.get("lesson.term", t.word(), t.means())));
        if (destination.startsWith("lesson:")) {
            begin.accept(destination.substring("lesson:".length()));
        }
    }

    /** Once per pulse: what can be done now. */
    void refresh(@Nullable Page page) {
        boolean there = page != null;
        foot.setVisible(there);
        foot.setManaged(there);
        if (page == null) {
            shown(trouble, !room.troubleProperty().get().isEmpty());
            return;
        }
        boolean busy = room.busyProperty().get();
        QuestionForm open = form;
        back.setDisable(busy || page.step() <= 0);
        next.setDisable(busy || page.sealed() && (open == null || !open.complete()));
        boolean gone = room.showing().away(page) && !page.sealed();
        shown(home, gone);
        shown(away, gone);
        trouble.setText(room.troubleProperty().get());
        shown(trouble, !trouble.getText().isEmpty());
        shown(term, !term.getText().isEmpty());
        tasks.refresh();
    }

    private static void shown(Region node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
