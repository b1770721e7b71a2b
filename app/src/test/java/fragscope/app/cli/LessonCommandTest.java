// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.lesson.Course;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.paper.AnswerFile;
import fragscope.app.lesson.play.LessonPlayer;
import fragscope.app.lesson.play.LessonRuns;
import fragscope.lessons.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lesson check}, {@code grade} and {@code worksheet} as their contract says. */
final class LessonCommandTest {

    private static final String LESSON = "04-sixteen-bytes";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCheckedLessonIsALineWithItsClaims() {
        Ran ran = Ran.of("lesson", "check", LESSON, "--json");
        assertEquals(0, ran.status(), ran.out());
        assertEquals("{\"id\":\"04-sixteen-bytes\",\"file\":\"04-sixteen-bytes\",\"steps\":7,\"questions\":2,"
                + "\"claims\":[\"T5\"],\"ok\":true,\"problems\":[]}", ran.out().strip());
    }

    @Test
    void aFalseLessonIsToldOfLikeACompilerDoesAndTheOthersAreChecked() throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file,
                Lessons.lesson(LESSON).replace("(skb.frag.word & 1) == 1", "skb.frag.word == 1").replace(
                        "size('skb_frag') == 16", "size('skb_frag') == 24"));
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{\n\"format\": 1,\n}");
        Ran ran = Ran.of("lesson", "check", file.toString(), broken.toString(), LESSON);
        assertEquals(1, ran.status());
        assertTrue(ran.out().contains(file + ":14: \"sixteen bytes\" is not true here"), ran.out());
        assertTrue(ran.out().contains(broken + ":3: is no JSON"), ran.out());
        assertTrue(ran.out().contains(LESSON + ": 7 steps, 2 questions, played; T5"), ran.out());
    }

    @Test
    void anAnswerFileIsGradedByReplayAndBoundToItsName() throws IOException, LessonException {
        Path file = folder.resolve("ada.json");
        LessonRuns runs = new LessonRuns();
        LessonPlayer player = new LessonPlayer(Course.bundled().lesson(LESSON).orElseThrow(), runs,
                AnswerFile.seed("Ada", 7));
        player.go(1);
        player.commit(String.format("0x%016x", (Long) player.question().orElseThrow().answer()));
        player.go(4);
        player.commit("0");
        Files.writeString(file, AnswerFile.of("Ada", 7, List.of(AnswerFile.Sheet.of(player, runs))).text());
        Ran ran = Ran.of("lesson", "grade", file.toString());
        List<String> lines = ran.out().lines().toList();
        assertEquals(3, lines.size(), ran.out());
        assertTrue(lines.get(1).contains(",Ada,7,04-sixteen-bytes,word-of-a-page,0x") && lines.get(1).endsWith(",same"),
                lines.get(1));
        assertTrue(lines.get(1).contains(",yes,"), lines.get(1));
        assertTrue(lines.get(2).contains("len-as-bio-vec,0,no,"), lines.get(2));
        assertTrue(ran.err().contains("proves the replay, not who did it"), ran.err());
        assertEquals(1, ran.status());
        Files.writeString(file, Files.readString(file).replace("\"Ada\"", "\"Bob\""));
        assertTrue(Ran.of("lesson", "grade", file.toString()).out().contains(
                ",changed by hand: "), "bound to its name");
        String bobs = AnswerFile.of("Bob", 7, List.of(AnswerFile.Sheet.of(player, runs))).text();
        Files.writeString(file, bobs);
        assertTrue(Ran.of("lesson", "grade", file.toString()).out().contains(
                ",questions of another name or seed than Bob 7"), "another name has other questions");
    }

    @Test
    void whatIsNoAnswerFileIsARowAndStatus3() throws IOException {
        Path file = folder.resolve("no.json");
        Files.writeString(file, "{}");
        Ran ran = Ran.of("lesson", "grade", file.toString());
        assertEquals(3, ran.status());
        assertTrue(ran.err().contains("this is no answer file; right would be one that \"Save answers\""), ran.err());
    }

    @Test
    void aWorksheetIsOnePageWithPicturesQuestionsAndKey() throws IOException {
        Path file = folder.resolve("sheet.html");
        assertEquals(0, Ran.of("lesson", "worksheet", LESSON, "-o", file.toString()).status());
        String page = Files.readString(file);
        assertTrue(page.contains("<svg") && page.contains("Question 2") && page.contains("Answer key"), "parts");
        assertTrue(page.indexOf("Answer key") > page.lastIndexOf("Your answer:"), "the key comes last");
        assertFalse(page.contains("src=") && page.contains("http://") && page.contains("<script"), "self-contained");
        assertFalse(page.contains("{="), "every value is in its place");
    }

    @Test
    void wrongWordsAreUsage() {
        assertEquals(2, Ran.of("lesson", "chekc").status());
        assertTrue(Ran.of("lesson", "chekc").err().contains("did you mean \"check\"?"));
        assertEquals(2, Ran.of("lesson", "grade").status());
        assertEquals(2, Ran.of("lesson", "worksheet", LESSON).status());
        assertEquals(3, Ran.of("lesson", "check", "04-sixteen-bites").status());
    }
}
