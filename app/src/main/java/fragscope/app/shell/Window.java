// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import fragscope.app.branch.WhatIfCommands;
import fragscope.app.command.CommandList;
import fragscope.app.command.Keymap;
import fragscope.app.contrast.CompareTool;
import fragscope.app.course.Classroom;
import fragscope.app.course.Showing;
import fragscope.app.dialog.FilePicker;
import fragscope.app.dialog.Overlay;
import fragscope.app.draw.Fonts;
import fragscope.app.draw.Theme;
import fragscope.app.eyepiece.LensTool;
import fragscope.app.lesson.Course;
import fragscope.app.moment.MomentCommands;
import fragscope.app.moment.Reopening;
import fragscope.app.notice.Notice;
import fragscope.app.notice.NoticeBoard;
import fragscope.app.plot.FiguresPane;
import fragscope.app.present.Displays;
import fragscope.app.present.PlatformDisplays;
import fragscope.app.present.PresentCommands;
import fragscope.app.present.Presenter;
import fragscope.app.session.BranchTree;
import fragscope.app.session.History;
import fragscope.app.session.Player;
import fragscope.app.session.Request;
import fragscope.app.session.Session;
import fragscope.app.settings.LastSession;
import fragscope.app.settings.ProgressStore;
import fragscope.app.settings.Settings;
import fragscope.app.settings.ThemeChoice;
import fragscope.app.source.CaptureFile;
import fragscope.app.source.CaptureMissing;
import fragscope.app.text.Texts;
import fragscope.app.timeline.TimelineTool;
import fragscope.app.tool.Desk;
import fragscope.app.tool.FxThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.MapChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * One window: session, commands and panes put together, and the pulse that keeps them showing the same moment. With
 * another language the panes and commands are made anew; what is open stays.
 */
public final class Window {

    /** What is made anew with another language. */
    private record Contents(Desk desk, Workbench workbench, Overlay overlay, DropTarget drop) {
    }

    private final Stage stage;
    private final Settings settings;
    private final FilePicker picker;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.light());
    private final Session session = new Session();
    private final Player player = new Player(session);
    private final History history = new History();
    private final BranchTree branches = new BranchTree(session);
    private final NoticeBoard notices = new NoticeBoard();
    private final Keymap keymap = new Keymap();
    private final Opener opener;
    private final Classroom classroom;
    private final Presenter presenter;
    private final RunFailures failures;
    private final Reopening reopening = new Reopening(this::desk);
    private final StackPane root = new StackPane();
    private final Scene scene;
    private final AnimationTimer timer;
    private Contents contents;
    private long lastPulse;

    /** A window on a stage that is not shown yet, with nothing open; width and height are those of its content. */
    public Window(Stage stage, Settings settings, double width, double height) {
        this(stage, settings, width, height, new SystemPicker(stage), ProgressStore.nowhere(),
                new PlatformDisplays(stage));
    }

    /** The same with lessons that go on where they were left. */
    public Window(Stage stage, Settings settings, double width, double height, ProgressStore progress) {
        this(stage, settings, width, height, new SystemPicker(stage), progress, new PlatformDisplays(stage));
    }

    /** The same with another way to ask for files. */
    Window(Stage stage, Settings settings, double width, double height, FilePicker picker, ProgressStore progress,
            Displays displays) {
        this.stage = stage;
        this.settings = settings;
        this.picker = picker;
        Fonts.install();
        session.levelProperty().bindBidirectional(settings.levelProperty());
        session.speedProperty().bindBidirectional(settings.speedProperty());
        keymap.change(settings.keys());
        settings.keys().addListener((MapChangeListener<String, String>) _ -> keymap.change(settings.keys()));
        opener = new Opener(session, settings, notices, this::missing);
        classroom = new Classroom(Course.bundled(), new Showing(session, player, branches), progress);
        failures = new RunFailures(session, notices, () -> desk().texts());
        scene = new Scene(root, width, height);
        scene.getStylesheets().add(Objects.requireNonNull(Window.class.getResource("window.css")).toExternalForm());
        contents = build();
        presenter = new Presenter(this::desk, classroom, displays);
        Keys.install(scene, this::desk, () -> overlay().card().isPresent());
        settings.languageProperty().addListener(_ -> translate());
        settings.themeProperty().addListener(_ -> look());
        settings.zoomProperty().addListener(_ -> look());
        Platform.getPreferences().colorSchemeProperty().addListener(_ -> look());
        session.openedProperty().addListener(_ -> title());
        look();
        stage.setScene(scene);
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse(now);
            }
        };
    }

    private Contents build() {
        Texts texts = Texts.of(settings.languageProperty().get());
        Desk desk = new Desk(session, player, settings, texts, new CommandList(), keymap, history, branches,
                notices, theme);
        opener.say(texts);
        Overlay overlay = new Overlay();
        FileCommands.addTo(desk, opener, picker, overlay);
        EditCommands.addTo(desk);
        MomentCommands.addText(desk, opener::open);
        RunCommands.addTo(desk, classroom::playsOn);
        ViewCommands.addTo(desk, stage);
        ScenarioCommands.addTo(desk, opener);
        WhatIfCommands.addTo(desk, overlay, picker, opener::beside);
        PresentCommands.addTo(desk, classroom, () -> presenter.enter());
        CardCommands.addTo(desk, overlay, scene::getFocusOwner);
        Workbench workbench = new Workbench(desk, opener, overlay, classroom, picker);
        DropTarget drop = new DropTarget(desk, opener);
        root.getChildren().setAll(workbench.root(), drop.node(), overlay.node());
        drop.install(root);
        contents = new Contents(desk, workbench, overlay, drop);
        title();
        return contents;
    }

    /** The same window in another language; preferences that were open are open again. */
    private void translate() {
        boolean choosing = contents.overlay().card().filter(c -> "preferences".equals(c.getId())).isPresent();
        contents = build();
        if (choosing) {
            new FxThread().execute(() -> desk().commands().get("file.preferences").run()); // after its first layout
        }
    }

    private void title() {
        String name = desk().texts().get("window.title");
        stage.setTitle(session.opened().map(o -> o.title() + " – " + name).orElse(name));
    }

    private Notice missing(CaptureMissing missing) {
        return MomentCommands.missing(desk(), picker, missing.session(), String.valueOf(missing.getMessage()),
                opener::open);
    }

    /** Opens a source in the background; what is wrong with it is said in the window. */
    public void open(Request request) {
        opener.open(request);
    }

    /** Opens a source in the background at a fact, where it still has so many. */
    public void open(Request request, long fact) {
        opener.open(request, fact);
    }

    /** What is open and where in it, for the next start. */
    Optional<LastSession> moment() {
        return session.opened().map(
                o -> new LastSession(CaptureFile.lasting(o.request().source()), o.request().design(),
                        o.request().fields(), session.fact()));
    }

    /** Shows the window and starts its pulse. */
    public void show() {
        stage.show();
        contents.workbench().focusStage(); // so that Space plays
        timer.start();
    }

    /** Stops the pulse and the recorder. */
    public void close() {
        timer.stop();
        presenter.leave();
        classroom.close();
        session.close();
        stage.close();
    }

    /** What panes and tests work on; another one after the language changed. */
    public Desk desk() {
        return contents.desk();
    }

    /** The lessons of this window. */
    public Classroom classroom() {
        return classroom;
    }

    /** Goes on with a lesson whose presentation was interrupted; its windows open again when that is asked for. */
    void resume(String lesson) {
        classroom.presenting(false);
        classroom.begin(lesson);
        notices.post(Notice.problem(desk().texts().get("present.interrupted"), desk().texts().get(
                "present.interrupted.words")).with(new Notice.Action(desk().texts().get("present.resume"),
                        () -> presenter.enter())));
    }

    /** What the window waits for until it shows all that there is to show; nothing where it has settled. */
    List<String> awaited() {
        List<String> names = new ArrayList<>(contents.workbench().awaited());
        if (opener.openingProperty().get() != null || classroom.busyProperty().get()) {
            names.add("opening");
        }
        return names;
    }

    /** Lessons before a room. */
    Presenter presenter() {
        return presenter;
    }

    /** The timeline, for tests. */
    TimelineTool timeline() {
        return contents.workbench().timeline();
    }

    /** The lens, for tests. */
    LensTool lens() {
        return contents.workbench().lens();
    }

    /** The sweeps, for tests. */
    fragscope.app.plan.PlanTool sweep() {
        return contents.workbench().sweep();
    }

    /** The figures, for tests. */
    FiguresPane figures() {
        return contents.workbench().figures();
    }

    /** The comparison, for tests. */
    CompareTool compare() {
        return contents.workbench().compare();
    }

    /** Where files are dropped, for tests: the headless screen has no other program to drag them from. */
    DropTarget drop() {
        return contents.drop();
    }

    /** What lies over the window. */
    Overlay overlay() {
        return contents.overlay();
    }

    /** What is open, for a report, by short names. */
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        session.opened().ifPresent(open -> {
            told.put("source", open.request().source());
            told.put("design", open.run().design().name());
            told.put("seed", String.valueOf(open.run().scenario().seed()));
            told.put("fact", session.fact() + " + " + session.phaseProperty().get() + " of " + session.facts());
        });
        told.put("selection", String.valueOf(session.selectionProperty().get()));
        told.put("level", session.levelProperty().get().name());
        told.put("zoom", String.valueOf(settings.zoomProperty().get()));
        return told;
    }

    /** The scene, for pictures. */
    public Scene scene() {
        return scene;
    }

    void pulse(long now) {
        double seconds = lastPulse == 0 ? 0 : (now - lastPulse) / 1e9;
        lastPulse = now;
        session.pulse();
        opener.pulse(now);
        reopening.pulse();
        classroom.pulse();
        failures.pulse();
        player.pass(seconds);
        contents.workbench().refresh();
        presenter.pulse(seconds);
    }

    /** Puts theme and zoom into effect. */
    private void look() {
        boolean dark = settings.themeProperty().get() == ThemeChoice.DARK
                || settings.themeProperty().get() == ThemeChoice.SYSTEM
                        && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        theme.set(dark ? Theme.dark() : Theme.light());
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        root.getStyleClass().removeAll("dark", "light");
        root.getStyleClass().add(dark ? "dark" : "light");
        root.setStyle("-fx-font-size: " + Math.round(13 * settings.zoomProperty().get()) + "px;");
    }
}
