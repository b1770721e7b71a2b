// SPDX-License-Identifier: Apache-2.0
package fragscope.app.authoring;

import atlantafx.base.theme.Styles;
import fragscope.app.course.Classroom;
import fragscope.app.course.Page;
import fragscope.app.dialog.FilePicker;
import fragscope.app.help.Markdown;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.Problem;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Scrolling;
import fragscope.app.tool.Tool;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where a lesson is written: its text, what is wrong with it, and how the step at the caret reads. */
public final class AuthorTool implements Tool {

    private final Desk desk;
    private final Classroom room;
    private final Judge judge;
    private final TextArea text = new TextArea();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final Label state = new Label();
    private final ScrollPane preview = new ScrollPane();
    private final VBox box = new VBox(6);
    private @Nullable Judgement shown;

    public AuthorTool(Desk desk, Classroom room, FilePicker picker) {
        this.desk = desk;
        this.room = room;
        this.judge = new Judge(room.course().lessons().stream().map(Lesson::id).toList());
        DraftFiles files = new DraftFiles(desk, picker);
        box.setId("author");
        box.setAccessibleText(desk.texts().get("tool.author.title"));
        box.setStyle("-fx-padding: 0.5em;");
        text.setId("author-text");
        text.setAccessibleText(desk.texts().get("author.text"));
        text.setStyle("-fx-font-family: \"JetBrains Mono\";");
        text.setText(Template.of(Lesson.Kind.CONCEPT));
        ListView<Problem> list = list();
        state.setId("author-state");
        state.setWrapText(true);
        preview.setId("author-preview");
        preview.setFitToWidth(true);
        Scrolling.uncached(preview);
        SplitPane below = new SplitPane(list, preview);
        SplitPane both = new SplitPane(text, below);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.64);
        VBox.setVgrow(both, Priority.ALWAYS);
        FlowPane buttons = new FlowPane(6, 6, templates(), button("author-open", "author.open",
                () -> files.open().ifPresent(text::setText)),
                button("author-save", "author.save",
                        () -> files.save(text.getText())),
                button("author-insert", "author.insert", this::insert),
                button("author-play", "author.play", this::play));
        box.getChildren().addAll(buttons, both, state);
    }

    private ListView<Problem> list() {
        ListView<Problem> list = new ListView<>(problems);
        list.setId("author-problems");
        list.setAccessibleText(desk.texts().get("author.problems"));
        list.setPlaceholder(new Label(desk.texts().get("author.none")));
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Problem problem, boolean empty) {
                super.updateItem(problem, empty);
                setWrapText(true);
                setPrefWidth(10);
                setText(empty || problem == null ? null : problem.text("").substring(1));
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((_, _, problem) -> {
            if (problem != null) {
                text.positionCaret(new Draft(text.getText()).offset(problem.line()));
            }
        });
        return list;
    }

    private MenuButton templates() {
        MenuButton menu = new MenuButton(desk.texts().get("author.new"));
        menu.setId("author-new");
        for (Lesson.Kind kind : Lesson.Kind.values()) {
            MenuItem item = new MenuItem(desk.texts().get("author.kind." + kind.name().toLowerCase(Locale.ROOT)));
            item.setId("author-new-" + kind.name().toLowerCase(Locale.ROOT));
            item.setOnAction(_ -> text.setText(Template.of(kind)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Button button(String id, String words, Runnable does) {
        Button button = new Button(desk.texts().get(words));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> does.run());
        return button;
    }

    /** The present moment becomes a step after the one at the caret. */
    private void insert() {
        Draft draft = new Draft(text.getText());
        int at = draft.stepAt(text.getCaretPosition());
        Optional<Page> stands = Optional.ofNullable(shown).flatMap(Judgement::page);
        MomentStep.of(desk.session(), stands.map(p -> p.moment().run().setting()), stands.map(
                p -> p.moment().facts()).orElse(0L), desk.texts().get("author.words")).ifPresent(step -> {
                    text.setText(draft.with(step, at).text());
                    List<Draft.Place> steps = new Draft(text.getText()).steps();
                    text.positionCaret(steps.get(Math.min(at + 1, steps.size() - 1)).from() + 1);
                });
    }

    /** Plays the draft from the step at the caret. */
    private void play() {
        Judgement now = shown;
        if (now != null) {
            now.lesson().ifPresent(lesson -> room.preview(lesson, step()));
        }
    }

    private int step() {
        return Math.max(0, new Draft(text.getText()).stepAt(text.getCaretPosition()));
    }

    @Override
    public String id() {
        return "author";
    }

    @Override
    public Region node() {
        return box;
    }

    /** What is written. */
    public String written() {
        return text.getText();
    }

    @Override
    public void refresh() {
        judge.ask(new Draft(text.getText()), step());
        Judgement now = judge.last().orElse(null);
        if (now == null) {
            state.setText(desk.texts().get("author.reading"));
        } else if (!now.equals(shown)) {
            shown = now;
            problems.setAll(now.problems());
            preview.setContent(now.page().map(p -> Markdown.layout(p.asked().map(Page.Asked::text).orElse(p.text()),
                    _ -> {
                    })).orElse(null));
            state.setText(now.problems().isEmpty()
                    ? desk.texts().get("author.sound", now.lesson().map(l -> l.steps().size()).orElse(0))
                    : desk.texts().get("author.wrong", now.problems().size()));
        }
    }

    @Override
    public boolean settled() {
        return judge.settled();
    }
}
