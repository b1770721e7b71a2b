// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file that keeps {@link LessonProgress}: {@code lessons.json} beside the settings; or none, then nothing lasts.
 */
public final class ProgressStore {

    private final @Nullable JsonFile<LessonProgress> file;
    private LessonProgress progress = LessonProgress.none();
    private Optional<Trouble> trouble = Optional.empty();

    private ProgressStore(@Nullable JsonFile<LessonProgress> file) {
        this.file = file;
        if (file != null) {
            JsonFile.Found<LessonProgress> found = file.read();
            progress = found.value().orElse(LessonProgress.none());
            trouble = found.trouble();
        }
    }

    /** The store in a folder, which need not exist. */
    public static ProgressStore in(Path folder) {
        return new ProgressStore(new JsonFile<>(folder.resolve("lessons.json"), LessonProgress.class));
    }

    /** A store that forgets at the program's end. */
    public static ProgressStore nowhere() {
        return new ProgressStore(null);
    }

    /** How far the person has come. */
    public LessonProgress progress() {
        return progress;
    }

    /** What was wrong with the file when it was read, or when it was last written. */
    public Optional<Trouble> trouble() {
        return trouble;
    }

    /** Keeps it at once: a lesson's state survives a crash. */
    public void keep(LessonProgress now) {
        progress = now;
        if (file != null) {
            try {
                file.write(now);
            } catch (IOException e) {
                trouble = Optional.of(new Trouble(Path.of("lessons.json"), "cannot be written (" + e + ")", ""));
            }
        }
    }
}
