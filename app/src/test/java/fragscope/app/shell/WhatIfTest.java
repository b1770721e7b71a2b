// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Intervention;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A change by hand begins a branch; the run as it happened stays, and undo leads back to it. */
final class WhatIfTest extends UiRig {

    private long firstFrag() {
        return read(() -> {
            Cursor cursor = session().aside().orElseThrow();
            for (long n = 0; n < session().facts(); n++) {
                FactLog log = cursor.log(n);
                if (log.kind(cursor.indexOf(n)) == Kind.FRAG_ADDED) {
                    return n;
                }
            }
            throw new AssertionError("no frag");
        });
    }

    private long hash() {
        return read(() -> session().cursor().orElseThrow().hash());
    }

    private int branches() {
        return read(() -> window().desk().branches().branches().size());
    }

    private void atTheFirstFrag() {
        open("two-packets");
        long n = firstFrag();
        interact(() -> session().seek(n));
    }

    private Kind kind() {
        return read(() -> {
            Cursor cursor = session().cursor().orElseThrow();
            FactLog log = cursor.log(session().fact());
            return log.kind(cursor.indexOf(session().fact()));
        });
    }

    @Test
    void aBitIsFlippedByMouseAndABranchRunsWithTheOtherWord() {
        atTheFirstFrag();
        clickOn("#what-if");
        clickOn("#bit-0");
        clickOn("#flip-run");
        until(() -> session().hasMoment() && session().cursor().isPresent());
        assertEquals(2, branches());
        assertEquals(Kind.FRAG_WORD_CHANGED, kind());
        Intervention last = read(() -> session().opened().orElseThrow().run().interventions().getFirst());
        assertTrue(last instanceof Intervention.FlipBits f && f.mask() == 1);
    }

    @Test
    void aBitIsFlippedByKeyboardAndTakenBack() {
        atTheFirstFrag();
        long before = hash();
        long fact = read(() -> session().fact());
        press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> session().cursor().isPresent() && window().desk().branches().branches().size() == 2);
        assertEquals(Kind.FRAG_WORD_CHANGED, kind());
        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until(() -> session().cursor().isPresent() && window().desk().branches().branches().size() == 1);
        assertEquals(fact, read(() -> session().fact()));
        assertEquals(before, hash(), "taken back, the world is what it was");
    }

    @Test
    void aChangeInThePastKeepsTheFutureAsABranch() {
        open("bulk-tcp");
        interact(() -> session().seek(400));
        interact(() -> window().desk().commands().get("whatif.drop").run());
        until(() -> session().cursor().isPresent() && session().completeProperty().get());
        interact(() -> session().seek(session().facts() - 1));
        long changed = hash();
        interact(() -> window().desk().commands().get("whatif.original").run());
        until(() -> session().cursor().isPresent() && session().completeProperty().get());
        interact(() -> session().seek(session().facts() - 1));
        assertNotEquals(changed, hash());
        assertEquals(2, branches());
    }
}
