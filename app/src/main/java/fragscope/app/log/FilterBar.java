// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import fragscope.app.facts.Group;
import fragscope.app.query.QueryException;
import fragscope.app.text.Numbers;
import fragscope.app.tool.Desk;
import fragscope.app.tool.ErrorLine;
import fragscope.engine.fact.Kind;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is shown: an expression, chips for groups and hidden kinds, how much that is, and what is wrong with it. */
final class FilterBar {

    /** An expression takes effect when nothing was typed for so long, or at Enter. */
    private static final long PAUSE_NANOS = 600_000_000;

    private final Desk desk;
    private final LogTool log;
    private final Numbers numbers;
    private final TextField expression = new TextField();
    private final Label count = new Label();
    private final ToggleButton kinds = new ToggleButton();
    private final Button find = new Button();
    private final ErrorLine error;
    private final FlowPane chips = new FlowPane(4, 4);
    private final FlowPane hidden = new FlowPane(4, 4);
    private final Map<Group, ToggleButton> groups = new EnumMap<>(Group.class);
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button();
    private final HBox busy;
    private final VBox box;
    private long typedAt;
    private Filter shown = Filter.none();

    FilterBar(Desk desk, LogTool log) {
        this.desk = desk;
        this.log = log;
        this.numbers = new Numbers(desk.texts().locale());
        this.error = new ErrorLine(expression, "log-error");
        expression();
        named(kinds, "log-kinds", "log.kinds");
        kinds.setText(desk.texts().get("log.kinds"));
        kinds.selectedProperty().addListener((_, _, open) -> shown(chips, open));
        named(find, "log-find", "command.edit.find");
        find.setText(desk.texts().get("log.find"));
        find.setOnAction(_ -> log.openFind());
        count.setId("log-count");
        count.getStyleClass().add("fact-count");
        count.setMinWidth(0);
        for (Group group : Group.values()) {
            chips.getChildren().add(chip(group));
        }
        shown(chips, false);
        shown(hidden, false);
        named(cancel, "log-cancel", "log.cancel");
        cancel.setText(desk.texts().get("log.cancel"));
        cancel.setOnAction(_ -> log.scan().ifPresent(Scan::cancel));
        progress.setAccessibleText(desk.texts().get("log.scanning"));
        busy = new HBox(8, new Label(desk.texts().get("log.scanning")), progress, cancel);
        busy.setAlignment(Pos.CENTER_LEFT);
        shown(busy, false);
        HBox first = new HBox(6, expression, count, kinds, find);
        first.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(expression, Priority.ALWAYS);
        kinds.setMinWidth(Region.USE_PREF_SIZE);
        find.setMinWidth(Region.USE_PREF_SIZE);
        box = new VBox(3, first, error.node(), chips, hidden, busy);
        box.getStyleClass().add("log-bar");
    }

    private void expression() {
        expression.setId("log-expression");
        expression.setPromptText(desk.texts().get("log.prompt"));
        expression.setAccessibleText(desk.texts().get("log.expression"));
        expression.setTooltip(new Tooltip(desk.texts().get("log.expression.help")));
        expression.setMinWidth(40);
        expression.setOnAction(_ -> apply());
        expression.textProperty().addListener((_, _, _) -> {
            typedAt = System.nanoTime();
            error.clear();
        });
    }

    private void named(javafx.scene.control.ButtonBase button, String id, String words) {
        button.setId(id);
        button.setAccessibleText(desk.texts().get(words));
        button.getStyleClass().add("log-button");
    }

    private ToggleButton chip(Group group) {
        ToggleButton chip = new ToggleButton(group.word());
        chip.setId("chip-" + group.word());
        chip.getStyleClass().add("chip");
        chip.setSelected(true);
        chip.setAccessibleText(desk.texts().get("log.group", group.word()));
        chip.setOnAction(_ -> log.refilter(log.filter().with(group, chip.isSelected())));
        groups.put(group, chip);
        return chip;
    }

    private static void shown(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    Region node() {
        return box;
    }

    /** Puts the caret into the expression. */
    void focus() {
        expression.requestFocus();
    }

    /** Another run: the expression begins anew. */
    void clearExpression() {
        expression.clear();
        typedAt = 0;
    }

    private void apply() {
        typedAt = 0;
        if (expression.getText().equals(log.filter().expression())) {
            return;
        }
        try {
            log.filter(log.filter().with(expression.getText()));
            error.clear();
        } catch (QueryException e) {
            error.show(e.position(), desk.texts().get("log.error", e.position() + 1, e.what()));
        }
    }

    void refresh() {
        if (typedAt != 0 && System.nanoTime() - typedAt > PAUSE_NANOS) {
            apply();
        }
        Filter now = log.filter();
        if (!now.equals(shown)) {
            shown = now;
            groups.forEach((group, chip) -> chip.setSelected(now.groups().contains(group)));
            hidden.getChildren().setAll(now.hidden().stream().sorted().map(this::hiddenChip).toList());
            shown(hidden, !now.hidden().isEmpty());
            if (!expression.isFocused() && !expression.getText().equals(now.expression())) {
                expression.setText(now.expression());
                typedAt = 0;
            }
        }
        long all = desk.session().facts();
        String words = now.showsAll()
                ? desk.texts().get("log.all", numbers.count(all))
                : desk.texts().get("log.some", numbers.count(log.list().size()), numbers.count(all));
        if (!words.equals(count.getText())) {
            count.setText(words);
        }
        progress(all);
    }

    private void progress(long all) {
        boolean scanning = log.scan().filter(scan -> !scan.upToDate() && !scan.cancelled()).isPresent();
        if (scanning != busy.isVisible()) {
            shown(busy, scanning);
        }
        if (scanning) {
            progress.setProgress(log.scan().map(scan -> scan.scanned() / (double) Math.max(1, all)).orElse(0.0));
        }
    }

    private Button hiddenChip(Kind kind) {
        Button chip = new Button(desk.texts().get("log.without", kind.word()));
        chip.setId("hidden-" + kind.word());
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(desk.texts().get("log.show-again", kind.word()));
        chip.setOnAction(_ -> log.refilter(log.filter().hiding(kind, false)));
        return chip;
    }
}
