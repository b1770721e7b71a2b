// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.session.Branch;
import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** DMA, tokens, pools, binding, device and steering rule are changed from the window; each begins a branch. */
final class PartChangesTest extends UiRig {

    private Kind kind() {
        return read(() -> {
            Cursor cursor = session().cursor().orElseThrow();
            FactLog log = cursor.log(session().fact());
            return log.kind(cursor.indexOf(session().fact()));
        });
    }

    private long hash() {
        return read(() -> session().cursor().orElseThrow().hash());
    }

    private int branches() {
        return read(() -> window().desk().branches().branches().size());
    }

    private void whileTrafficGoesOn() {
        open("bulk-tcp");
        interact(() -> session().seek(600));
    }

    private void until(int branches) {
        until(() -> session().cursor().isPresent() && branches() == branches);
    }

    @Test
    void eachChangeBeginsABranchWithItsFactAndIsTakenBack() {
        Map<String, Kind> changes = Map.of("whatif.dma-delay", Kind.DMA_DELAY_PLANNED, "whatif.dma-fail",
                Kind.DMA_FAILURE_PLANNED, "whatif.twice", Kind.SECOND_RETURN_PLANNED, "whatif.exhaust",
                Kind.POOL_LIMITED, "whatif.unbind", Kind.UNBIND_ASKED, "whatif.unplug", Kind.DEVICE_REMOVED);
        whileTrafficGoesOn();
        long before = hash();
        changes.forEach((id, expected) -> {
            assertTrue(read(() -> window().desk().commands().get(id).enabled().get()), id);
            interact(() -> window().desk().commands().get(id).run());
            until(2);
            if (expected != Kind.POOL_LIMITED) { // buffers that go at once are stated first
                assertEquals(expected, kind(), id);
            }
            interact(() -> window().desk().commands().get("edit.undo").run());
            until(1);
            assertEquals(before, hash(), id + ", taken back");
        });
    }

    @Test
    void aPoolIsShrunkByKeyboard() {
        whileTrafficGoesOn();
        interact(() -> window().desk().commands().get("whatif.pool").run());
        until(() -> lookup("#pool-most").tryQuery().isPresent());
        int has = Integer.parseInt(read(() -> node(TextField.class, "pool-most").getText())) * 2;
        interact(() -> node(TextField.class, "pool-most").setText("x"));
        assertTrue(read(() -> node(Button.class, "pool-run").isDisabled()), "x is no number");
        interact(() -> node(TextField.class, "pool-most").setText("3"));
        type(KeyCode.ENTER);
        until(2);
        assertTrue(has > 3);
        assertTrue(read(() -> {
            Host host = session().machine().orElseThrow().host();
            return host.pools().inflight(host.rxPools().data.ref(host.setup().nic().boundRxq()));
        }) < has);
    }

    @Test
    @SuppressWarnings("unchecked") // what the card put there
    void theSteeringRuleIsChangedByMouse() {
        whileTrafficGoesOn();
        interact(() -> window().desk().commands().get("whatif.steer").run());
        until(() -> lookup("#steer-queue").tryQuery().isPresent());
        assertTrue(read(() -> node(Button.class, "steer-run").isDisabled()), "it names this queue already");
        interact(() -> node(ComboBox.class, "steer-queue").setValue(0));
        clickOn("#steer-run");
        until(2);
        assertEquals(Kind.STEERING_CHANGED, kind());
        assertEquals(0, read(() -> session().machine().orElseThrow().host().nic().steer().rxq()));
    }

    @Test
    @SuppressWarnings("unchecked") // what the card put there
    void anotherDesignIsABranchFromTheStartBesideTheRunAsItHappened() {
        open("two-packets");
        interact(() -> session().seek(150));
        long before = hash();
        interact(() -> window().desk().commands().get("whatif.setting").run());
        interact(() -> node(ComboBox.class, "setting-field").setValue("design"));
        interact(() -> node(TextField.class, "setting-value").setText("netmen"));
        assertTrue(read(() -> node(Button.class, "setting-run").isDisabled()), "there is no such design");
        interact(() -> node(TextField.class, "setting-value").setText("host-copy"));
        clickOn("#setting-run");
        until(2);
        until(() -> session().hasMoment() && session().fact() == 150);
        Branch made = read(() -> window().desk().branches().shown().orElseThrow());
        assertFalse(made.original());
        assertEquals("design = host-copy", made.setting());
        assertEquals("host-copy", made.opened().run().design().name());
        interact(() -> window().desk().commands().get("edit.undo").run());
        until(1);
        assertEquals(before, hash());
    }
}
