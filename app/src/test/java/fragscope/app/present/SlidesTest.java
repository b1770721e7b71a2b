// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.course.Page;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Text;
import fragscope.app.lesson.Course;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.play.LessonPlayer;
import fragscope.app.lesson.play.LessonRuns;
import fragscope.app.stage.Level;
import fragscope.app.stage.Scene;
import fragscope.app.stage.SceneReader;
import fragscope.app.stage.Stage;
import fragscope.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Every step of every lesson before a room, at three resolutions: no text under a 35th of the height, contrast, at most
 * twelve labels on the stage, nothing clipped, nothing overlapping.
 */
final class SlidesTest {

    private static final int LABELS = 12;
    private static final double[][] SIZES = {{1920, 1080}, {1280, 720}, {1024, 768}};

    private final Slide slide = new Slide(Stage.english(), new RoomWords(Texts.of(Locale.ENGLISH)));
    private final SceneReader reader = new SceneReader(Locale.ENGLISH);
    private final List<String> problems = new ArrayList<>();
    private int pictures;
    private int badges;

    private void look(Page page) {
        RoomPage room = RoomText.page(page, page.asked().map(a -> RoomText.asked(page, a, List.of(), 1, new RoomWords(
                Texts.of(Locale.ENGLISH)))));
        Scene scene = reader.at(page.moment().cursor(), page.moment().fact(), Level.PRESENT, page.sealed());
        for (double[] size : SIZES) {
            if (!room.sources().isEmpty()) {
                DisplayList sources = slide.draw(scene, room.sourced(), size[0], size[1]);
                pictures++;
                sources.problems().forEach(p -> problems.add(page.lesson().id() + " step " + (page.step() + 1)
                        + " sources at " + (int) size[0] + ": " + p));
            }
            DisplayList list = slide.draw(scene, room, size[0], size[1]);
            badges += list.find("sources").isPresent() ? 1 : 0;
            pictures++;
            String where = page.lesson().id() + " step " + (page.step() + 1) + (page.sealed() ? " asked" : "") + " at "
                    + (int) size[0] + ": ";
            list.problems().forEach(p -> problems.add(where + p));
            long labels = list.shapes().stream().filter(s -> s instanceof Text && s.mark().layer() != Layer.CAPTION
                    && s.mark().layer() != Layer.BAND && !s.id().startsWith("status/")).count();
            if (labels > LABELS) {
                problems.add(where + labels + " labels");
            }
            list.shapes().stream().filter(s -> s instanceof Text t && t.words().endsWith("…")
                    && !s.id().startsWith("skb") && !t.words().equals("…")).filter(s -> s.id().startsWith("words")
                            || s.id().startsWith("question") || s.id().startsWith("option")
                            || s.id().startsWith("answer")).forEach(
                                    s -> problems.add(where + s.id() + " is cut: " + ((Text) s).words()));
        }
    }

    @Test
    void everyStepOfEveryLessonCanBeReadInARoom() throws LessonException {
        int steps = 0;
        for (Lesson lesson : Course.bundled().lessons()) {
            LessonPlayer player = new LessonPlayer(lesson, new LessonRuns(), 1);
            while (player.next()) {
                steps++;
                look(Page.of(player));
            }
        }
        assertTrue(steps > 15, "steps: " + steps);
        System.out.println(steps + " steps and reveals, " + pictures + " pictures, " + badges + " badges, "
                + problems.size() + " problems");
        assertTrue(badges > 0, "badges of sources");
        assertEquals("", String.join("\n", problems.stream().limit(40).toList()));
    }
}
