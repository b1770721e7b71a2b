// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static void complains(String words, Shape... shapes) {
        List<String> problems = Lists.of(shapes).problems();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().contains(words), problems.toString());
    }

    @Test
    void aSoundPictureHasNone() {
        assertEquals(List.of(),
                Lists.of(Lists.box("b", 10, 10, 100, 40), Lists.text("t", "hello", 20, 30)).problems());
    }

    @Test
    void textMayNotLeaveTheCanvas() {
        complains("leaves the canvas", Lists.text("t", "a long line of words", 380, 30));
    }

    @Test
    void textMayNotBeWiderThanItsPlace() {
        complains("in a place of 10.0", new Text(Mark.of("t", Layer.TEXT, "test", Style.TEXT), "wide words",
                Face.SANS, 12, Text.Anchor.START, 10, 30, 10));
    }

    @Test
    void textsMayNotOverlap() {
        complains("overlaps", Lists.text("t", "hello", 20, 30), Lists.text("u", "there", 30, 34));
    }

    @Test
    void textMayNotCrossAnEdge() {
        complains("crosses the edge of b", Lists.box("b", 10, 10, 30, 40), Lists.text("t", "hello hello", 20, 30));
    }

    @Test
    void nothingMayCoverText() {
        complains("is covered by b", Lists.text("t", "hello", 20, 30),
                new Box(Mark.of("b", Layer.MOVING, "test", Style.PAYLOAD), new Rect(10, 10, 100, 40), 0));
    }

    @Test
    void noLineMayCrossText() {
        complains("is crossed by r", Lists.text("t", "hello", 20, 30),
                new Route(Mark.of("r", Layer.LINKS, "test", Style.LINK), List.of(new Point(0, 27), new Point(200, 27)),
                        0, 0));
    }

    @Test
    void paleTextIsNamedWithItsTheme() {
        List<String> problems = Lists.of(
                new Box(Lists.mark("b").dimmed(0), new Rect(10, 10, 100, 40), 0),
                new Text(Mark.of("t", Layer.TEXT, "test", Style.ON_HOST), "hello", Face.SANS, 12, Text.Anchor.START, 20,
                        30, 90)).problems();
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().contains("in light"), problems.toString());
    }

    @Test
    void aCharacterThatTheFontLacksIsNamed() {
        complains("needs a glyph that SANS lacks", Lists.text("t", "\uD83D\uDCE6", 20, 30));
    }

    @Test
    void aRoomNeedsLargeText() {
        DisplayList list = new DisplayList(1920, 1080, 1, Audience.ROOM, List.of(Lists.text("t", "small", 20, 30)));
        assertTrue(list.problems().getFirst().contains("too small for a room"), list.problems().toString());
    }

    @Test
    void boxesMayNotOverlapByHalves() {
        complains("overlap by halves", Lists.box("a", 10, 10, 30, 40), Lists.box("b", 30, 10, 30, 40));
    }
}
