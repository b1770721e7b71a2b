// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.notice.Notice;
import fragscope.app.notice.NoticeBoard;
import fragscope.app.session.Opened;
import fragscope.app.session.Session;
import fragscope.app.text.Texts;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says once that a simulation ended before its run did; what was recorded until then can still be watched. */
final class RunFailures {

    private final Session session;
    private final NoticeBoard notices;
    private final Supplier<Texts> texts;
    private @Nullable Throwable said;

    RunFailures(Session session, NoticeBoard notices, Supplier<Texts> texts) {
        this.session = session;
        this.notices = notices;
        this.texts = texts;
    }

    void pulse() {
        Throwable failure = session.opened().map(RunFailures::failure).orElse(null);
        if (failure != null && !failure.equals(said)) {
            said = failure;
            String key = failure instanceof OutOfMemoryError ? "run.memory" : "run.defect";
            notices.post(Notice.problem(texts.get().get("run.ended"), texts.get().get(key, session.facts())).with(
                    Traces.of(failure)));
        }
    }

    private static @Nullable Throwable failure(Opened run) {
        return run.recorder().failure();
    }
}
