// SPDX-License-Identifier: Apache-2.0
package fragscope.app.preferences;

import atlantafx.base.theme.Styles;
import fragscope.app.dialog.Card;
import fragscope.app.dialog.Overlay;
import fragscope.app.tool.Desk;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The card of preferences: everything on one long page, narrowed down by a word. What is chosen has its effect. */
public final class Preferences {

    private final Desk desk;
    private final List<Page> pages;
    private final VBox list = new VBox(18);
    private final TextField search = new TextField();

    private Preferences(Desk desk) {
        this.desk = desk;
        this.pages = new Pages(desk.settings(), desk.texts()).all();
        search.setId("preferences-search");
        search.setPromptText(desk.texts().get("preferences.search"));
        search.setAccessibleText(desk.texts().get("preferences.search"));
        search.textProperty().addListener(_ -> fill());
        fill();
    }

    /** Shows the preferences over the window. */
    public static void show(Desk desk, Overlay overlay) {
        Preferences shown = new Preferences(desk);
        ScrollPane scroll = new ScrollPane(shown.list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button keys = new Button(desk.texts().get("command.help.shortcuts"));
        keys.setId("preferences-keys");
        keys.setOnAction(_ -> desk.commands().get("help.shortcuts").run());
        VBox body = new VBox(10, shown.search, scroll, keys);
        overlay.show(new Card("preferences", desk.texts().get("preferences.title"), desk.texts(), body).startingAt(
                shown.search));
    }

    private void fill() {
        list.getChildren().clear();
        String wanted = search.getText().strip();
        for (Page page : pages) {
            List<Preference> fitting = page.preferences().stream().filter(p -> p.fits(desk.texts(), wanted)).toList();
            if (!fitting.isEmpty()) {
                VBox box = new VBox(10, heading(page));
                fitting.forEach(p -> box.getChildren().add(row(p)));
                list.getChildren().add(box);
            }
        }
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(new Label(desk.texts().get("preferences.nothing", wanted)));
        }
    }

    private Region heading(Page page) {
        String title = desk.texts().get("preferences.page-" + page.key());
        Label words = new Label(title);
        words.getStyleClass().add(Styles.TEXT_BOLD);
        Button reset = new Button(desk.texts().get("preferences.reset"));
        reset.setId("preferences-reset-" + page.key());
        reset.setAccessibleText(title + ": " + reset.getText());
        reset.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        reset.setOnAction(_ -> page.preferences().forEach(p -> p.reset().run()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, words, gap, reset);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Region row(Preference preference) {
        Label title = new Label(preference.title(desk.texts()));
        title.setLabelFor(preference.control());
        Label about = new Label(preference.about(desk.texts()));
        about.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        about.setWrapText(true);
        preference.control().setAccessibleText(title.getText());
        preference.control().setAccessibleHelp(about.getText());
        preference.control().setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, title, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(16, words, preference.control());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
