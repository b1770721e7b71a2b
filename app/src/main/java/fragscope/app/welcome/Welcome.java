// SPDX-License-Identifier: Apache-2.0
package fragscope.app.welcome;

import atlantafx.base.theme.Styles;
import fragscope.app.command.Command;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Titles;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pane that is there when nothing is open. */
public final class Welcome {

    private final Desk desk;
    private final VBox recent = new VBox(2);
    private final ScrollPane scroll;
    private final Button button = new Button();

    /**
     * @param open  opens a source by its name
     * @param there whether a source can still be opened, as far as its name tells
     */
    public Welcome(Desk desk, Consumer<String> open, Predicate<String> there) {
        this.desk = desk;
        Label title = new Label(desk.texts().get("welcome.title"));
        title.getStyleClass().add(Styles.TITLE_2);
        Label words = new Label(desk.texts().get("welcome.words"));
        words.setWrapText(true);
        words.getStyleClass().add("welcome-words");
        Command opening = desk.commands().get("file.open");
        button.setText(Titles.of(desk.texts(), opening));
        button.setId("welcome-open");
        button.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        button.setOnAction(_ -> opening.run());
        Label drop = new Label(desk.texts().get("welcome.drop"));
        drop.getStyleClass().add(Styles.TEXT_MUTED);
        HBox first = new HBox(12, button, drop);
        first.setAlignment(Pos.CENTER_LEFT);
        HBox lists = new HBox(40, column("welcome.recent", recent), column("welcome.scenarios", scenarios()));
        VBox box = new VBox(16, title, words, first, lists);
        box.getStyleClass().add("welcome");
        box.setMaxWidth(Region.USE_PREF_SIZE);
        VBox middle = new VBox(box);
        middle.setAlignment(Pos.CENTER);
        scroll = new ScrollPane(middle);
        scroll.setId("welcome");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(desk.texts().get("welcome.title"));
        desk.settings().recent().addListener((ListChangeListener<String>) _ -> fill(open, there));
        fill(open, there);
    }

    /** The node that shows it. */
    public Region node() {
        return scroll;
    }

    /** What takes the keyboard first: the button that opens a file. */
    public Node first() {
        return button;
    }

    private VBox column(String title, VBox links) {
        Label heading = new Label(desk.texts().get(title));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        return new VBox(6, heading, links);
    }

    private VBox scenarios() {
        VBox box = new VBox(2);
        desk.commands().all().stream().filter(c -> c.id().startsWith("scenarios.")).forEach(command -> {
            Hyperlink link = new Hyperlink(command.about().get());
            link.setId("welcome-" + command.about().get());
            link.setAccessibleText(Titles.of(desk.texts(), command));
            link.setOnAction(_ -> command.run());
            box.getChildren().add(link);
        });
        return box;
    }

    private void fill(Consumer<String> open, Predicate<String> there) {
        recent.getChildren().clear();
        for (String source : desk.settings().recent()) {
            Hyperlink link = new Hyperlink(source);
            link.setDisable(!there.test(source));
            link.setOnAction(_ -> open.accept(source));
            recent.getChildren().add(link);
        }
        if (recent.getChildren().isEmpty()) {
            Label none = new Label(desk.texts().get("recent.none"));
            none.getStyleClass().add(Styles.TEXT_MUTED);
            recent.getChildren().add(none);
        }
    }
}
