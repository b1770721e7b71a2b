// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.dialog.FilePicker;
import fragscope.app.session.Request;
import fragscope.app.session.Session;
import fragscope.app.settings.Motion;
import fragscope.app.settings.ProgressStore;
import fragscope.app.settings.Settings;
import fragscope.app.settings.ThemeChoice;
import fragscope.app.text.Texts;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A window as a person has it, on the headless screen; each test opens what it needs. */
public abstract class UiRig extends ApplicationTest {

    private static final int SECONDS = 20;

    /** What the dialog for files answers. */
    protected Optional<Path> picked = Optional.empty();

    /** The screens to present on. */
    final FakeDisplays displays = new FakeDisplays();

    /** How far the person has come in the lessons. */
    ProgressStore progress = ProgressStore.nowhere();

    private @Nullable Window window;

    protected UiRig() {
        super();
    }

    @Override
    public void start(Stage stage) {
        Settings settings = new Settings();
        settings.motionProperty().set(Motion.FULL);
        settings.themeProperty().set(ThemeChoice.LIGHT);
        Window opened = new Window(stage, settings, 990, 790, new Picker(), progress, displays);
        opened.show();
        window = opened;
    }

    /** Answers what the test wants the person to answer. */
    private final class Picker implements FilePicker {

        @Override
        public Optional<Path> pick(Texts texts) {
            return picked;
        }

        @Override
        public Optional<Path> place(Texts texts, String proposal) {
            return picked;
        }
    }

    @AfterEach
    void closeTheWindow() throws TimeoutException {
        interact(() -> window().close());
        FxToolkit.cleanupStages();
    }

    protected final Window window() {
        return Objects.requireNonNull(window);
    }

    protected final Session session() {
        return window().desk().session();
    }

    /** Opens a source and waits until all of it is recorded. */
    protected final void open(String source) {
        interact(() -> window().open(Request.of(source)));
        until(() -> session().hasMoment() && session().completeProperty().get());
        until(() -> !window().awaited().contains("seats"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits for something that comes by itself. */
    protected final void until(Callable<Boolean> done) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(done).get());
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come", e);
        }
    }

    /** Reads something on the JavaFX thread. */
    protected final <T> T read(Callable<T> value) {
        return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, value);
    }

    /** A node by its id, which must be there and of that class. */
    protected final <T extends Node> T node(Class<T> type, String id) {
        return type.cast(lookup("#" + id).query());
    }
}
