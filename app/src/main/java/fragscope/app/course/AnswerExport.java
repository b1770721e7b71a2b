// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.paper.AnswerFile;
import fragscope.app.lesson.play.LessonPlayer;
import fragscope.app.notice.Notice;
import fragscope.app.settings.LessonProgress;
import fragscope.app.tool.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the learner's answers into a file that can be graded by re-execution. */
final class AnswerExport {

    private final Classroom room;

    AnswerExport(Classroom room) {
        this.room = room;
    }

    /** All lessons in which something was answered; one that cannot be played any more is not among them. */
    private AnswerFile file(LessonProgress progress) {
        List<AnswerFile.Sheet> sheets = new ArrayList<>();
        for (Lesson lesson : room.course().lessons()) {
            LessonProgress.Entry entry = progress.of(lesson.id());
            if (!entry.answers().isEmpty()) {
                try {
                    LessonPlayer player = new LessonPlayer(lesson, room.runs(), entry.seed());
                    player.remember(entry.answers());
                    sheets.add(AnswerFile.Sheet.of(player, room.runs()));
                } catch (LessonException e) {
                    // its runs are gone, so there is nothing that could be graded
                }
            }
        }
        return AnswerFile.of(progress.name(), progress.classSeed(), sheets);
    }

    /** Writes the file, and says so or why not. */
    void write(Desk desk, Path path) {
        room.apart(() -> {
            String text = file(room.progress()).text();
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
