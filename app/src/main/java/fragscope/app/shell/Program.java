// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.course.CourseCommands;
import fragscope.app.crash.CrashHandler;
import fragscope.app.crash.CrashReport;
import fragscope.app.crash.CrashWindow;
import fragscope.app.notice.Notice;
import fragscope.app.session.Request;
import fragscope.app.settings.LastSession;
import fragscope.app.settings.ProgressStore;
import fragscope.app.settings.Settings;
import fragscope.app.settings.SettingsStore;
import fragscope.app.settings.Trouble;
import fragscope.app.stage.Level;
import fragscope.app.text.Texts;
import fragscope.app.tool.FxThread;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The desktop program: one window, on what the command line names, else what was open last, else the scenario that
 * everybody starts with. Keeps settings and session every other second, so that a crash loses nothing.
 */
public final class Program extends Application {

    private static final System.Logger LOG = System.getLogger(Program.class.getName());
    private static final Duration KEEP_EVERY = Duration.seconds(2);

    private final CrashHandler crashes = new CrashHandler(new FxThread(), this::crashed);
    private final SettingsStore store;
    private @Nullable Settings settings;
    private @Nullable Window window;

    public Program() {
        super();
        Thread.setDefaultUncaughtExceptionHandler(crashes);
        store = SettingsStore.ofThisMachine();
    }

    @Override
    public void start(Stage stage) {
        try {
            begin(stage);
        } catch (RuntimeException | Error e) { // the toolkit would end the program without a word in a window
            crashes.uncaughtException(Thread.currentThread(), e);
        }
    }

    private void begin(Stage stage) {
        Settings chosen = store.load(Locale.getDefault());
        settings = chosen;
        ProgressStore progress = ProgressStore.in(store.folder());
        Window made = new Window(stage, chosen, 1280, 800, progress);
        window = made;
        crashes.about(made::told, this::keep);
        Placing.restore(stage, chosen);
        store.troubles().forEach(trouble -> say(made, trouble));
        progress.trouble().ifPresent(trouble -> say(made, trouble));
        openFirst(made, chosen);
        made.show();
        Placing.watch(stage, chosen);
        Timeline keeping = new Timeline(new KeyFrame(KEEP_EVERY, _ -> keep()));
        keeping.setCycleCount(Timeline.INDEFINITE);
        keeping.play();
    }

    private void openFirst(Window made, Settings chosen) {
        List<String> words = getParameters().getRaw();
        Optional<LastSession> last = store.last().filter(_ -> chosen.restoreProperty().get());
        String interrupted = made.classroom().progress().presenting();
        if (!words.isEmpty()) {
            made.open(Request.of(words.getFirst()));
        } else if (!interrupted.isEmpty()) {
            made.resume(interrupted);
        } else if (last.isPresent()) {
            LastSession was = last.get();
            made.open(new Request(was.source(), was.design(), was.fields()), was.fact());
        } else {
            chosen.levelProperty().set(Level.LESSON); // the first start is a lesson's first minute
            made.classroom().begin(CourseCommands.FIRST);
        }
    }

    private static void say(Window window, Trouble trouble) {
        var texts = window.desk().texts();
        String sentence = trouble.aside().isEmpty()
                ? texts.get("settings.stuck", trouble.file(), trouble.reason())
                : texts.get("settings.aside", trouble.file(), trouble.reason(), trouble.aside());
        window.desk().notices().post(Notice.problem(texts.get("settings.trouble"), sentence));
    }

    private void keep() {
        Window shown = window;
        Settings chosen = settings;
        if (shown != null && chosen != null) {
            store.keep(chosen, shown.moment()).ifPresent(trouble -> say(shown, trouble));
        }
    }

    private void crashed(CrashReport report) {
        LOG.log(System.Logger.Level.ERROR, report.summary(), report.cause());
        Settings chosen = settings;
        Locale locale = chosen == null ? Locale.getDefault() : chosen.languageProperty().get();
        CrashWindow.show(report, Texts.of(locale), Platform::exit);
    }

    @Override
    public void stop() {
        keep();
        if (window != null) {
            window.close();
        }
    }
}
