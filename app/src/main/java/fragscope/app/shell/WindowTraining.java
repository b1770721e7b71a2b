// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.session.Request;
import fragscope.app.settings.Settings;
import fragscope.app.stage.Level;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Opens the window on a screen that nobody sees, plays and resizes it for some seconds, and ends: the classes that this
 * needs are in the cache that the build makes. Without it the first pulses of a large run take up to 600 ms. Started
 * by the build alone; reads and writes no settings.
 */
public final class WindowTraining extends Application {

    private static final double APART = 900;

    public WindowTraining() {
        super();
    }

    /** No arguments. */
    public static void main(String[] args) {
        launch(WindowTraining.class, args);
    }

    @Override
    public void start(Stage stage) {
        Settings settings = new Settings();
        settings.levelProperty().set(Level.EXPLORE);
        Window window = new Window(stage, settings, 1000, 800);
        window.open(Request.of("two-packets"));
        window.show();
        List<Runnable> acts = List.of(
                () -> window.desk().player().toggle(),
                () -> stage.setHeight(500),
                () -> stage.setHeight(800),
                () -> window.desk().commands().get("view.lens").run(),
                () -> window.desk().commands().get("view.lens").run(),
                () -> window.desk().session().seek(100),
                () -> window.open(Request.of("bulk-tcp")),
                () -> settings.levelProperty().set(Level.LESSON),
                window::close,
                Platform::exit);
        Timeline course = new Timeline();
        for (int i = 0; i < acts.size(); i++) {
            Runnable act = acts.get(i);
            course.getKeyFrames().add(new KeyFrame(Duration.millis(APART * (i + 1)), _ -> act.run()));
        }
        course.play();
    }
}
