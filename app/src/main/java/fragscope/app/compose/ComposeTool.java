// SPDX-License-Identifier: Apache-2.0
package fragscope.app.compose;

import fragscope.app.dialog.FilePicker;
import fragscope.app.notice.Notice;
import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import fragscope.engine.claim.ClaimResult;
import fragscope.engine.design.Presets;
import fragscope.engine.design.Validity;
import fragscope.engine.input.DesignJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The design workbench: axes to choose from, what excludes what, and what comes of it. */
public final class ComposeTool implements Tool {

    /** The least width of what is chosen from, in units. */
    private static final double FIELD = 80;

    private final Desk desk;
    private final FilePicker picker;
    private final Consumer<String> run;
    private final Consumer<String> compare;
    private final ScrollPane box = new ScrollPane();
    private final TextField name = new TextField();
    private final ComboBox<String> like = new ComboBox<>();
    private final List<AxisRow> rows = new ArrayList<>();
    private final List<CheckBox> safeguards = new ArrayList<>();
    private final Label verdict = new Label();
    private final Button runIt = new Button();
    private final Button compareIt = new Button();
    private final Button saveIt = new Button();
    private final Outlook outlook;
    private final Scorecard scorecard;
    private Draft draft = new Draft(Presets.all().getFirst());
    private @Nullable Opened from;
    private boolean showing;

    /**
     * A workbench.
     *
     * @param run     opens the present source under a design file
     * @param compare puts a design file beside the open run
     * @param open    opens another source at a fact
     */
    public ComposeTool(Desk desk, FilePicker picker, Consumer<String> run, Consumer<String> compare,
            ObjLongConsumer<Request> open) {
        this.desk = desk;
        this.picker = picker;
        this.run = run;
        this.compare = compare;
        this.outlook = new Outlook(desk.texts(), () -> desk.session().opened().map(Opened::run));
        this.scorecard = new Scorecard(desk.texts(), result -> evidence(result, open));
        box.setId("compose");
        box.setFitToWidth(true);
        box.setMinSize(200, 150);
        box.setAccessibleText(desk.texts().get("tool.compose.title"));
        box.getStyleClass().add("compose");
        box.getStylesheets().add(
                Objects.requireNonNull(ComposeTool.class.getResource("compose.css")).toExternalForm());
        box.setContent(content());
        show();
    }

    private VBox content() {
        Label title = new Label(desk.texts().get("tool.compose.title"));
        title.getStyleClass().add("compose-title");
        Label told = new Label(desk.texts().get("compose.told"));
        told.setWrapText(true);
        GridPane grid = grid();
        verdict.setId("compose-verdict");
        verdict.setWrapText(true);
        verdict.getStyleClass().add("compose-verdict");
        action(runIt, "run", () -> file().ifPresent(run));
        action(compareIt, "compare", () -> file().ifPresent(compare));
        action(saveIt, "save", this::save);
        VBox all = new VBox(10, title, told, grid, guards(), verdict, new FlowPane(10, 6, runIt, compareIt, saveIt),
                outlook.node(), scorecard.node());
        all.getStyleClass().add("compose-all");
        all.setMinWidth(0); // as wide as there is room for: what is long wraps
        return all;
    }

    private GridPane grid() {
        GridPane grid = new GridPane(12, 6);
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(FIELD);
        grid.getColumnConstraints().addAll(names, fields, names, fields);
        like.setId("compose-like");
        like.setAccessibleText(desk.texts().get("compose.like"));
        like.setMaxWidth(Double.MAX_VALUE);
        like.setMinWidth(FIELD);
        like.setPrefWidth(2 * FIELD);
        name.setMinWidth(FIELD);
        Presets.all().forEach(d -> like.getItems().add(d.name()));
        like.setOnAction(_ -> {
            if (!showing) {
                Presets.all().stream().filter(d -> d.name().equals(like.getValue())).findFirst().ifPresent(
                        d -> change(new Draft(d).named(name.getText())));
            }
        });
        name.setId("compose-name");
        name.setText(desk.texts().get("compose.my-design"));
        name.setAccessibleText(desk.texts().get("compose.name"));
        name.textProperty().addListener((_, _, now) -> change(draft.named(now)));
        Label nameIs = new Label(desk.texts().get("compose.name"));
        nameIs.setLabelFor(name);
        Label likeIs = new Label(desk.texts().get("compose.like"));
        likeIs.setLabelFor(like);
        grid.addRow(0, nameIs, name, likeIs, like);
        int i = 0;
        for (String axis : Draft.axes()) {
            AxisRow row = new AxisRow(desk.texts(), axis, () -> draft, (a, word) -> change(draft.with(a, word)));
            rows.add(row);
            grid.add(row.name, i % 2 * 2, 1 + i / 2);
            grid.add(row.choice, i % 2 * 2 + 1, 1 + i / 2);
            i++;
        }
        return grid;
    }

    private VBox guards() {
        Label title = new Label(desk.texts().get("compose.safeguards"));
        title.getStyleClass().add("compose-part");
        FlowPane boxes = new FlowPane(14, 6);
        for (String safeguard : Draft.safeguards()) {
            CheckBox one = new CheckBox(safeguard.replace('_', ' '));
            one.setId("guard-" + safeguard);
            one.setUserData(safeguard);
            one.setOnAction(_ -> change(draft.switched(safeguard, one.isSelected())));
            safeguards.add(one);
            boxes.getChildren().add(one);
        }
        return new VBox(4, title, boxes);
    }

    private void action(Button button, String id, Runnable does) {
        button.setText(desk.texts().get("compose." + id));
        button.setId("compose-" + id);
        button.setOnAction(_ -> does.run());
    }

    @Override
    public String id() {
        return "compose";
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void refresh() {
        Opened open = desk.session().opened().orElse(null);
        if (open != null && !open.equals(from)) {
            boolean first = from == null;
            from = open;
            if (first) {
                change(new Draft(open.run().design()).named(name.getText()));
            }
        }
        outlook.refresh();
        scorecard.refresh();
    }

    @Override
    public boolean settled() {
        return outlook.settled() && scorecard.settled();
    }

    private void change(Draft next) {
        draft = next;
        show();
    }

    private void show() {
        showing = true;
        Optional<Validity.Refusal> refusal = draft.refusal();
        String blamed = refusal.map(Validity.Refusal::field).orElse("");
        rows.forEach(row -> row.show(row.choice.getId().equals("axis-" + (blamed.equals("give_back")
                ? "return"
                : blamed))));
        safeguards.forEach(one -> one.setSelected(draft.has(String.valueOf(one.getUserData()))));
        verdict.setText(refusal.map(r -> desk.texts().get("compose.refused", r.sentence())).orElseGet(
                () -> desk.texts().get("compose.sound")));
        verdict.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("refused"), refusal.isPresent());
        runIt.setDisable(refusal.isPresent());
        compareIt.setDisable(refusal.isPresent());
        saveIt.setDisable(refusal.isPresent());
        outlook.of(refusal.isPresent() ? null : draft.design());
        scorecard.of(refusal.isPresent() ? null : draft.design());
        showing = false;
    }

    /** The draft as a file beside other files of this start, to be run from. */
    private Optional<String> file() {
        try {
            Path file = Files.createTempFile("design-", ".json");
            file.toFile().deleteOnExit();
            return Optional.of(write(file));
        } catch (IOException e) {
            desk.notices().post(Notice.quiet(desk.texts().get("compose.not-written", String.valueOf(e.getMessage()))));
            return Optional.empty();
        }
    }

    private void evidence(ClaimResult result, ObjLongConsumer<Request> open) {
        try {
            open.accept(Evidence.request(result), Evidence.fact(result));
        } catch (IOException e) {
            desk.notices().post(Notice.quiet(desk.texts().get("compose.not-written", String.valueOf(e.getMessage()))));
        }
    }

    private void save() {
        picker.place(desk.texts(), draft.design().name().replaceAll("[^\\w.-]+", "-") + ".json").ifPresent(path -> {
            try {
                desk.notices().post(Notice.quiet(desk.texts().get("compose.saved", write(path))));
            } catch (IOException e) {
                desk.notices().post(
                        Notice.quiet(desk.texts().get("compose.not-written", String.valueOf(e.getMessage()))));
            }
        });
    }

    private String write(Path file) throws IOException {
        Files.writeString(file, DesignJson.write(draft.design()) + "\n");
        return file.toString();
    }
}
