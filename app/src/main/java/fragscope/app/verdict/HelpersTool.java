// SPDX-License-Identifier: Apache-2.0
package fragscope.app.verdict;

import fragscope.app.lens.Look;
import fragscope.app.lens.SightReader;
import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import fragscope.app.tool.Desk;
import fragscope.app.tool.OwnKeys;
import fragscope.app.tool.Tool;
import fragscope.engine.check.CalledNow;
import fragscope.engine.check.Cell;
import fragscope.engine.check.HelperTable;
import fragscope.engine.design.Caught;
import fragscope.engine.design.Design;
import fragscope.engine.design.Host;
import fragscope.engine.design.Presets;
import fragscope.engine.helper.Step;
import fragscope.engine.helper.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The helper table: every kernel helper that touches frags, executed in every design, and on the present skb "if called
 * now". A cell opens below, step by step.
 */
public final class HelpersTool implements Tool {

    /** What the columns are. */
    private enum Mode {
        CHANGED, PAGES, NOW
    }

    private record Shown(@Nullable Object run, Mode mode, long fact, Selection selection) {
    }

    private static final double NAME = 230;
    private static final double WIDE = 148;
    private static final double ROW = 27;

    private final Desk desk;
    private final Words words;
    private final Outcomes outcomes = new Outcomes(this::came);
    private final SplitPane box = new SplitPane();
    private final TableView<Line> table = new TableView<>();
    private final Label told = new Label();
    private final ToggleGroup modes = new ToggleGroup();
    private final CellCard card;
    private Map<Version, Map<String, Cell>> now = new HashMap<>();
    private int skb = -1;
    private Mode mode = Mode.CHANGED;
    private @Nullable Shown shown;
    private @Nullable Opening inCard;

    public HelpersTool(Desk desk) {
        this.desk = desk;
        this.words = new Words(desk.texts());
        this.card = new CellCard(desk.texts());
        box.setId("helpers");
        box.setOrientation(Orientation.VERTICAL);
        box.setDividerPositions(0.64);
        box.getStyleClass().add("helpers");
        box.getStylesheets().add(
                Objects.requireNonNull(HelpersTool.class.getResource("verdict.css")).toExternalForm());
        box.setAccessibleText(desk.texts().get("tool.helpers.title"));
        Label title = new Label(desk.texts().get("tool.helpers.title"));
        title.getStyleClass().add("helpers-title");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.setId("helpers-told");
        told.getStyleClass().add("helpers-told");
        table.setId("helpers-table");
        table.setAccessibleText(desk.texts().get("tool.helpers.title"));
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.getSelectionModel().getSelectedCells().addListener(
                (javafx.beans.InvalidationListener) _ -> opened());
        OwnKeys.declare(table, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END, KeyCode.SPACE);
        VBox.setVgrow(table, Priority.ALWAYS);
        FlowPane choice = new FlowPane(14, 4, choice(Mode.CHANGED), choice(Mode.PAGES), choice(Mode.NOW));
        VBox upper = new VBox(4, title, told, choice, table);
        upper.getStyleClass().add("helpers-upper");
        upper.setMinHeight(0);
        box.getItems().addAll(upper, card.node());
        box.setMinSize(200, 150);
    }

    private RadioButton choice(Mode one) {
        String key = one.name().toLowerCase(java.util.Locale.ROOT);
        RadioButton button = new RadioButton(desk.texts().get("helpers.mode." + key));
        button.setId("helpers-" + key);
        button.setToggleGroup(modes);
        button.setSelected(one == mode);
        button.setOnAction(_ -> {
            mode = one;
            refresh();
        });
        return button;
    }

    @Override
    public String id() {
        return "helpers";
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void refresh() {
        Session s = desk.session();
        table.setFixedCellSize(Math.rint(ROW * zoom()));
        boolean present = mode == Mode.NOW;
        Shown wanted = new Shown(s.opened().orElse(null), mode, present ? s.fact() : 0,
                present ? s.selectionProperty().get() : new Selection.Nothing());
        if (wanted.equals(shown) || s.machine().isEmpty() || present && s.playingProperty().get()) {
            return;
        }
        boolean anew = shown == null || shown.mode() != mode || !Objects.equals(shown.run(), wanted.run());
        shown = wanted;
        Host host = s.machine().orElseThrow().host();
        if (present) {
            callNow(host);
        }
        told.setText(!present
                ? desk.texts().get("helpers.told")
                : skb < 0 ? desk.texts().get("helpers.now.none") : desk.texts().get("helpers.now", skb));
        if (anew) {
            fill(host.design());
        }
        table.refresh();
        opened();
    }

    /** Each helper on a copy of the skb that is selected or that the moment is about. */
    private void callNow(Host host) {
        Look look = switch (desk.session().selectionProperty().get()) {
            case Selection.AFrag f -> Look.start().of(f.skb(), f.frag());
            case Selection.AnSkb a -> Look.start().of(a.skb(), 0);
            case Selection.APacket p -> Look.start().ofPacket(p.packet());
            default -> Look.start();
        };
        skb = SightReader.skb(host, look, desk.session().packet());
        now = new HashMap<>();
        if (skb >= 0 && !host.skbs().used.is(skb)) {
            skb = -1;
        }
        for (Version version : Version.values()) {
            Map<String, Cell> cells = new HashMap<>();
            if (skb >= 0) {
                new CalledNow(host, outcomes.sides()).on(skb, version).forEach(c -> cells.put(c.helper(), c));
            }
            now.put(version, cells);
        }
    }

    private void came() {
        table.refresh();
        if (inCard == null) { // what is open stays as it is looked at
            opened();
        }
    }

    private void fill(Design present) {
        table.getColumns().clear();
        TableColumn<Line, Line> name = new TableColumn<>(desk.texts().get("helpers.name"));
        name.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        name.setCellFactory(_ -> new NameCell());
        name.setSortable(false);
        name.setPrefWidth(NAME * zoom());
        table.getColumns().add(name);
        columns(present).forEach(column -> table.getColumns().add(verdicts(column)));
        List<Line> lines = new ArrayList<>();
        outcomes.helpers().forEach(h -> lines.add(new Line.OfHelper(h, outcomes.helper(h).file())));
        if (mode != Mode.NOW) {
            lines.add(new Line.MustChange());
            lines.add(new Line.CaughtBefore());
        }
        table.getItems().setAll(lines);
        card.clear();
    }

    private double zoom() {
        return desk.settings().zoomProperty().get();
    }

    private List<Column> columns(Design present) {
        if (mode == Mode.NOW) {
            return List.of(new Column(present, Version.FOR_PAGES, true), new Column(present, Version.AS_CHANGED, true));
        }
        Version version = mode == Mode.PAGES ? Version.FOR_PAGES : Version.AS_CHANGED;
        List<Column> columns = new ArrayList<>(List.of(new Column(present, version, false)));
        for (Design other : Presets.all()) {
            if (!other.name().equals(present.name())) {
                columns.add(new Column(other, version, false));
            }
        }
        columns.forEach(c -> outcomes.want(c.design(), version));
        return columns;
    }

    private TableColumn<Line, VerdictCell.Said> verdicts(Column column) {
        TableColumn<Line, VerdictCell.Said> made = new TableColumn<>(column.now()
                ? words.of(column.version())
                : column.design().name());
        made.setUserData(column);
        made.setSortable(false);
        made.setReorderable(!column.now());
        made.setPrefWidth(WIDE * zoom() * (column.now() ? 1.4 : 1));
        made.setCellFactory(_ -> new VerdictCell());
        made.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(said(line.getValue(), column)));
        return made;
    }

    private VerdictCell.Said said(Line line, Column column) {
        return switch (line) {
            case Line.OfHelper h -> opening(h.name(), column).map(o -> new VerdictCell.Said(o.first().verdict(),
                    words.of(o.first().verdict(), o.slow()), o.slow())).orElseGet(() -> new VerdictCell.Said(null,
                            column.now() || outcomes.done(column.design(), column.version())
                                    ? desk.texts().get("helpers.not-called")
                                    : "…",
                            0));
            case Line.MustChange _ -> new VerdictCell.Said(null, outcomes.cost(column.design()).map(
                    c -> desk.texts().get("helpers.of", c.mustChange().size(), c.touching().size())).orElse("…"), 0);
            case Line.CaughtBefore _ -> new VerdictCell.Said(null, words.of(Caught.of(column.design())), 0);
        };
    }

    /** A cell of the table: what was executed for it, which of these is shown, and loads from device memory. */
    private record Opening(List<Cell> cells, Cell first, long slow) {
    }

    private Optional<Opening> opening(String helper, Column column) {
        if (column.now()) {
            return Optional.ofNullable(now.getOrDefault(column.version(), Map.of()).get(helper)).map(
                    c -> new Opening(List.of(c), c, c.slow()));
        }
        Optional<HelperTable.Row> row = outcomes.row(column.design(), column.version(), helper);
        return row.map(r -> new Opening(r.cells(), r.worst(), r.slow()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the toolkit's own list is of a raw type
    private List<? extends TablePosition<?, ?>> selected() {
        return (List) table.getSelectionModel().getSelectedCells();
    }

    private void opened() {
        inCard = null;
        List<? extends TablePosition<?, ?>> cells = selected();
        if (!cells.isEmpty() && cells.getFirst().getTableColumn() != null
                && cells.getFirst().getTableColumn().getUserData() instanceof Column column
                && table.getItems().get(cells.getFirst().getRow()) instanceof Line.OfHelper line) {
            inCard = opening(line.name(), column).orElse(null);
            if (inCard != null) {
                card.open(outcomes.helper(line.name()), column, inCard.cells(), inCard.first(), cell -> steps(column,
                        line.name(), cell));
                return;
            }
        }
        card.clear();
    }

    private List<Step> steps(Column column, String helper, Cell cell) {
        if (!column.now()) {
            return outcomes.steps(column.design(), column.version(), helper, cell.skb());
        }
        return desk.session().machine().map(m -> new CalledNow(m.host(), outcomes.sides()).recorded(skb,
                column.version(), helper).steps()).orElse(List.of());
    }

    /** A helper's name, and its file in small. */
    private final class NameCell extends TableCell<Line, Line> {

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("helper-name", "helper-sum");
            setText(null);
            if (empty || line == null) {
                return;
            }
            switch (line) {
                case Line.OfHelper h -> {
                    setText(h.name());
                    getStyleClass().add("helper-name");
                }
                case Line.MustChange _ -> sum("helpers.must-change");
                case Line.CaughtBefore _ -> sum("helpers.caught");
            }
        }

        private void sum(String key) {
            setText(desk.texts().get(key));
            getStyleClass().add("helper-sum");
        }
    }
}
