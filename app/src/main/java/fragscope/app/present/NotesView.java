// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import atlantafx.base.theme.Styles;
import fragscope.app.course.Classroom;
import fragscope.app.course.Page;
import fragscope.app.help.Markdown;
import fragscope.app.lesson.Step;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The teacher's window: what may be said, what next does, the votes, the time. */
final class NotesView {

    private final Texts texts;
    private final Presenter presenter;
    private final Classroom room;
    private final VBox box = new VBox(10);
    private final Label title = new Label();
    private final Label onward = new Label();
    private final Label clock = new Label();
    private final VBox text = new VBox(10);
    private final FlowPane ballot = new FlowPane(6, 6);
    private @Nullable Page shown;
    private double seconds;
    private boolean running = true;

    NotesView(Desk desk, Presenter presenter, Classroom room) {
        this.texts = desk.texts();
        this.presenter = presenter;
        this.room = room;
        box.setId("notes");
        box.getStyleClass().add("notes");
        box.setStyle("-fx-padding: 16; -fx-font-family: \"Inter\"; -fx-font-size: 16px;");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setId("notes-title");
        onward.setId("notes-next");
        onward.setWrapText(true);
        onward.setMinHeight(Region.USE_PREF_SIZE);
        clock.setId("notes-clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FlowPane keys = new FlowPane(6, 6, button("notes-back", "present.back", presenter::back), button("notes-on",
                "present.next", presenter::next), button("notes-home", "present.home", presenter::home),
                button(
                        "notes-black", "present.black", presenter::blackout),
                button("notes-zoom", "present.zoom",
                        presenter::zoom),
                button("notes-spot", "present.spot", presenter::spotlight),
                button("notes-sources", "present.sources", presenter::sources), button(
                        "notes-timer", "present.timer", presenter::timer),
                button("notes-leave",
                        "present.leave", presenter::leave));
        box.getChildren().addAll(new HBox(10, title, gap, clock), onward, scroll, ballot, keys);
    }

    private Button button(String id, String words, Runnable does) {
        Button button = new Button(texts.get(words));
        button.setId(id);
        button.setOnAction(_ -> does.run());
        return button;
    }

    Region node() {
        return box;
    }

    void timer() {
        running = !running;
    }

    void refresh(double passed) {
        seconds += running ? passed : 0;
        clock.setText(String.format(Locale.ROOT, "%d:%02d", (long) seconds / 60, (long) seconds % 60));
        Page page = room.page().orElse(null);
        if (page != null && !page.equals(shown)) {
            shown = page;
            show(page);
        }
        Optional<Votes> votes = presenter.votes();
        ballot.setVisible(votes.isPresent());
        votes.ifPresent(v -> {
            List<List<Integer>> tallies = v.tallies();
            for (int i = 0; i < ballot.getChildren().size() - 1; i++) {
                int option = i;
                List<Integer> own = tallies.stream().map(t -> t.get(option)).toList();
                ((Button) ballot.getChildren().get(i)).setText((char) ('A' + i) + "  "
                        + (own.isEmpty() ? "0" : new RoomWords(texts).votes(own)));
            }
        });
    }

    private void show(Page page) {
        title.setText(texts.get("present.title", page.lesson().title(), page.step() + 1,
                page.lesson().steps().size()));
        onward.setText(texts.get("present.onward", onward(page)));
        text.getChildren().clear();
        if (!page.notes().isBlank()) {
            text.getChildren().add(Markdown.layout(page.notes(), _ -> {
            }));
        }
        page.asked().ifPresent(a -> text.getChildren().add(Markdown.layout(a.text(), _ -> {
        })));
        text.getChildren().add(Markdown.layout(page.sealed() ? "" : page.text(), _ -> {
        }));
        if (!page.sealed() && !page.sources().isEmpty()) {
            Label sources = new Label(texts.get("lesson.sources", String.join("; ", page.sources())));
            sources.setWrapText(true);
            text.getChildren().add(sources);
        }
        ballot.getChildren().clear();
        presenter.votes().ifPresent(v -> {
            int options = page.asked().map(a -> RoomText.options(a.question()).size()).orElse(0);
            for (int i = 0; i < options; i++) {
                int option = i;
                Button vote = new Button();
                vote.setId("vote-" + i);
                vote.setOnAction(_ -> presenter.vote(option));
                ballot.getChildren().add(vote);
            }
            ballot.getChildren().add(button("vote-again", "present.again", presenter::again));
        });
    }

    /** What the next key does: exactly one thing. */
    private String onward(Page page) {
        if (page.sealed()) {
            return texts.get("present.does.reveal");
        }
        if (page.finished()) {
            return texts.get("present.does.end");
        }
        return switch (page.lesson().steps().get(page.step() + 1)) {
            case Step.Ask _ -> texts.get("present.does.ask");
            case Step.Play _ -> texts.get("present.does.play");
            case Step.Switch _ -> texts.get("present.does.switch");
            case Step.Intervene _ -> texts.get("present.does.change");
            case Step.Task _ -> texts.get("present.does.task");
            case Step.Show _,Step.Spotlight _,Step.Lens _ -> texts.get("present.does.show");
        };
    }
}
