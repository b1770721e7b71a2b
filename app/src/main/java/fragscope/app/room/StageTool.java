// SPDX-License-Identifier: Apache-2.0
package fragscope.app.room;

import fragscope.app.command.Command;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.NodeStage;
import fragscope.app.draw.Rgb;
import fragscope.app.draw.Theme;
import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import fragscope.app.settings.Motion;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import fragscope.engine.design.Host;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The stage: shows the session's moment, and selects what is clicked. */
public final class StageTool implements Tool {

    /** What the shown picture depends on. */
    private record Shown(@Nullable Object run, long fact, double phase, boolean there, boolean end, double width,
            double height, double zoom, Object level, Theme theme, Selection selection, String spotlight,
            boolean sealed, boolean moving, boolean table, boolean complete) {
    }

    /** How much of the pane's height the table of the scene takes. */
    private static final double TABLE_SHARE = 0.42;
    /** Smaller pictures are drawn at this size and shrunk: there nothing overlaps. */
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 400;

    private final Desk desk;
    private final Moments moments;
    private final NodeStage nodes = new NodeStage();
    private final Pane pane = new Pane();
    private final SceneTable table;
    private @Nullable Shown shown;
    private Consumer<String> picked = _ -> {
    };

    public StageTool(Desk desk) {
        this.desk = desk;
        this.moments = new Moments(desk.session(), desk.texts().locale());
        pane.setId("stage");
        pane.setFocusTraversable(true);
        pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.setAccessibleText(desk.texts().get("tool.stage.title"));
        pane.getStyleClass().add("stage");
        nodes.root().setManaged(false);
        table = new SceneTable(desk.texts(), this::chosen, this::toggleTable);
        table.node().setVisible(false);
        table.node().setManaged(false);
        pane.getChildren().addAll(nodes.root(), table.node());
        desk.commands().add(Command.always("view.table", this::toggleTable));
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        pane.setMinSize(200, 150);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    @Override
    public String id() {
        return "stage";
    }

    @Override
    public Region node() {
        return pane;
    }

    /** The moments that this pane draws, for those that say them in words. */
    public Moments moments() {
        return moments;
    }

    @Override
    public void refresh() {
        Session s = desk.session();
        double zoom = desk.settings().zoomProperty().get();
        Theme theme = desk.theme().getValue();
        Shown now = new Shown(s.opened().orElse(null), s.fact(), s.phaseProperty().get(), s.cursor().isPresent(),
                s.fact() + 1 >= s.facts(),
                pane.getWidth(), pane.getHeight(), zoom, s.levelProperty().get(), theme,
                s.selectionProperty().get(), s.spotlightProperty().get(), s.sealedProperty().get(), moving(),
                table.node().isVisible(), s.completeProperty().get());
        if (now.equals(shown) || now.width() < 1 || now.height() < 1) {
            return;
        }
        if (shown == null || !shown.theme().name().equals(theme.name())) {
            pane.setBackground(new Background(new BackgroundFill(color(theme.ground()), CornerRadii.EMPTY,
                    Insets.EMPTY)));
        }
        shown = now;
        double below = now.table() ? Math.floor(now.height() * TABLE_SHARE) : 0;
        double room = now.height() - below;
        table.node().resizeRelocate(0, room, now.width(), below);
        double factor = Math.min(zoom, Math.min(now.width() / LEAST_WIDTH, room / LEAST_HEIGHT)); // small but whole
        double width = Math.floor(now.width() / factor);
        double height = Math.floor(room / factor);
        nodes.root().setVisible(s.hasMoment());
        moments.list(width, height, now.moving()).ifPresent(list -> show(list, theme, factor));
    }

    private void show(DisplayList list, Theme theme, double factor) {
        Session s = desk.session();
        DisplayList all = s.machine().map(m -> Picking.outlined(list, s.selectionProperty().get(), m.host())).orElse(
                list);
        nodes.show(Picking.lit(all, s.spotlightProperty().get()), theme, factor);
        if (table.node().isVisible() && s.phaseProperty().get() == 0) {
            table.show(list);
        }
        moments.scene().ifPresent(scene -> {
            String next = scene.next().map(n -> " " + desk.texts().get("status.next", n.sentence())).orElse("");
            pane.setAccessibleText(desk.texts().get("tool.stage.title") + ": " + scene.caption().sentence() + next);
            pane.setAccessibleHelp(desk.texts().get("scene.help"));
        });
    }

    /** Shows the scene as a table below the picture, or puts it away. */
    private void toggleTable() {
        boolean on = !table.node().isVisible();
        table.node().setVisible(on);
        refresh();
        if (on) {
            table.node().requestFocus();
        } else {
            pane.requestFocus();
        }
    }

    private void chosen(String id) {
        desk.session().machine().ifPresent(
                machine -> desk.session().selectionProperty().set(Picking.of(id, machine.host())));
    }

    /** Whether things are seen to move between two facts. */
    private boolean moving() {
        Motion motion = desk.settings().motionProperty().get();
        return motion == Motion.FULL || motion == Motion.SYSTEM && !Platform.getPreferences().isReducedMotion();
    }

    /** Says who is told of the ids of shapes that are clicked, the innermost first. */
    public void onPicked(Consumer<String> told) {
        picked = told;
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        for (Node node = event.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node.getId() != null && !node.equals(pane)) {
                picked.accept(node.getId());
            }
        }
        desk.session().machine().ifPresent(machine -> {
            Selection found = picked(event.getPickResult().getIntersectedNode(), machine.host());
            desk.session().selectionProperty().set(found);
        });
        event.consume();
    }

    /** What the innermost shape around a node stands for. */
    private static Selection picked(@Nullable Node from, Host host) {
        for (Node node = from; node != null; node = node.getParent()) {
            if (node.getId() != null && !node.getId().equals("stage")) {
                return Picking.of(node.getId(), host);
            }
            if (node instanceof Pane) {
                break;
            }
        }
        return new Selection.Nothing();
    }

    static Color color(Rgb rgb) {
        return Color.rgb(rgb.r(), rgb.g(), rgb.b(), rgb.alpha());
    }
}
