// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.lesson.ThreadClaim;
import fragscope.app.lesson.play.LessonRun;
import fragscope.app.lesson.play.Moment;
import fragscope.app.lesson.play.Spans;
import fragscope.app.source.UnusableException;
import fragscope.app.tool.FxThread;
import java.util.function.Consumer;

/** Runs a claim of the thread: shows its run where it stands, and what running it shows, with the run's own values. */
final class ClaimRun {

    private final Classroom room;

    ClaimRun(Classroom room) {
        this.room = room;
    }

    /**
     * @param told takes the comment as Markdown, or why it cannot be run
     */
    void run(ThreadClaim claim, Consumer<String> told) {
        FxThread fx = new FxThread();
        room.apart(() -> {
            try {
                LessonRun run = room.runs().of(claim.setting());
                long found = run.next(claim.to(), 0);
                Moment moment = new Moment(run, found < 0 ? run.facts() : found + 1);
                String text = Spans.render(claim.comment(), moment.words(room.runs(), false)).markdown();
                fx.execute(() -> {
                    room.showing().stand(moment);
                    told.accept(text);
                });
            } catch (UnusableException e) {
                fx.execute(() -> told.accept(String.valueOf(e.getMessage())));
            }
        });
    }
}
