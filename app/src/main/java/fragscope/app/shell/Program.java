// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.session.Request;
import fragscope.app.settings.Settings;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/** The desktop program: one window, on what the command line names or the scenario that everybody starts with. */
public final class Program extends Application {

    /** What is shown when nothing is asked for. */
    static final String FIRST = "two-packets";

    public Program() {
        super();
    }

    @Override
    public void start(Stage stage) {
        Settings settings = new Settings();
        Window window = new Window(stage, settings, 1280, 800);
        List<String> words = getParameters().getRaw();
        window.open(Request.of(words.isEmpty() ? FIRST : words.getFirst()));
        window.show();
    }
}
