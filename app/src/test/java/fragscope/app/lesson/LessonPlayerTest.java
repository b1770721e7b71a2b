// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.lesson.check.Pictures;
import fragscope.app.lesson.play.Instance;
import fragscope.app.lesson.play.LessonPlayer;
import fragscope.app.lesson.play.LessonRuns;
import fragscope.app.lesson.play.Moment;
import fragscope.app.lesson.play.Staging;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A learner's way through a lesson. */
final class LessonPlayerTest {

    private final LessonRuns runs = new LessonRuns();

    private LessonPlayer player(String id, long seed) throws LessonException {
        return new LessonPlayer(Course.bundled().lesson(id).orElseThrow(), runs, seed);
    }

    @Test
    void aLessonPlaysToItsEndAndBack() throws LessonException {
        LessonPlayer player = player("04-sixteen-bytes", 1);
        int pressed = 0;
        while (player.next()) {
            pressed++;
            assertFalse(player.text().contains("{="), player.text());
            assertTrue(pressed < 100, "no end");
        }
        assertTrue(player.finished());
        assertEquals(7 + 2, pressed, "a key for each step and for each reveal");
        assertEquals(Set.of(""), new HashSet<>(player.answers().values()), "stepping past records no answer");
        while (player.back()) {
            pressed--;
        }
        assertEquals(-1, player.step());
    }

    @Test
    void theSameStepIsTheSameMomentFromBothSides() throws LessonException {
        LessonPlayer player = player("10-new-word-old-driver", 3);
        player.go(6);
        long hash = player.moment().cursor().hash();
        player.back();
        player.back();
        player.go(6);
        assertEquals(hash, player.moment().cursor().hash());
    }

    @Test
    void aWrongAnswerIsToldItsMisconceptionAndWhereItIsRight() throws LessonException {
        LessonPlayer player = player("01-a-packets-way-in", 1);
        player.go(4);
        assertTrue(player.sealed());
        LessonPlayer.Outcome outcome = player.commit("0");
        assertFalse(outcome.right());
        assertTrue(outcome.misconception().startsWith("The NIC writes the bytes where they are wanted"),
                outcome.misconception());
        Setting there = outcome.rightIn().orElseThrow();
        assertEquals("netmem", there.get(Setting.DESIGN));
        assertEquals(0, player.run(there).summary().ledger().cpuCopy().size(), "and there it is right");
        assertFalse(player.sealed());
    }

    @Test
    void aRightAnswerIsTheEngines() throws LessonException {
        LessonPlayer player = player("01-a-packets-way-in", 1);
        player.go(4);
        String engine = String.valueOf(player.question().orElseThrow().answer());
        assertTrue(player.commit(engine).right());
    }

    @Test
    void anotherSeedIsAnotherInstance() throws LessonException {
        Set<Object> answers = new HashSet<>();
        for (long seed = 1; seed <= 20; seed++) {
            LessonPlayer player = player("01-a-packets-way-in", seed);
            player.go(4);
            answers.add(player.question().orElseThrow().answer());
        }
        assertTrue(answers.size() > 5, answers.toString());
    }

    /** Two runs that share every fact up to the question and differ by what comes after it look alike. */
    @Test
    void underTheSealNothingAfterTheQuestionIsDrawn() throws LessonException {
        Pictures pictures = new Pictures();
        Staging staging = new Staging(runs);
        int seen = 0;
        for (Lesson lesson : Course.bundled().lessons()) {
            Moment moment = staging.start(lesson);
            for (Step step : lesson.steps()) {
                moment = staging.after(step, moment);
                if (step instanceof Step.Ask ask) {
                    Instance instance = Instance.of(runs, ask.question(), moment, 1);
                    Moment asked = instance.asked();
                    Moment other = other(asked);
                    if (!other.equals(asked)) {
                        assertEquals(pictures.at(asked, true), pictures.at(other, true), lesson.id() + " "
                                + ask.question().asked().id());
                        seen++;
                    }
                }
            }
        }
        assertTrue(seen > 20, seen + " questions seen");
    }

    /** The same moment of a run that goes another way after it, or the moment itself where none can be made. */
    private Moment other(Moment asked) throws LessonException {
        try {
            Setting changed = asked.run().setting().changed("keep tokens at n == " + asked.fact());
            var run = runs.of(changed);
            boolean shares = run.run().interventions().getFirst().at() >= asked.facts();
            boolean differs = run.facts() != asked.run().facts()
                    || run.summary().hash() != asked.run().summary().hash();
            return shares && differs ? new Moment(run, asked.facts()) : asked;
        } catch (fragscope.app.source.UnusableException e) {
            throw new LessonException(1, String.valueOf(e.getMessage()));
        }
    }

    @Test
    void aTaskIsReachedByTheEngineOnly() throws LessonException {
        LessonPlayer player = player("18-give-it-back", 1);
        player.go(7);
        assertFalse(player.reaches(Setting.of("ring", "16")));
        assertTrue(player.reaches(new Setting(java.util.Map.of("source", "app-hoards-tokens", "app_returns_tokens",
                "batch-4", "unbind", "after-close"))));
        var first = player.hint();
        assertTrue(first.isPresent());
        assertNotEquals(first, player.hint());
    }
}
