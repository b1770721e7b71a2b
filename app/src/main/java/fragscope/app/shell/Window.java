// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import fragscope.app.command.CommandList;
import fragscope.app.command.Keymap;
import fragscope.app.draw.Theme;
import fragscope.app.session.Player;
import fragscope.app.session.Request;
import fragscope.app.session.Session;
import fragscope.app.settings.Settings;
import fragscope.app.settings.ThemeChoice;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** One window: session, commands and panes put together, and the pulse that keeps them showing the same moment. */
public final class Window {

    private final Stage stage;
    private final Settings settings;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.light());
    private final Desk desk;
    private final Opener opener;
    private final Workbench workbench;
    private final Scene scene;
    private final AnimationTimer timer;
    private long lastPulse;

    /** A window on a stage that is not shown yet, with nothing open; width and height are those of its content. */
    public Window(Stage stage, Settings settings, double width, double height) {
        this.stage = stage;
        this.settings = settings;
        Session session = new Session();
        Player player = new Player(session);
        desk = new Desk(session, player, settings, Texts.of(settings.languageProperty().get()), new CommandList(),
                new Keymap(), theme);
        session.levelProperty().bindBidirectional(settings.levelProperty());
        opener = new Opener(desk);
        RunCommands.addTo(desk);
        FileCommands.addTo(desk, opener, stage);
        ViewCommands.addTo(desk, stage);
        workbench = new Workbench(desk, opener);
        scene = new Scene(workbench.root(), width, height);
        scene.getStylesheets().add(Objects.requireNonNull(Window.class.getResource("window.css")).toExternalForm());
        Keys.install(scene, desk);
        settings.themeProperty().addListener(_ -> look());
        settings.zoomProperty().addListener(_ -> look());
        Platform.getPreferences().colorSchemeProperty().addListener(_ -> look());
        look();
        stage.setScene(scene);
        stage.setTitle(desk.texts().get("window.title"));
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse(now);
            }
        };
    }

    /** Opens a source in the background; what is wrong with it is said in the window. */
    public void open(Request request) {
        opener.open(request);
    }

    /** Shows the window and starts its pulse. */
    public void show() {
        stage.show();
        workbench.focusStage(); // so that Space plays
        timer.start();
    }

    /** Stops the pulse and the recorder. */
    public void close() {
        timer.stop();
        desk.session().close();
        stage.close();
    }

    /** What panes and tests work on. */
    public Desk desk() {
        return desk;
    }

    /** The scene, for pictures. */
    public Scene scene() {
        return scene;
    }

    void pulse(long now) {
        double seconds = lastPulse == 0 ? 0 : (now - lastPulse) / 1e9;
        lastPulse = now;
        desk.session().pulse();
        desk.player().pass(seconds);
        workbench.refresh();
    }

    /** Puts theme and zoom into effect. */
    private void look() {
        boolean dark = settings.themeProperty().get() == ThemeChoice.DARK
                || settings.themeProperty().get() == ThemeChoice.SYSTEM
                        && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        theme.set(dark ? Theme.dark() : Theme.light());
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        workbench.root().getStyleClass().removeAll("dark", "light");
        workbench.root().getStyleClass().add(dark ? "dark" : "light");
        workbench.root().setStyle("-fx-font-size: " + Math.round(13 * settings.zoomProperty().get()) + "px;");
    }
}
