// SPDX-License-Identifier: Apache-2.0
package fragscope.app.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** One notice at a time, problems first and until they are read. */
final class NoticeBoardTest {

    private final NoticeBoard board = new NoticeBoard();
    private final Notice glance = Notice.quiet("bookmark set");
    private final Notice problem = Notice.problem("not opened", "x: is empty");

    @Test
    void aProblemGoesBeforeWhatIsWorthAGlance() {
        board.post(glance);
        assertEquals(glance, board.currentProperty().get());
        board.post(problem);
        assertEquals(problem, board.currentProperty().get());
        board.takeDown(problem);
        assertEquals(glance, board.currentProperty().get());
        board.takeDown(glance);
        assertNull(board.currentProperty().get());
    }

    @Test
    void theSameIsNotSaidTwice() {
        board.post(problem);
        board.post(Notice.problem("not opened", "x: is empty"));
        board.takeDown(problem);
        assertNull(board.currentProperty().get());
    }
}
