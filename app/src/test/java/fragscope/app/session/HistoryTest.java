// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits are taken back last first, and made again first taken back last. */
final class HistoryTest {

    private final List<String> there = new ArrayList<>();
    private final History history = new History();

    private Edit adding(String word) {
        return new Edit() {
            @Override
            public String name() {
                return "adding " + word;
            }

            @Override
            public void redo() {
                there.add(word);
            }

            @Override
            public void undo() {
                there.remove(word);
            }
        };
    }

    @Test
    void whatIsTakenBackCanBeMadeAgain() {
        history.make(adding("a"));
        history.make(adding("b"));
        assertEquals("adding b", history.undoNameProperty().get());
        history.undo();
        assertEquals(List.of("a"), there);
        assertEquals("adding a", history.undoNameProperty().get());
        assertEquals("adding b", history.redoNameProperty().get());
        history.redo();
        assertEquals(List.of("a", "b"), there);
        assertEquals("", history.redoNameProperty().get());
    }

    @Test
    void aNewEditForgetsWhatWasTakenBack() {
        history.make(adding("a"));
        history.undo();
        history.make(adding("c"));
        history.redo();
        assertEquals(List.of("c"), there);
        assertFalse(history.canRedo().get());
    }

    @Test
    void nothingToTakeBackIsNoError() {
        history.undo();
        history.redo();
        history.make(adding("a"));
        history.clear();
        history.undo();
        assertEquals(List.of("a"), there);
    }
}
