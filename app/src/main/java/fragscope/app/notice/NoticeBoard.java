// SPDX-License-Identifier: Apache-2.0
package fragscope.app.notice;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Notices in a queue, one shown at a time; problems go before what is only worth a glance. JavaFX thread only. */
public final class NoticeBoard {

    private final Deque<Notice> problems = new ArrayDeque<>();
    private final Deque<Notice> quiet = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>();

    /** A board with nothing on it. */
    public NoticeBoard() {
    }

    /** Puts a notice up; the same one is not put up twice. */
    public void post(Notice notice) {
        Deque<Notice> queue = notice.problem() ? problems : quiet;
        if (!queue.contains(notice)) {
            queue.add(notice);
        }
        choose();
    }

    /** Takes a notice down: it was read, or its time is over, or it no longer holds. */
    public void takeDown(Notice notice) {
        problems.remove(notice);
        quiet.remove(notice);
        choose();
    }

    private void choose() {
        Notice first = problems.isEmpty() ? quiet.peek() : problems.peek();
        current.set(first);
    }

    /** The one to show, or null. */
    public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
