// SPDX-License-Identifier: Apache-2.0
package fragscope.app.authoring;

import fragscope.app.tool.FxThread;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges drafts on a thread of its own, one at a time; the last one that was asked for wins. JavaFX thread only. */
final class Judge {

    private record Wanted(Draft draft, int step) {
    }

    private final List<String> course;
    private final FxThread fx = new FxThread();
    private @Nullable Wanted wanted;
    private @Nullable Wanted at;
    private @Nullable Judgement last;

    Judge(List<String> course) {
        this.course = List.copyOf(course);
    }

    /** Asks for a judgement, which comes later. */
    void ask(Draft draft, int step) {
        Wanted now = new Wanted(draft, step);
        if (!now.equals(wanted)) {
            wanted = now;
            begin();
        }
    }

    private void begin() {
        Wanted now = wanted;
        if (at != null || now == null) {
            return;
        }
        at = now;
        Thread worker = new Thread(() -> {
            Judgement judged = Judgement.of(now.draft(), course, now.step());
            fx.execute(() -> done(now, judged));
        }, "lesson-judge");
        worker.setDaemon(true);
        worker.start();
    }

    private void done(Wanted was, Judgement judged) {
        at = null;
        last = judged;
        if (!was.equals(wanted)) {
            begin();
        }
    }

    /** Whether what was asked for last is judged. */
    boolean settled() {
        return at == null;
    }

    /** The last judgement; empty before the first. */
    Optional<Judgement> last() {
        return Optional.ofNullable(last);
    }
}
