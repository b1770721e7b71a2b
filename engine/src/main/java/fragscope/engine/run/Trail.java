// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hashes on the way to a moment, by which a replay is seen to be the same or where it begins to differ. */
public final class Trail {

    private static final int MARKS = 16;

    private Trail() {
    }

    /** Marks on the way to a fact, evenly spaced; the last is the fact's own. Takes a seek for each. */
    public static List<SavedSession.Mark> of(Cursor cursor, long fact) {
        List<SavedSession.Mark> marks = new ArrayList<>();
        long before = -1;
        for (int i = 1; i <= MARKS; i++) {
            long at = fact * i / MARKS;
            if (at > before) {
                cursor.seek(at + 1);
                marks.add(new SavedSession.Mark(at, cursor.hash()));
                before = at;
            }
        }
        if (marks.isEmpty()) {
            cursor.seek(fact + 1);
            marks.add(new SavedSession.Mark(fact, cursor.hash()));
        }
        return marks;
    }

    /**
     * The first mark that a recording does not pass, or nothing when it passes all: up to the mark before it the two
     * are
     * the same.
     */
    public static Optional<SavedSession.Mark> firstDifference(Cursor cursor, List<SavedSession.Mark> trail) {
        for (SavedSession.Mark mark : trail) {
            if (mark.fact() >= cursor.recording().facts()) {
                return Optional.of(mark);
            }
            cursor.seek(mark.fact() + 1);
            if (cursor.hash() != mark.hash()) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }
}
