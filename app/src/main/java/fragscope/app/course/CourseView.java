// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import atlantafx.base.theme.Styles;
import fragscope.app.dialog.FilePicker;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.Problem;
import fragscope.app.lesson.Route;
import fragscope.app.settings.LessonProgress;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The course: its lessons with how far one has come, routes through them, and what belongs to all. */
final class CourseView {

    private final Desk desk;
    private final Texts texts;
    private final Classroom room;
    private final VBox box = new VBox(10);
    private final VBox lessons = new VBox(2);
    private final FilePicker picker;

    /**
     * @param turn shows another shelf
     */
    CourseView(Desk desk, Classroom room, FilePicker picker, Consumer<LessonTool.Shelf> turn) {
        this.desk = desk;
        this.texts = desk.texts();
        this.room = room;
        this.picker = picker;
        box.getStyleClass().add("lesson-text");
        Label about = wrapped(texts.get("course.about"));
        FlowPane shelves = new FlowPane(6, 6, shelf("course-glossary", "lesson.shelf.glossary",
                () -> turn.accept(LessonTool.Shelf.GLOSSARY)),
                shelf("course-thread", "lesson.shelf.thread",
                        () -> turn.accept(LessonTool.Shelf.THREAD)));
        box.getChildren().addAll(about, shelves, lessons, export());
        refresh();
    }

    private Button shelf(String id, String words, Runnable does) {
        Button button = new Button(texts.get(words));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> does.run());
        return button;
    }

    private Region export() {
        TextField name = new TextField(room.progress().name());
        name.setId("course-name");
        name.setPromptText(texts.get("course.name"));
        name.setAccessibleText(texts.get("course.name"));
        TextField seed = new TextField(String.valueOf(room.progress().classSeed()));
        seed.setId("course-seed");
        seed.setPrefColumnCount(4);
        seed.setAccessibleText(texts.get("course.seed"));
        seed.setTooltip(new Tooltip(texts.get("course.seed")));
        Label seedName = new Label(texts.get("course.seed"));
        seedName.setLabelFor(seed);
        name.textProperty().addListener((_, _, now) -> room.name(now.strip(), number(seed, room)));
        seed.textProperty().addListener((_, _, _) -> room.name(name.getText().strip(), number(seed, room)));
        Button save = new Button(texts.get("course.export"));
        save.setId("course-export");
        save.disableProperty().bind(name.textProperty().isEmpty());
        save.setOnAction(_ -> {
            picker.place(texts, name.getText().strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                    + "-answers.json").ifPresent(path -> new AnswerExport(room).write(desk, path));
        });
        FlowPane line = new FlowPane(6, 4, name, new HBox(6, seedName, seed), save);
        return new VBox(4, wrapped(texts.get("course.answers")), line);
    }

    /** The class's seed as it is typed; what is no number changes nothing. */
    private static long number(TextField seed, Classroom room) {
        try {
            return Long.parseLong(seed.getText().strip());
        } catch (NumberFormatException e) {
            return room.progress().classSeed();
        }
    }

    Region node() {
        return box;
    }

    /** How far one has come may have changed. */
    void refresh() {
        lessons.getChildren().clear();
        for (Lesson lesson : room.course().lessons()) {
            lessons.getChildren().add(lesson(lesson));
        }
        for (Map.Entry<String, Problem> broken : room.course().broken().entrySet()) {
            Label said = wrapped(texts.get("course.broken", broken.getValue().text(broken.getKey())));
            said.getStyleClass().add(Styles.DANGER);
            lessons.getChildren().add(said);
        }
        for (Route route : room.course().routes()) {
            Label heading = wrapped(texts.get("course.route", route.title(), route.minutes()));
            heading.getStyleClass().add(Styles.TEXT_BOLD);
            lessons.getChildren().addAll(heading, wrapped(route.about()));
            List<Lesson> on = route.lessons().stream().flatMap(id -> room.course().lesson(id).stream()).toList();
            FlowPane links = new FlowPane(4, 0);
            on.forEach(lesson -> {
                Hyperlink link = new Hyperlink(number(lesson.id()));
                link.setAccessibleText(lesson.title());
                link.setOnAction(_ -> room.begin(lesson.id()));
                links.getChildren().add(link);
            });
            lessons.getChildren().add(links);
        }
    }

    private Region lesson(Lesson lesson) {
        LessonProgress.Entry entry = room.progress().of(lesson.id());
        Hyperlink link = new Hyperlink(texts.get("course.lesson", number(lesson.id()), lesson.title(),
                lesson.minutes()));
        link.setId("begin-" + lesson.id());
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setTooltip(new Tooltip(lesson.teaches()));
        link.setOnAction(_ -> room.begin(lesson.id()));
        String far = entry.finished()
                ? texts.get("course.done")
                : entry.step() > 0 ? texts.get("course.begun", entry.step() + 1, lesson.steps().size()) : "";
        link.setAccessibleText(link.getText() + " " + far);
        Label how = new Label(far);
        how.getStyleClass().add(Styles.TEXT_MUTED);
        how.setManaged(!far.isEmpty());
        return new VBox(link, how);
    }

    private static String number(String id) {
        return id.matches("\\d\\d-.*") ? String.valueOf(Integer.parseInt(id.substring(0, 2))) : id;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
