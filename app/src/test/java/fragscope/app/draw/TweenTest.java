// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TweenTest {

    private static final DisplayList WHOLE = Lists.of(Lists.box("packet", 0, 0, 100, 20));
    private static final DisplayList PARTS = Lists.of(
            new Box(Lists.mark("head").born("packet"), new Rect(200, 0, 20, 20), 0),
            new Box(Lists.mark("body").born("packet"), new Rect(200, 100, 80, 20), 0));

    @Test
    void phaseNoughtIsTheFirstListAndPhaseOneTheSecond() {
        assertSame(WHOLE, Tween.at(WHOLE, PARTS, 0));
        assertSame(PARTS, Tween.at(WHOLE, PARTS, 1));
    }

    @Test
    void twoShapesThatShareAParentPartFromIt() {
        DisplayList early = Tween.at(WHOLE, PARTS, 0.01);
        assertEquals(0, early.find("head").orElseThrow().bounds().x(), 1);
        assertEquals(0, early.find("body").orElseThrow().bounds().x(), 1);
        DisplayList half = Tween.at(WHOLE, PARTS, 0.5);
        assertEquals(new Rect(100, 0, 60, 20), half.find("head").orElseThrow().bounds());
        assertEquals(new Rect(100, 50, 90, 20), half.find("body").orElseThrow().bounds());
    }

    @Test
    void whatIsGoneMovesToItsGoalAndFades() {
        DisplayList before = Lists.of(new Box(Lists.mark("p").goes("cell"), new Rect(0, 0, 20, 20), 0));
        DisplayList after = Lists.of(Lists.box("cell", 100, 0, 20, 20));
        Shape half = Tween.at(before, after, 0.5).find("p").orElseThrow();
        assertEquals(50, half.bounds().x());
        assertEquals(0.5, half.mark().fade());
    }

    @Test
    void textChangesItsWordsHalfWay() {
        DisplayList a = Lists.of(Lists.text("t", "one", 10, 20));
        DisplayList b = Lists.of(Lists.text("t", "two", 30, 20));
        assertEquals("one", ((Text) Tween.at(a, b, 0.4).find("t").orElseThrow()).words());
        Text late = (Text) Tween.at(a, b, 0.6).find("t").orElseThrow();
        assertEquals("two", late.words());
        assertTrue(late.x() > 20 && late.x() < 30);
    }

    @Test
    void easingStartsAndEndsAtRest() {
        assertEquals(List.of(0.0, 0.5, 1.0), List.of(Tween.ease(0), Tween.ease(0.5), Tween.ease(1)));
        assertTrue(Tween.ease(0.1) < 0.1);
        assertTrue(Tween.ease(0.9) > 0.9);
    }

    @Test
    void aShapeThatNamesARouteKeepsToIt() {
        Route pipe = new Route(Lists.mark("pipe"), List.of(new Point(50, 50), new Point(150, 50), new Point(150, 250)),
                0, 0);
        DisplayList a = Lists.of(pipe, Lists.box("p", 40, 40, 20, 20));
        DisplayList b = Lists.of(pipe, new Box(Lists.mark("p").along("pipe"), new Rect(140, 240, 20, 20), 4));
        for (int step = 1; step < 20; step++) {
            Point at = Tween.at(a, b, step / 20.0).find("p").orElseThrow().bounds().center();
            assertTrue(Math.abs(at.y() - 50) < 0.01 || Math.abs(at.x() - 150) < 0.01, at.toString());
        }
    }
}
