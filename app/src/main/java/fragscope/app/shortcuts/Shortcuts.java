// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shortcuts;

import atlantafx.base.theme.Styles;
import fragscope.app.command.Command;
import fragscope.app.dialog.Card;
import fragscope.app.dialog.Overlay;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Titles;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sheet of all keys. A press on one waits for another; the command that had that one loses it and is named. */
public final class Shortcuts {

    private final Desk desk;
    private final VBox rows = new VBox(2);
    private final Label said = new Label();
    private final TextField search = new TextField();

    private Shortcuts(Desk desk) {
        this.desk = desk;
        said.setId("shortcuts-said");
        said.setWrapText(true);
        said.getStyleClass().add("reason");
        said.setText(desk.texts().get("shortcuts.how"));
        search.setId("shortcuts-search");
        search.setPromptText(desk.texts().get("shortcuts.search"));
        search.setAccessibleText(desk.texts().get("shortcuts.search"));
        search.textProperty().addListener(_ -> fill());
        desk.keymap().table().addListener((MapChangeListener<String, KeyCombination>) _ -> fill());
        fill();
    }

    /** Shows the sheet over the window. */
    public static void show(Desk desk, Overlay overlay) {
        Shortcuts sheet = new Shortcuts(desk);
        Button reset = new Button(desk.texts().get("shortcuts.reset"));
        reset.setId("shortcuts-reset");
        reset.setOnAction(_ -> {
            desk.history().make(KeyEdit.reset(desk.texts().get("shortcuts.edit-all"), desk.settings().keys()));
            sheet.said.setText(desk.texts().get("shortcuts.own"));
        });
        HBox top = new HBox(8, sheet.search, reset);
        HBox.setHgrow(sheet.search, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(sheet.rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox body = new VBox(8, top, sheet.said, scroll);
        overlay.show(new Card("shortcuts", desk.texts().get("shortcuts.title"), desk.texts(), body).startingAt(
                sheet.search));
    }

    private void fill() {
        String wanted = search.getText().toLowerCase(Locale.ROOT);
        rows.getChildren().clear();
        for (Command command : desk.commands().all()) {
            String title = Titles.of(desk.texts(), command);
            String keys = Titles.keys(desk.keymap(), command);
            boolean fits = (title + " " + keys).toLowerCase(Locale.ROOT).contains(wanted);
            if (fits && !(wanted.isEmpty() && keys.isEmpty() && command.id().matches("(scenarios|designs)\\..*"))) {
                rows.getChildren().add(row(command, title, keys));
            }
        }
        for (String fixed : new String[]{"space", "arrows", "shift-arrows", "ends"}) {
            if (wanted.isEmpty()) {
                rows.getChildren().add(fixedRow(fixed));
            }
        }
    }

    private Region row(Command command, String title, String keys) {
        Label words = new Label(title);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button key = new Button(keys.isEmpty() ? desk.texts().get("shortcuts.none") : keys);
        key.setId(id(command));
        key.getStyleClass().addAll(Styles.SMALL, "number");
        key.setAccessibleText(title + ": " + key.getText());
        key.setOnAction(_ -> wait(command, key));
        HBox row = new HBox(8, words, gap, key);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Region fixedRow(String name) {
        Label words = new Label(desk.texts().get("shortcuts." + name));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label key = new Label(desk.texts().get("shortcuts." + name + ".key"));
        key.getStyleClass().addAll("number", Styles.TEXT_MUTED);
        HBox row = new HBox(8, words, gap, key);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void wait(Command command, Button key) {
        said.setText(desk.texts().get("shortcuts.press", Titles.of(desk.texts(), command)));
        key.setText(desk.texts().get("shortcuts.waiting"));
        new KeyWait(key, pressed -> take(command, pressed), () -> {
            said.setText(desk.texts().get("shortcuts.how"));
            fill();
        });
    }

    /** Gives the command those keys, "" for none; who had them loses them, and is named. */
    private void take(Command command, String keys) {
        String title = Titles.of(desk.texts(), command);
        Map<String, String> changed = new LinkedHashMap<>();
        String words = desk.texts().get("shortcuts.taken-away", title);
        if (!keys.isEmpty()) {
            KeyCombination key = KeyCombination.valueOf(keys);
            String holder = desk.keymap().holder(key, command.id()).orElse("");
            words = desk.texts().get("shortcuts.now", title, key.getDisplayText());
            if (!holder.isEmpty()) {
                changed.put(holder, "");
                words = desk.texts().get("shortcuts.conflict", title, key.getDisplayText(), named(holder));
            }
        }
        changed.put(command.id(), keys);
        desk.history().make(KeyEdit.of(desk.texts().get("shortcuts.edit", title), desk.settings().keys(), changed));
        said.setText(words);
        fill();
        rows.lookupAll("#" + id(command)).forEach(n -> n.requestFocus());
    }

    private static String id(Command command) {
        return "key-" + command.id().replace('.', '-');
    }

    /** A command's title; keys may be kept for one that this window lacks. */
    private String named(String id) {
        return desk.commands().all().stream().filter(c -> c.id().equals(id)).findFirst().map(
                c -> Titles.of(desk.texts(), c)).orElse(id);
    }
}
