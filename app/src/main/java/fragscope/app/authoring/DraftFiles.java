// SPDX-License-Identifier: Apache-2.0
package fragscope.app.authoring;

import fragscope.app.dialog.FilePicker;
import fragscope.app.notice.Notice;
import fragscope.app.tool.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Drafts from files and into files. */
final class DraftFiles {

    private static final long BYTES_MAX = 1L << 20;

    private final Desk desk;
    private final FilePicker picker;

    DraftFiles(Desk desk, FilePicker picker) {
        this.desk = desk;
        this.picker = picker;
    }

    /** A file's text; empty where none was chosen or it cannot be read, which is said. */
    Optional<String> open() {
        return picker.pick(desk.texts()).flatMap(this::read);
    }

    private Optional<String> read(Path path) {
        try {
            if (Files.size(path) > BYTES_MAX) {
                failed(desk.texts().get("author.large", path, BYTES_MAX));
                return Optional.empty();
            }
            return Optional.of(Files.readString(path));
        } catch (IOException e) {
            failed(desk.texts().get("author.unread", path));
            return Optional.empty();
        }
    }

    /** Writes a text where the person says. */
    void save(String text) {
        picker.place(desk.texts(), "my-lesson.json").ifPresent(path -> {
            try {
                Files.writeString(path, text);
                desk.notices().post(Notice.quiet(desk.texts().get("author.saved", path)));
            } catch (IOException e) {
                failed(desk.texts().get("moment.unwritten", path, e.getClass().getSimpleName()));
            }
        });
    }

    private void failed(String sentence) {
        desk.notices().post(Notice.problem(desk.texts().get("author.file"), sentence));
    }
}
