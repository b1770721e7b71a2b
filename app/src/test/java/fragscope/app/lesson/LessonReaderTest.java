// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.lesson.check.LessonCheck;
import fragscope.app.lesson.check.Report;
import fragscope.lessons.Lessons;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lesson files that are wrong are refused with their line, what is wrong, and what would be right. */
final class LessonReaderTest {

    private static final String HEAD = """
            {
              "format": 1,
              "title": "T",
              "teaches": "t",
              "kind": "concept",
              "minutes": 5,
              "setting": {"source": "two-packets"},
            """;

    private static final String QUESTION = """
            {"kind": "number", "id": "q", "text": "How many?", "once": "why not", "at": "kind == frame_arrived",
             "answer": "run.delivered", "explain": "{{= run.delivered }}",
             "wrong": [{"misconception": "m", "right_in": {"traffic.segments": 5}}]}
            """;

    private static Problem refused(String text) {
        return assertThrows(LessonException.class, () -> LessonReader.read("x", "x.json", text)).problem();
    }

    private static Report checked(String steps) {
        return new LessonCheck(List.of()).of("x", "x.json", HEAD + "  \"steps\": [\n" + steps + "\n  ]\n}\n");
    }

    private static void says(Problem problem, int line, String words) {
        assertEquals(line, problem.line(), problem.toString());
        assertTrue((problem.what() + "; " + problem.remedy()).contains(words), problem.toString());
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsLine() {
        says(refused("{\n  \"format\": 1,\n  oops\n}"), 3, "is no JSON");
        says(refused(""), 1, "is empty");
    }

    @Test
    void anUnknownFieldIsRefusedWithTheOneThatWasMeant() {
        says(refused(HEAD + "  \"stepz\": []\n}"), 8, "did you mean \"steps\"?");
    }

    @Test
    void aNewerFormatIsRefused() {
        says(refused("{\n\"format\": 2\n}"), 2, "newer than this program");
    }

    @Test
    void anUnknownStepAndAMissingFieldAreRefused() {
        says(refused(HEAD + "  \"steps\": [\n{\"do\": \"plays\"}]\n}"), 9, "right would be one of show, play");
        says(refused(HEAD + "  \"steps\": [\n{\"do\": \"play\"}]\n}"), 9, "\"to\" is missing");
        says(refused(HEAD + "  \"claims\": [\"T22\"],\n \"steps\": []\n}"), 9, "right would be 1 to 40");
    }

    @Test
    void aHugeTextIsRefused() {
        String huge = "x".repeat(5000);
        says(refused(HEAD + "  \"steps\": [\n{\"do\": \"show\", \"text\": \"" + huge + "\"}]\n}"), 9,
                "has 5000 characters");
    }

    @Test
    void aSourceThatNamesNoFileIsRefused() {
        says(refused(HEAD + "  \"steps\": [\n{\"do\": \"show\", \"text\": \"t\", \"sources\": [\"somewhere\"]}]\n}"), 9,
                "names no file of the kernel");
    }

    @Test
    void aConditionThatIsNeverReachedIsSaidWithItsStep() {
        Report report = checked("{\"do\": \"play\", \"to\": \"kind == oopsed\", \"text\": \"t\"},\n"
                + "{\"do\": \"ask\", \"question\": " + QUESTION + "}");
        says(report.problems().getFirst(), 9, "is not reached after fact 87");
    }

    @Test
    void anUnknownDesignCaptureShapeAndNameAreSaid() {
        says(checked("{\"do\": \"switch\", \"setting\": {\"design\": \"netmen\"}}").problems().getLast(), 9,
                "unknown design");
        says(checked("{\"do\": \"switch\", \"setting\": {\"source\": \"missing.pcap\"}}").problems().getLast(), 9,
                "neither a file nor a built-in scenario");
        says(checked("{\"do\": \"show\", \"text\": \"t\", \"spotlight\": \"wired\"}").problems().getLast(), 9,
                "is not on the stage");
        says(checked("{\"do\": \"show\", \"text\": \"{{= run.bites }}\"}").problems().getLast(), 9,
                "did you mean \"run.bytes\"?");
    }

    @Test
    void aFalseAssertionAndANumberByHandAreSaid() {
        says(checked("{\"do\": \"show\", \"text\": \"[all arrive]{= run.bytes == 1 }\"}").problems().getLast(), 9,
                "\"all arrive\" is not true here");
        says(checked("{\"do\": \"show\", \"text\": \"It has 2896 bytes.\"}").problems().getLast(), 9,
                "the number \"2896\" stands in the text by hand");
        says(checked("{\"do\": \"show\", \"text\": \"The kernel crashes.\"}").problems().getLast(), 9,
                "the outcome \"crashes\" stands in the text by hand");
        says(checked("{\"do\": \"show\", \"text\": \"{{= 2896 }} bytes\"}").problems().getLast(), 9,
                "asks nothing of the run");
    }

    @Test
    void aQuestionMayNotSpeakOfTheRunsEnd() {
        Report report = checked("{\"do\": \"ask\", \"question\": " + QUESTION.replace("How many?",
                "How many? {{= run.delivered }}") + "}");
        says(report.problems().getFirst(), 9, "tells of the run's end while the question is open");
    }

    @Test
    void aQuestionWithNothingToVaryNeedsAReason() {
        says(refused(HEAD + "  \"steps\": [\n{\"do\": \"ask\", \"question\": " + QUESTION.replace(
                "\"once\": \"why not\", ", "") + "}]\n}"), 9, "nothing makes another instance of this question");
    }

    @Test
    void anOptionThatIsRightTooOftenIsSaid() {
        String question = """
                {"kind": "choice", "id": "q", "text": "How many?", "vary": {"traffic.segments": [2, 3, 4, 5]},
                 "answer": "run.delivered > 2 ? 'many' : 'few'", "explain": "{{= run.delivered }}",
                 "options": [
                  {"says": "few", "value": "'few'", "misconception": "m", "right_in": {"traffic.segments": 2}},
                  {"says": "many", "value": "'many'", "misconception": "m", "right_in": {"traffic.segments": 9}}]}
                """;
        Report report = checked("{\"do\": \"ask\", \"question\": " + question + "}");
        says(report.problems().getFirst(), 13, "this option is right in 15 of 20 instances");
    }

    @Test
    void aBrokenLessonBreaksNoOther() {
        LessonCheck check = new LessonCheck(Lessons.ids());
        assertEquals(1, check.of("x", "x.json", "{").problems().size());
        String id = Lessons.ids().getFirst();
        assertEquals(List.of(), check.of(id, id, Lessons.lesson(id)).problems());
    }
}
