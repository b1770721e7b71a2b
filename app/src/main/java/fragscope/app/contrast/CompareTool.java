// SPDX-License-Identifier: Apache-2.0
package fragscope.app.contrast;

import fragscope.app.beside.Align;
import fragscope.app.beside.Beside;
import fragscope.app.beside.BesidePicture;
import fragscope.app.beside.BesideReader;
import fragscope.app.beside.Compared;
import fragscope.app.command.Command;
import fragscope.app.draw.PicturePane;
import fragscope.app.draw.Theme;
import fragscope.app.flow.Charges;
import fragscope.app.session.Opened;
import fragscope.app.session.Session;
import fragscope.app.source.ImpossibleException;
import fragscope.app.source.UnusableException;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import fragscope.engine.run.Run;
import fragscope.engine.versus.Account;
import fragscope.engine.versus.Alignment;
import fragscope.engine.versus.Comparison;
import fragscope.engine.versus.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Compare: the open run beside one to three other designs, all moved by the one transport. */
public final class CompareTool implements Tool {

    /** Longer runs are not aligned here: 36 bytes a fact and run. */
    private static final long MOST_FACTS = 2_000_000;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 520;

    private record Wanted(Run run, List<String> others, Locale language) {
    }

    private record Shown(Compared compared, int row, Align align, double width, double height,
            double zoom, Theme theme, Object level) {
    }

    private final Desk desk;
    private final VBox box = new VBox(6);
    private final PicturePane pane;
    private final CountList list;
    private final Label told = new Label();
    private final List<ComboBox<String>> others = new ArrayList<>();
    private final ComboBox<String> align = new ComboBox<>();
    private final Comparing comparing = new Comparing();
    private @Nullable Wanted wanted;
    private @Nullable Compared compared;
    private @Nullable BesideReader reader;
    private List<String> offered = List.of();
    private int row = -1;
    private long followed = -1;
    private @Nullable Shown shown;

    public CompareTool(Desk desk) {
        this.desk = desk;
        box.setId("compare");
        box.setAccessibleText(desk.texts().get("tool.compare.title"));
        box.setMinSize(200, 150);
        box.getStyleClass().add("compare");
        FlowPane bar = new FlowPane(10, 6);
        bar.setPadding(new javafx.geometry.Insets(6, 12, 0, 12));
        for (int i = 0; i < 3; i++) {
            bar.getChildren().addAll(labelled(desk.texts().get("compare.with", String.valueOf((char) ('B' + i))), other(
                    i)));
        }
        for (Align one : Align.values()) {
            align.getItems().add(desk.texts().get("compare.align." + one.name().toLowerCase(Locale.ROOT)));
        }
        align.setId("compare-align");
        align.getSelectionModel().select(0);
        align.setAccessibleText(desk.texts().get("compare.align"));
        bar.getChildren().add(labelled(desk.texts().get("compare.align"), align));
        desk.commands().add(new Command("run.previous-difference", desk.session().factsProperty().greaterThan(0),
                () -> turn(-1)));
        desk.commands().add(
                new Command("run.next-difference", desk.session().factsProperty().greaterThan(0), () -> turn(
                        1)));
        bar.getChildren().addAll(button("run.previous-difference"), button("run.next-difference"));
        told.setId("compare-told");
        told.setWrapText(true);
        told.setPadding(new javafx.geometry.Insets(0, 12, 0, 12));
        pane = new PicturePane("compare-picture", desk.texts().get("tool.compare.title"));
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        list = new CountList(desk.texts());
        StackPane under = new StackPane(pane, list.node());
        StackPane.setAlignment(list.node(), Pos.BOTTOM_CENTER);
        VBox.setVgrow(under, Priority.ALWAYS);
        box.getChildren().addAll(bar, told, under);
    }

    private static Node labelled(String words, Node control) {
        Label label = new Label(words);
        label.setLabelFor(control);
        javafx.scene.layout.HBox both = new javafx.scene.layout.HBox(6, label, control);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private ComboBox<String> other(int place) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("compare-" + (char) ('b' + place));
        choice.setAccessibleText(desk.texts().get("compare.with", String.valueOf((char) ('B' + place))));
        if (place > 0) {
            choice.getItems().add(desk.texts().get("compare.none"));
        }
        choice.setEditable(true);
        choice.setPromptText(desk.texts().get("compare.prompt"));
        choice.getItems().addAll(Columns.offered(desk));
        choice.getSelectionModel().select(
                place == 0 ? "host-copy" : place == 1 ? "p2pdma" : choice.getItems().getFirst());
        others.add(choice);
        return choice;
    }

    private Button button(String command) {
        Button button = new Button(desk.texts().get("command." + command));
        button.setId(command.replace('.', '-'));
        button.setOnAction(_ -> desk.commands().get(command).run());
        return button;
    }

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public Region node() {
        return box;
    }

    /** Puts a design, a preset or a file, in the second column. */
    public void choose(String design) {
        ComboBox<String> second = others.getFirst();
        if (!second.getItems().contains(design)) {
            second.getItems().add(design);
        }
        second.setValue(design);
    }

    /** What is compared, for tests; empty while it is being recorded. */
    public Optional<Compared> compared() {
        return Optional.ofNullable(compared);
    }

    /** The row of the alignment that is shown, for tests. */
    public int row() {
        return row;
    }

    @Override
    public void refresh() {
        Session s = desk.session();
        Opened open = s.opened().orElse(null);
        if (open == null || !s.hasMoment()) {
            return;
        }
        offer();
        ask(open);
        BesideReader found = reader;
        Compared what = compared;
        if (found == null || what == null) {
            pane.hide();
            return;
        }
        if (followed != s.fact() && s.fact() < what.comparison().sides().getFirst().recording().facts()) {
            followed = s.fact();
            row = found.row(s.fact());
        }
        draw(found, what);
    }

    @Override
    public boolean settled() {
        return compared != null;
    }

    /** Offers the branches that there are now; what is chosen stays. */
    private void offer() {
        List<String> now = Columns.offered(desk);
        if (!now.equals(offered)) {
            offered = now;
            for (int i = 0; i < others.size(); i++) {
                String chosen = others.get(i).getValue();
                List<String> items = new ArrayList<>(i == 0 ? List.of() : List.of(desk.texts().get("compare.none")));
                items.addAll(now);
                others.get(i).getItems().setAll(items);
                others.get(i).setValue(chosen);
            }
        }
    }

    private void draw(BesideReader found, Compared what) {
        double zoom = desk.settings().zoomProperty().get();
        Theme theme = desk.theme().getValue();
        Align by = Align.values()[Math.max(0, align.getSelectionModel().getSelectedIndex())];
        Shown now = new Shown(what, row, by, pane.getWidth(), pane.getHeight(), zoom, theme,
                desk.session().levelProperty().get());
        if (now.equals(shown) || row < 0 || pane.getWidth() < 1 || pane.getHeight() < 1) {
            return;
        }
        shown = now;
        Beside seen = found.at(row, by);
        pane.show((w, h) -> BesidePicture.draw(seen, desk.texts(), w, h, desk.session().levelProperty().get()), theme,
                pane.factor(zoom, LEAST_WIDTH, LEAST_HEIGHT));
        pane.setAccessibleText(desk.texts().get("tool.compare.title") + ": " + seen.where());
    }

    /** Records the runs that are chosen, unless that is under way or done. */
    private void ask(Opened open) {
        List<String> names = others.stream().map(ComboBox::getValue).filter(
                n -> n != null && !n.isBlank() && !n.equals(desk.texts().get(
                        "compare.none"))).toList();
        Wanted now = new Wanted(open.run(), names, desk.texts().locale());
        if (now.equals(wanted)) {
            return;
        }
        wanted = now;
        compared = null;
        reader = null;
        list.hide();
        shown = null;
        followed = -1;
        if (desk.session().facts() > MOST_FACTS) {
            comparing.stop();
            told.setText(desk.texts().get("compare.too-long", desk.session().facts(), MOST_FACTS));
            return;
        }
        List<Run> runs = new ArrayList<>(List.of(open.run()));
        try {
            for (String name : names) {
                runs.add(Columns.run(name, open.run(), desk));
            }
        } catch (UnusableException | ImpossibleException e) {
            told.setText(desk.texts().get("compare.failed", String.valueOf(e.getMessage())));
            return;
        }
        told.setText(desk.texts().get("compare.recording"));
        List<String> called = new ArrayList<>(List.of(open.run().design().name()));
        called.addAll(names.stream().map(Columns::shown).toList());
        comparing.start(runs, called, desk.texts().locale(), this::came,
                words -> told.setText(desk.texts().get("compare.failed",
                        words)));
    }

    private void came(Compared found) {
        compared = found;
        reader = new BesideReader(found, desk.texts());
        told.setText(desk.texts().get(found.comparison().sameStreams() ? "compare.same" : "compare.not-same"));
    }

    /** To the next or the previous row in which any run differs from the first. */
    private void turn(int way) {
        Compared found = compared;
        if (found != null && row >= 0) {
            Optional<Difference> next = way > 0
                    ? found.comparison().differences().next(row)
                    : found.comparison().differences().previous(row);
            next.ifPresent(d -> go(d.row()));
        }
    }

    /** Shows a row: the first run's fact there, or the last one before it. */
    private void go(int to) {
        Compared found = compared;
        if (found == null) {
            return;
        }
        row = to;
        int fact = Math.max(0, found.comparison().alignment().moments(to)[0]);
        desk.session().playingProperty().set(false);
        desk.session().seek(fact);
        followed = fact;
        shown = null;
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        String id = PicturePane.picked(event.getPickResult().getIntersectedNode());
        Compared found = compared;
        if (found == null) {
            return;
        }
        String[] parts = id.split("[:/]", -1);
        switch (parts[0]) {
            case "step" -> {
                int to = Integer.parseInt(parts[2]);
                if (found.comparison().alignment().fact(Integer.parseInt(parts[1]), to) != Alignment.GAP) {
                    go(to);
                }
            }
            case "crumb" -> {
                if (Integer.parseInt(parts[1]) < found.first().size()) {
                    go(found.first().get(Integer.parseInt(parts[1])).row());
                }
            }
            case "run" -> {
                if (parts.length > 2) {
                    open(found, parts[1].charAt(0) - 'A', parts[2]);
                }
            }
            default -> {
            }
        }
        event.consume();
    }

    /** Opens what a count stands for. */
    private void open(Compared found, int side, String what) {
        Account account = found.accounts().get(side);
        List<String> lines = switch (what) {
            case "broken" -> account.rulesBroken();
            case "cost" -> Charges.of(found.comparison().sides().get(side).summary(), desk.texts());
            case "change" -> account.code().mustChange().stream().sorted().toList();
            default -> List.<String>of();
        };
        if (List.of("broken", "cost", "change").contains(what)) {
            String title = Comparison.letter(side) + ", " + found.names().get(side) + ": " + desk.texts().get("beside."
                    + what);
            list.show(title, lines, fact -> go(found.comparison().alignment().row(side, (int) fact)));
        }
    }
}
