// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.notice.Notice;
import fragscope.app.tool.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the learner's answers into a file that can be graded by re-execution. */
final class AnswerExport {

    private final Classroom room;

    AnswerExport(Classroom room) {
        this.room = room;
    }

    /** Writes the file, and says so or why not. */
    void write(Desk desk, Path path) {
        room.apart(() -> {
            String text = AnswerText.of(room.progress(), room.course(), room.runs());
            new fragscope.app.tool.FxThread().execute(() -> {
                try {
                    Files.writeString(path, text);
                    desk.notices().post(Notice.quiet(desk.texts().get("course.exported", path.getFileName())));
                } catch (IOException e) {
                    desk.notices().post(Notice.problem(desk.texts().get("course.unexported"),
                            desk.texts().get("moment.unwritten", path, e.getClass().getSimpleName())));
                }
            });
        });
    }
}
