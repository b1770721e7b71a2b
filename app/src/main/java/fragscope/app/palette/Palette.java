// SPDX-License-Identifier: Apache-2.0
package fragscope.app.palette;

import fragscope.app.command.Command;
import fragscope.app.dialog.Card;
import fragscope.app.dialog.Overlay;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Titles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A card with every command, found by a few letters; shows its keys, and why one cannot be done now. */
public final class Palette {

    /** A command that fits, and how well. */
    private record Fit(Command command, int score) {
    }

    private final Desk desk;
    private final Overlay overlay;
    private final TextField typed = new TextField();
    private final ListView<Command> found = new ListView<>();
    private final Label why = new Label();

    private Palette(Desk desk, Overlay overlay) {
        this.desk = desk;
        this.overlay = overlay;
        typed.setId("palette-text");
        typed.setPromptText(desk.texts().get("palette.prompt"));
        typed.setAccessibleText(desk.texts().get("palette.prompt"));
        found.setId("palette-list");
        found.setAccessibleText(desk.texts().get("palette.list"));
        found.setCellFactory(_ -> new PaletteCell(desk, this::run));
        why.setId("palette-why");
        why.getStyleClass().add("reason");
        why.setWrapText(true);
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        typed.textProperty().addListener(_ -> search());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        found.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        found.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                Optional.ofNullable(found.getSelectionModel().getSelectedItem()).ifPresent(this::run);
            }
        });
        found.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> why.setText(
                now == null ? "" : Titles.why(desk.texts(), now).orElse("")));
        search();
    }

    /** Shows the palette over the window. */
    public static void show(Desk desk, Overlay overlay) {
        Palette palette = new Palette(desk, overlay);
        VBox body = new VBox(8, palette.typed, palette.found, palette.why);
        VBox.setVgrow(palette.found, Priority.ALWAYS);
        overlay.show(new Card("palette", desk.texts().get("palette.title"), desk.texts(), body).startingAt(
                palette.typed));
    }

    private void search() {
        List<Fit> fits = new ArrayList<>();
        for (Command command : desk.commands().all()) {
            int score = Fuzzy.fit(typed.getText(), Titles.of(desk.texts(), command));
            if (score != Fuzzy.NO_FIT && !command.id().equals("tools.palette")) {
                fits.add(new Fit(command, score));
            }
        }
        fits.sort(Comparator.comparingInt(Fit::score).reversed());
        found.getItems().setAll(fits.stream().map(Fit::command).toList());
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    private void pressed(KeyEvent event) {
        int at = found.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> choose(at + 1);
            case UP -> choose(at - 1);
            case PAGE_DOWN -> choose(at + 10);
            case PAGE_UP -> choose(at - 10);
            case ENTER -> Optional.ofNullable(found.getSelectionModel().getSelectedItem()).ifPresent(this::run);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int index) {
        int last = found.getItems().size() - 1;
        if (last >= 0) {
            int at = Math.clamp(index, 0, last);
            found.getSelectionModel().select(at);
            found.scrollTo(Math.max(0, at - 4));
        }
    }

    /** Does it and goes; one that cannot be done stays, with its reason. */
    private void run(Command command) {
        if (command.enabled().get()) {
            overlay.hide();
            command.run();
        }
    }
}
