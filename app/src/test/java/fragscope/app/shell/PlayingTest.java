// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.draw.DisplayList;
import fragscope.app.room.Moments;
import fragscope.app.session.StepUnit;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Play, pause, step and scrub, by keys and by mouse. */
final class PlayingTest extends UiRig {

    private long fact() {
        return read(() -> session().fact());
    }

    private void go(long n) {
        interact(() -> session().seek(n));
    }

    private DisplayList picture() {
        return read(() -> new Moments(session(), Locale.ENGLISH).list(800, 500, true).orElseThrow());
    }

    @Test
    void aRunOpensWhereItsFirstFrameArrives() {
        open("two-packets");
        assertEquals(0, read(() -> session().packet()));
        assertFalse(read(() -> session().playingProperty().get()));
    }

    @Test
    void playingMovesOnFromFactToFactUntilItIsPaused() {
        open("two-packets");
        go(60);
        interact(() -> session().speedProperty().set(20));
        press(KeyCode.F8).release(KeyCode.F8);
        until(() -> session().fact() >= 64);
        press(KeyCode.F8).release(KeyCode.F8);
        long at = fact();
        assertFalse(read(() -> session().playingProperty().get()));
        assertEquals(at, fact());
    }

    @Test
    void atTheEndPlayingStopsAndBeginsAnew() {
        open("two-packets");
        long last = read(() -> session().facts()) - 1;
        go(last - 3);
        interact(() -> session().speedProperty().set(100));
        clickOn("#button-play");
        until(() -> session().fact() == last && !session().playingProperty().get());
        clickOn("#button-play");
        until(() -> session().fact() < last);
    }

    @Test
    void playStepAndSeekToAFactGiveTheSamePicture() {
        open("bulk-tcp");
        go(200);
        interact(() -> session().speedProperty().set(10));
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> session().fact() >= 206);
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        long n = fact() + 1;
        go(n);
        DisplayList sought = picture();
        go(n - 1);
        press(KeyCode.F9).release(KeyCode.F9);
        assertEquals(n, fact());
        assertEquals(sought, picture());
        go(n + 1);
        press(KeyCode.F7).release(KeyCode.F7);
        assertEquals(n, fact());
        assertEquals(sought, picture());
    }

    @Test
    void arrowsHomeAndEndStep() {
        open("two-packets");
        clickOn("#stage");
        go(100);
        press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals(101, fact());
        press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertEquals(100, fact());
        press(KeyCode.END).release(KeyCode.END);
        assertEquals(read(() -> session().facts()) - 1, fact());
        press(KeyCode.HOME).release(KeyCode.HOME);
        assertEquals(0, fact());
    }

    @Test
    void theSliderScrubsWithinOneMovement() {
        open("two-packets");
        go(100);
        Slider phase = node(Slider.class, "phase");
        Point2D left = read(() -> phase.localToScreen(8, phase.getHeight() / 2));
        drag(left.getX(), left.getY(), javafx.scene.input.MouseButton.PRIMARY).dropTo(
                left.getX() + read(phase::getWidth) / 2, left.getY());
        double part = read(() -> session().phaseProperty().get());
        assertTrue(part > 0.2 && part < 0.8, "half way is " + part);
        assertEquals(100, fact());
        press(KeyCode.F7).release(KeyCode.F7);
        assertEquals(100, fact());
        assertEquals(0.0, read(() -> session().phaseProperty().get()));
    }

    @Test
    void aPollsStepEndsAtThePoll() {
        open("bulk-tcp");
        go(0);
        interact(() -> session().stepUnitProperty().set(StepUnit.POLL));
        press(KeyCode.F9).release(KeyCode.F9);
        long first = fact();
        press(KeyCode.F9).release(KeyCode.F9);
        assertTrue(fact() > first);
        press(KeyCode.F7).release(KeyCode.F7);
        assertEquals(first, fact());
    }

    @Test
    void whatComesNextIsNamedBeforeItHappens() {
        open("two-packets");
        go(100);
        until(() -> node(Label.class, "next").getText().startsWith("Next: "));
        String announced = read(() -> node(Label.class, "next").getText()).substring("Next: ".length());
        go(101);
        String said = read(() -> {
            Moments moments = new Moments(session(), Locale.ENGLISH);
            moments.list(800, 500, false);
            return moments.scene().orElseThrow().caption().sentence();
        });
        assertEquals(said, announced);
    }

    @Test
    void theSpeedGoesDownToAHundredth() {
        open("two-packets");
        Slider speed = node(Slider.class, "speed");
        clickOn(speed);
        for (int i = 0; i < 40; i++) {
            press(KeyCode.LEFT).release(KeyCode.LEFT);
        }
        assertEquals(0.01, read(() -> session().speedProperty().get()), 1e-9);
        assertEquals("1/100×", read(() -> node(Label.class, "speed-words").getText()));
    }
}
