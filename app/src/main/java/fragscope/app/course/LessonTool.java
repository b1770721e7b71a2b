// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import atlantafx.base.theme.Styles;
import fragscope.app.dialog.FilePicker;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Scrolling;
import fragscope.app.tool.Tool;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The lesson's pane: the list of lessons, or the one that is played with its text, question, and the way on. */
public final class LessonTool implements Tool {

    /** What stands in the pane while no lesson is played. */
    public enum Shelf {
        LIST, GLOSSARY, THREAD
    }

    private final Desk desk;
    private final Classroom room;
    private final VBox box = new VBox(6);
    private final ScrollPane scroll = new ScrollPane();
    private final Label title = new Label();
    private final Button list = new Button();
    private final ReadingView reading;
    private final CourseView lessons;
    private final ShelfViews shelves;
    private Shelf shelf = Shelf.LIST;
    private @Nullable Object shown;

    public LessonTool(Desk desk, Classroom room, FilePicker picker) {
        this.desk = desk;
        this.room = room;
        this.reading = new ReadingView(desk, room, this::followed);
        this.lessons = new CourseView(desk, room, picker, this::turnTo);
        this.shelves = new ShelfViews(desk, room);
        box.setId("lesson");
        box.setAccessibleText(desk.texts().get("tool.lesson.title"));
        box.getStyleClass().add("lesson");
        box.getStylesheets().add(Objects.requireNonNull(LessonTool.class.getResource("lesson.css")).toExternalForm());
        title.setId("lesson-title");
        title.getStyleClass().addAll("tool-title", Styles.TEXT_BOLD);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        list.setId("lesson-list");
        list.setText(desk.texts().get("lesson.list"));
        list.setMinWidth(Region.USE_PREF_SIZE);
        list.getStyleClass().addAll(Styles.SMALL);
        list.setOnAction(_ -> {
            turnTo(Shelf.LIST);
            room.leave();
        });
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, title, list);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("lesson-head");
        scroll.setId("lesson-scroll");
        scroll.setFitToWidth(true);
        Scrolling.uncached(scroll);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.getChildren().addAll(head, scroll, reading.foot());
        box.setMinWidth(200);
    }

    @Override
    public String id() {
        return "lesson";
    }

    @Override
    public Region node() {
        return box;
    }

    /** What stands in the pane while no lesson is played. */
    public Shelf shelf() {
        return shelf;
    }

    /** Shows what lies on a shelf while no lesson is played. */
    public void turnTo(Shelf wanted) {
        shelf = wanted;
        shown = null;
    }

    private void followed(String lesson) {
        turnTo(Shelf.LIST);
        if (lesson.isEmpty()) {
            room.leave();
        } else {
            room.begin(lesson);
        }
    }

    /** A shape of the stage was clicked. */
    public void picked(String id) {
        reading.picked(id);
    }

    @Override
    public void refresh() {
        Page page = room.page().orElse(null);
        Object wanted = page == null ? shelf : page;
        if (!wanted.equals(shown)) {
            boolean turned = !(shown instanceof Page before && page != null && before.step() == page.step());
            shown = wanted;
            list.setVisible(page != null || shelf != Shelf.LIST);
            if (page == null) {
                title.setText(desk.texts().get("lesson.shelf." + shelf.name().toLowerCase(java.util.Locale.ROOT)));
                scroll.setContent(shelf == Shelf.LIST ? lessons.node() : shelves.node(shelf));
                lessons.refresh();
            } else {
                title.setText(page.lesson().title());
                scroll.setContent(reading.node());
                reading.show(page);
            }
            if (turned) {
                scroll.setVvalue(0);
            }
        }
        reading.refresh(page);
    }

    @Override
    public boolean settled() {
        return !room.busyProperty().get() && Objects.equals(shown, room.page().map(Object.class::cast).orElse(shelf));
    }
}
