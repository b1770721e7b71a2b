// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.authoring.AuthorTool;
import fragscope.app.branch.BranchesTool;
import fragscope.app.branch.SetCard;
import fragscope.app.command.Command;
import fragscope.app.compose.ComposeTool;
import fragscope.app.contrast.CompareTool;
import fragscope.app.course.Classroom;
import fragscope.app.course.CourseCommands;
import fragscope.app.course.LessonTool;
import fragscope.app.dialog.FilePicker;
import fragscope.app.dialog.Overlay;
import fragscope.app.eyepiece.LensTool;
import fragscope.app.inspector.InspectorTool;
import fragscope.app.life.LifeTool;
import fragscope.app.log.LogTool;
import fragscope.app.packets.PacketsTool;
import fragscope.app.plan.PlanTool;
import fragscope.app.plot.FiguresPane;
import fragscope.app.plot.MeasureTool;
import fragscope.app.room.StageTool;
import fragscope.app.session.Request;
import fragscope.app.stage.Level;
import fragscope.app.stops.BreakpointsTool;
import fragscope.app.timeline.TimelineTool;
import fragscope.app.tool.Desk;
import fragscope.app.tool.FxThread;
import fragscope.app.tool.Tool;
import fragscope.app.verdict.HelpersTool;
import fragscope.app.welcome.Welcome;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Where the panes stand. Lesson: the stage alone. Explore and Expert: packets and a buffer's life on the left, stage,
 * timeline and fact log in the middle, the inspector on the right, or beside the log where the window is narrow.
 */
final class Workbench {

    /** Under so many units of width the inspector moves beside the log. */
    private static final double NARROW = 1180;
    /** Under so many units of height the panes beside the stage share one place. */
    private static final double SMALL = 520;
    /** So many nanoseconds of one pulse are much for a pane. */
    private static final long MUCH = 1_000_000;

    /** What the places of the panes depend on. */
    private record Placed(boolean empty, boolean alone, boolean narrow, boolean small, boolean lesson, Tool center) {
    }

    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final StageTool stage;
    private final LensTool lens;
    private final Tool helpers;
    private final CompareTool compare;
    private final Tool compose;
    private final MeasureTool figures;
    private final PlanTool sweep;
    /** What stands in the middle: the stage, or what was asked for instead. */
    private final ObjectProperty<Tool> chosen = new SimpleObjectProperty<>();
    private final Tool packets;
    private final Tool life;
    private final TimelineTool timeline;
    private final Tool log;
    private final Tool inspector;
    private final Tool branches;
    private final Tool breakpoints;
    private final Transport transport;
    private final StatusLine status;
    private final Notices notices;
    private final Welcome welcome;
    private final Opener opener;
    private final Classroom room;
    private final LessonTool lesson;
    private final AuthorTool author;
    private final TabPane tabs = new TabPane();
    private final TabPane corner = new TabPane();
    private final Settling settling;
    private @Nullable Placed placed;
    private int turn;
    private final StandBack back = new StandBack();
    private final Seats seats = new Seats();
    private final Splits splits;
    private boolean lessonShown;

    Workbench(Desk desk, Opener opener, Overlay overlay, Classroom room, FilePicker picker) {
        this.desk = desk;
        splits = new Splits(desk.settings());
        this.opener = opener;
        stage = new StageTool(desk);
        lens = new LensTool(desk);
        desk.commands().add(Command.always("tools.btf", () -> picker.pick(desk.texts()).ifPresent(lens::read)));
        helpers = new HelpersTool(desk);
        compare = new CompareTool(desk);
        figures = new MeasureTool(desk, picker, this::runWithCosts);
        compose = new ComposeTool(desk, picker, this::runUnder, this::compareWith, this::openAt);
        sweep = new PlanTool(desk, picker, opener::open);
        chosen.set(stage);
        List.of(lens, helpers, compare, compose, figures).forEach(this::insteadOfTheStage);
        desk.commands().add(Command.always("view.sweep",
                () -> chosen.set(chosen.get().equals(sweep) ? stage : sweep)));
        packets = new PacketsTool(desk);
        life = new LifeTool(desk);
        timeline = new TimelineTool(desk);
        log = new LogTool(desk);
        inspector = new InspectorTool(desk, (table, column, row) -> SetCard.show(desk, overlay, table, column, row));
        branches = new BranchesTool(desk);
        breakpoints = new BreakpointsTool(desk);
        this.room = room;
        lesson = new LessonTool(desk, room, picker);
        stage.onPicked(lesson::picked);
        author = new AuthorTool(desk, room, picker);
        desk.commands().add(Command.always("lesson.write", this::toggleAuthor));
        CourseCommands.addTo(desk, room, this::openLessons);
        room.pageProperty().addListener((_, _, page) -> lessonShown |= page != null);
        room.showing().lensProperty().addListener((_, _, place) -> chosen.set(place.isEmpty() ? stage : lens(place)));
        transport = new Transport(desk);
        status = new StatusLine(desk, stage.moments());
        notices = new Notices(desk, opener);
        tabs.setId("panes");
        tabs.setAccessibleText(desk.texts().get("panes.title"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        corner.setId("corner");
        corner.setAccessibleText(desk.texts().get("corner.title"));
        corner.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        root.setId("window");
        root.setTop(new VBox(Menus.bar(desk, opener), new TopBar(desk, opener).node(), notices.node()));
        root.setBottom(status.node());
        welcome = new Welcome(desk, name -> opener.open(Request.of(name)), Recent::there);
        settling = new Settling(desk);
        place(new Placed(false, false, false, false, false, stage));
    }

    /**
     * What the window waits for until it shows all of the present moment, by name: panes that have more on their way,
     * "turns" while not every pane has had its own since the moment came, "seats" while some are still to take their
     * place, "layout". Nothing where it has settled.
     */
    List<String> awaited() {
        List<String> names = settling.awaited(tools());
        if (seats.filling()) {
            names.add("seats");
        }
        return names;
    }

    BorderPane root() {
        return root;
    }

    TimelineTool timeline() {
        return timeline;
    }

    LensTool lens() {
        return lens;
    }

    CompareTool compare() {
        return compare;
    }

    PlanTool sweep() {
        return sweep;
    }

    FiguresPane figures() {
        return figures.figures();
    }

    /** Gives the stage the keyboard. */
    void focusStage() {
        new FxThread().execute(stage.node()::requestFocus);
    }

    /** All panes, the stage first. */
    List<Tool> tools() {
        return List.of(stage, lens, helpers, compare, compose, figures, sweep, packets, life, branches, breakpoints,
                timeline,
                log, inspector, lesson, author);
    }

    /** Once per pulse: panes stand where they should and show what the session shows. */
    void refresh() {
        double zoom = desk.settings().zoomProperty().get();
        if (desk.session().sealedProperty().get()
                && List.of(helpers, compare, compose, figures).contains(chosen.get())) {
            chosen.set(stage);
        }
        Placed wanted = new Placed(nothing(), desk.session().levelProperty().get() == Level.LESSON,
                root.getWidth() / zoom < NARROW, root.getHeight() / zoom < SMALL, lessonShown, chosen.get());
        if (!wanted.equals(placed)) {
            boolean opened = placed != null && placed.empty();
            boolean turned = placed != null && !placed.center().equals(wanted.center());
            Node owner = opened || turned ? wanted.center().node() : root.getScene().getFocusOwner();
            owner = wanted.empty() ? welcome.first() : owner;
            place(wanted);
            if (owner != null) {
                seats.focus(owner);
            }
        } else {
            seats.next();
        }
        if (!desk.session().seekingProperty().get()) { // panes keep the last complete moment
            refreshPanes();
        }
        transport.refresh();
        status.refresh();
        notices.refresh();
        settling.pulse(tools());
    }

    /**
     * What moves is shown at once; the other panes take turns: after one that had much to show the next wait for the
     * next pulse, so that a fact that changes all of them does not hold up the movement. While it plays they do not
     * begin in the two pulses in which the stage has most to do: where the fact changes and where the next is drawn.
     */
    private void refreshPanes() {
        List.of(stage, lens, helpers, compare, compose, figures, sweep, timeline, lesson, author).forEach(
                Workbench::refresh);
        if (back.now(desk.session())) {
            return;
        }
        List<Tool> others = List.of(inspector, log, packets, life, branches, breakpoints);
        long until = System.nanoTime() + MUCH;
        for (int i = 0; i < others.size() && System.nanoTime() < until; i++) {
            refresh(others.get(turn));
            turn = (turn + 1) % others.size();
            settling.turned(others.size());
        }
    }

    private static void refresh(Tool tool) {
        if (tool.node().getScene() != null) {
            tool.refresh();
        }
    }

    /** The open source under a design file, on the stage. */
    private void runUnder(String design) {
        desk.session().opened().ifPresent(open -> opener.open(open.request().under(design)));
        chosen.set(stage);
    }

    /** Another source at one of its facts, on the stage. */
    private void openAt(Request request, long fact) {
        opener.open(request, fact);
        chosen.set(stage);
    }

    /** The open source with another cost model, where it is shown. */
    private void runWithCosts(String model) {
        desk.session().opened().ifPresent(open -> opener.open(open.request().with("cost_model", model)));
    }

    /** A design file beside the open run. */
    private void compareWith(String design) {
        compare.choose(design);
        chosen.set(compare);
    }

    /** Makes the command that shows a pane in the middle, and the stage again. */
    private void insteadOfTheStage(Tool tool) {
        boolean runs = List.of(helpers, compare, compose, figures).contains(tool); // what is asked about
        BooleanBinding allowed = runs
                ? desk.session().sealedProperty().not()
                : Bindings.createBooleanBinding(() -> true);
        desk.commands().add(new Command("view." + tool.id(), desk.session().factsProperty().greaterThan(0).and(allowed),
                () -> chosen.set(chosen.get().equals(tool) ? stage : tool)));
    }

    /** Nothing is open, nor is it on its way. */
    private boolean nothing() {
        return desk.session().opened().isEmpty() && opener.openingProperty().get() == null && !lessonShown
                && !chosen.get().equals(sweep);
    }

    private void place(Placed wanted) {
        placed = wanted;
        seats.in(root);
        clear();
        if (wanted.empty()) {
            root.setCenter(welcome.node());
            return;
        }
        if (wanted.small() && (!wanted.alone() || wanted.lesson())) {
            placeSmall(wanted.center().node());
            return;
        }
        VBox under = new VBox(transport.node());
        if (!wanted.alone() && !List.of(compare, sweep).contains(wanted.center())) { // one has its own, one needs none
            under.getChildren().add(seats.of(timeline.node()));
        }
        under.setMinHeight(Region.USE_PREF_SIZE); // a tall pane above gives way, not the transport
        Region shown = wanted.center().node();
        VBox center = new VBox(shown, under);
        VBox.setVgrow(shown, Priority.ALWAYS);
        if (wanted.alone() || List.of(compare, sweep).contains(wanted.center())) { // they need the whole width
            put(center);
            return;
        }
        Region bottom = wanted.narrow()
                ? splits.of("log-inspector", Orientation.HORIZONTAL, 0.58, seats.of(log.node()),
                        seats.of(inspector.node()))
                : seats.of(log.node());
        boolean tall = List.of(helpers, compose, figures).contains(wanted.center()); // they need the log's place
        Region middle = tall
                ? center
                : splits.of("stage-log", Orientation.VERTICAL, 0.74, center, bottom);
        inTabs(corner, List.of(branches, breakpoints));
        SplitPane left = splits.of("packets-life", Orientation.VERTICAL, 0.34, seats.of(packets.node()),
                splits.of("life-branches", Orientation.VERTICAL, 0.52, seats.of(life.node()), corner));
        put(wanted.narrow()
                ? splits.of("left-middle-narrow", Orientation.HORIZONTAL, 0.2, left, middle)
                : splits.of("left-middle", Orientation.HORIZONTAL, 0.17, left,
                        splits.of("middle-right", Orientation.HORIZONTAL, 0.74, middle, seats.of(inspector.node()))));
    }

    /** In the middle of the window, beside it the lesson where one is open. */
    private void put(Region content) {
        root.setCenter(
                lessonShown
                        ? splits.of("content-lesson", Orientation.HORIZONTAL, 0.68, content, lesson.node())
                        : content);
    }

    /** Opens the lesson's pane, with a shelf where no lesson is played; asked for what is there, it closes it. */
    private void openLessons(LessonTool.Shelf shelf) {
        boolean close = lessonShown && room.page().isEmpty() && lesson.shelf() == shelf;
        lessonShown = !close;
        lesson.turnTo(shelf);
        if (room.page().isPresent()) {
            room.leave();
        }
    }

    /** Where a lesson is written, in the middle, and the stage again. */
    private void toggleAuthor() {
        chosen.set(chosen.get().equals(author) ? stage : author);
        lessonShown = true;
    }

    /** The lens, held at a depth or on a sheet by its name. */
    private Tool lens(String place) {
        lens.turnTo(place);
        return lens;
    }

    /** Beside stage or lens all other panes in one place: what a window of 640×400 units has room for. */
    private void placeSmall(Region shown) {
        inTabs(tabs, tabbed());
        SplitPane both = splits.of("stage-panes", Orientation.HORIZONTAL, 0.62, shown, tabs);
        VBox center = new VBox(both, transport.node());
        VBox.setVgrow(both, Priority.ALWAYS);
        root.setCenter(center);
    }

    private List<Tool> tabbed() {
        List<Tool> all = new ArrayList<>(lessonShown ? List.of(lesson) : List.of());
        if (desk.session().levelProperty().get() != Level.LESSON) {
            all.addAll(List.of(inspector, log, packets, life, branches, breakpoints, timeline));
        }
        return all;
    }

    private void inTabs(TabPane place, List<Tool> sharing) {
        for (Tool tool : sharing) {
            place.getTabs().add(new Tab(desk.texts().get("tool." + tool.id() + ".title"), seats.of(tool.node())));
        }
    }

    /** Takes the panes out of the places they had. */
    private void clear() {
        root.setCenter(null);
        seats.clear();
        for (TabPane shared : List.of(tabs, corner)) {
            shared.getTabs().forEach(tab -> tab.setContent(null));
            shared.getTabs().clear();
        }
        tools().forEach(tool -> Seats.leave(tool.node()));
    }
}
