// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stops;

import fragscope.app.breakpoint.Breakpoint;
import fragscope.app.session.Opened;
import fragscope.app.session.Stops;
import fragscope.app.session.StopsEdit;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import fragscope.app.tool.FxThread;
import fragscope.app.tool.Tool;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The breakpoints: where the run shall stop, on to the next and back to the last, and why it stands where it does. */
public final class BreakpointsTool implements Tool, StopCell.Pane {

    /** What the list depends on beside itself. */
    private record Shown(@Nullable Opened run, Optional<Stops.Reason> reason) {
    }

    private final Desk desk;
    private final Stops stops;
    private final Continuing continuing;
    private final StopBar bar;
    private final ListView<Stops.@Nullable Stop> view = new ListView<>();
    private final Label said = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final HBox busy;
    private final VBox box = new VBox(4);
    private @Nullable Shown shown;

    public BreakpointsTool(Desk desk) {
        this.desk = desk;
        this.stops = desk.session().stops();
        this.continuing = new Continuing(desk);
        this.bar = new StopBar(desk, this::add);
        Texts texts = desk.texts();
        StopCommands.addTo(desk, this, continuing);
        bar.listCommands();
        box.setId("breakpoints");
        box.setAccessibleText(texts.get("tool.breakpoints.title"));
        box.getStyleClass().add("stops");
        box.getStylesheets().add(
                Objects.requireNonNull(BreakpointsTool.class.getResource("stops.css")).toExternalForm());
        box.setMinSize(0, 0);
        view.setId("stop-list");
        view.setAccessibleText(texts.get("stops.list"));
        view.setItems(stops.all());
        view.setCellFactory(_ -> new StopCell(texts, this));
        Label none = new Label(texts.get("stops.empty"));
        none.setWrapText(true);
        none.getStyleClass().add("stop-none");
        view.setPlaceholder(none);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        view.setMinHeight(30);
        view.setPrefHeight(60);
        VBox.setVgrow(view, Priority.ALWAYS);
        said.setId("stop-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.getStyleClass().add("stop-said");
        progress.setId("stop-progress");
        progress.setAccessibleText(texts.get("stops.looking"));
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        Button cancel = button("stop-cancel", "stops.cancel", "run.give-up");
        busy = new HBox(4, progress, cancel);
        busy.setAlignment(Pos.CENTER_LEFT);
        bar.node().setMinHeight(Region.USE_PREF_SIZE);
        HBox go = new HBox(4, button("stop-back", "stops.back", "run.reverse-continue"), button("stop-on",
                "stops.forward", "run.continue"));
        go.setMinHeight(Region.USE_PREF_SIZE);
        busy.setMinHeight(Region.USE_PREF_SIZE);
        box.getChildren().addAll(bar.node(), view, said, busy, go);
        visible(busy, false);
        visible(said, false);
    }

    private Button button(String id, String words, String command) {
        Button button = new Button(desk.texts().get(words));
        button.setId(id);
        button.getStyleClass().add("stop-button");
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        String title = desk.texts().get("command." + command);
        button.setAccessibleText(title);
        button.setTooltip(
                new Tooltip(desk.keymap().of(command).map(k -> title + " (" + k.getDisplayText() + ")").orElse(
                        title)));
        button.disableProperty().bind(Bindings.not(desk.commands().get(command).enabled()));
        button.setOnAction(_ -> desk.commands().get(command).run());
        return button;
    }

    private static void visible(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void pressed(KeyEvent event) {
        int at = view.getSelectionModel().getSelectedIndex();
        if (at < 0 || at >= stops.all().size() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            turn(at, !stops.all().get(at).on());
            view.getSelectionModel().select(at);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            remove(at);
            event.consume();
        }
    }

    /** Adds one, as an edit that can be taken back. */
    void add(Breakpoint at) {
        make("stops.edit.add", s -> s.add(at));
    }

    @Override
    public void turn(int index, boolean on) {
        if (stops.all().get(index).on() != on) {
            make("stops.edit.turn", s -> s.turn(index, on));
        }
    }

    @Override
    public void remove(int index) {
        make("stops.edit.remove", s -> s.remove(index));
    }

    private void make(String name, Consumer<Stops> change) {
        desk.history().make(new StopsEdit(stops, desk.texts().get(name), change));
    }

    @Override
    public String id() {
        return "breakpoints";
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void refresh() {
        continuing.pulse();
        Shown now = new Shown(desk.session().opened().orElse(null), here());
        if (!now.equals(shown)) {
            shown = now;
            view.refresh();
            now.reason().ifPresent(this::scrollTo);
        }
        boolean looking = continuing.looking();
        if (looking != busy.isVisible()) {
            visible(busy, looking);
        }
        if (looking) {
            progress.setProgress(continuing.progress());
        }
        String words = words();
        if (!words.equals(said.getText())) {
            said.setText(words);
            visible(said, !words.isEmpty());
        }
    }

    @Override
    public boolean settled() {
        return !continuing.looking();
    }

    /** Why the session stands where it stands, if a breakpoint led there. */
    private Optional<Stops.Reason> here() {
        return stops.reasonProperty().get().filter(r -> r.fact() == desk.session().fact());
    }

    private void scrollTo(Stops.Reason reason) {
        for (int i = 0; i < stops.all().size(); i++) {
            if (reason.by().contains(stops.all().get(i).at())) {
                view.scrollTo(i);
                return;
            }
        }
    }

    private String words() {
        Texts texts = desk.texts();
        if (continuing.looking()) {
            return texts.get(continuing.looksAtAll() ? "stops.looking.all" : "stops.looking");
        }
        return switch (continuing.end()) {
            case NOWHERE -> texts.get(continuing.wasForward() ? "stops.next.none" : "stops.back.none");
            case GIVEN_UP -> texts.get("stops.given-up");
            case FAILED -> texts.get("stops.failed");
            case FOUND -> ""; // the status line says why it stopped, and its breakpoint in the list is marked
        };
    }

    @Override
    public Optional<String> trouble(Stops.Stop stop) {
        return desk.session().opened().flatMap(run -> continuing.trouble(run, stop.at()));
    }

    @Override
    public boolean stoppedHere(Stops.Stop stop) {
        return here().filter(r -> r.by().contains(stop.at())).isPresent();
    }

    /** Brings the pane to the front where it shares its place. */
    void reveal() {
        for (Node at = box.getParent(); at != null; at = at.getParent()) {
            if (at instanceof TabPane tabs) {
                tabs.getTabs().stream().filter(tab -> holds(tab.getContent())).findFirst().ifPresent(
                        tabs.getSelectionModel()::select);
            }
        }
    }

    private boolean holds(Node content) {
        Node at = box;
        while (at != null && !at.equals(content)) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Brings the pane to the front and puts the caret into the field for an expression. */
    void focusExpression() {
        reveal();
        new FxThread().execute(bar::focus); // after the tab's layout
    }
}
