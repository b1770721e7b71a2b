// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.source.UnusableException;
import fragscope.engine.time.SeededChoices;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sweep that was stopped, killed, or lost the end of its journal goes on without repeating work and gives byte for
 * byte what an unbroken one gives; so do its shards, merged.
 */
final class SweepResumeTest {

    private static final long PURPOSE = 7;

    @TempDir
    private Path dir = Path.of("");

    private SweepFolder unbroken() throws Exception {
        SweepFolder folder = SweepFolder.of(dir, "unbroken", Shard.WHOLE).whole();
        List<String> rows = Files.readAllLines(folder.path().resolve("results.jsonl"));
        assertEquals(SweepFolder.RUNS, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertTrue(rows.get(i).startsWith("{\"run\":" + i + ","), rows.get(i));
        }
        return folder;
    }

    @Test
    void stoppedAtRandomMomentsAndWithRandomBytesCutOffItEndsTheSame() throws Exception {
        SweepFolder unbroken = unbroken();
        SweepFolder broken = SweepFolder.of(dir, "broken", Shard.WHOLE);
        int rounds = Boolean.getBoolean("fragscope.full") ? 100 : 12;
        for (int round = 0; round < rounds; round++) {
            SeededChoices choices = new SeededChoices(round);
            int after = 1 + choices.pick(PURPOSE, 1, SweepFolder.RUNS / 4);
            int[] seen = {0};
            broken.run((runner, progress) -> {
                synchronized (seen) {
                    seen[0]++;
                    if (seen[0] == after) {
                        runner.cancel();
                    }
                }
            });
            cut(broken.journal(), choices.pick(PURPOSE, 2, (int) Files.size(broken.journal()) + 1), round);
        }
        broken.whole().same(unbroken.path());
    }

    /** Cuts off a few bytes mostly, anything at times. */
    private static void cut(Path journal, int bytes, int round) throws IOException {
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            long cut = round % 4 == 3 ? bytes : Math.min(bytes, bytes % 1500);
            channel.truncate(channel.size() - cut);
        }
    }

    @Test
    void whatIsInTheJournalIsNotRunAgain() throws Exception {
        SweepFolder folder = SweepFolder.of(dir, "stopped", Shard.WHOLE);
        folder.run((runner, progress) -> {
            if (progress.done() >= SweepFolder.RUNS / 2) {
                runner.cancel();
            }
        });
        int before = Files.readAllLines(folder.journal()).size() - 1;
        int[] run = {0};
        folder.run((runner, progress) -> {
            synchronized (run) {
                run[0]++;
            }
        });
        assertTrue(before >= SweepFolder.RUNS / 2 && before < SweepFolder.RUNS, "rows " + before);
        assertEquals(SweepFolder.RUNS - before, run[0]);
    }

    @Test
    void aRowWhoseBytesChangedIsRunAgain() throws Exception {
        SweepFolder unbroken = unbroken();
        SweepFolder folder = SweepFolder.of(dir, "changed", Shard.WHOLE).whole();
        byte[] journal = Files.readAllBytes(folder.journal());
        journal[journal.length / 2] ^= 4;
        Files.write(folder.journal(), journal);
        int[] run = {0};
        folder.run((runner, progress) -> {
            synchronized (run) {
                run[0]++;
            }
        });
        assertEquals(1, run[0]);
        folder.same(unbroken.path());
    }

    @Test
    void aProcessKilledAtRandomMomentsGoesOn() throws Exception {
        SweepFolder unbroken = unbroken();
        Path killed = dir.resolve("killed");
        int kills = 0;
        for (int round = 0; round < 3; round++) {
            int rows = 1 + new SeededChoices(round).pick(PURPOSE, 3, SweepFolder.RUNS / 4);
            kills += killOnceThereAre(rows * (round + 1), killed) ? 1 : 0;
        }
        assertTrue(kills > 0, "every process ended before it could be killed");
        Process last = sweep(killed);
        assertEquals(0, last.waitFor());
        unbroken.same(killed);
    }

    private Process sweep(Path to) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                Stream.of("java.class.path", "jdk.module.path").map(p -> System.getProperty(p, "")).filter(
                        p -> !p.isEmpty()).reduce((a, b) -> a + File.pathSeparator + b).orElse(""),
                "fragscope.app.Main", "sweep", SweepFolder.plan(dir).toString(), "--resume", "-o", to.toString()));
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(
                dir.resolve("said").toFile()).start();
    }

    /** Kills a process once its journal has so many lines; false when it ended before. */
    private boolean killOnceThereAre(int lines, Path to) throws IOException, InterruptedException {
        Process process = sweep(to);
        Path journal = to.resolve(RunJournal.FILE);
        while (!process.waitFor(1, TimeUnit.MILLISECONDS)) {
            if (Files.exists(journal) && lines(journal) >= lines) {
                process.destroyForcibly();
                process.waitFor();
                return true;
            }
        }
        assertEquals(0, process.exitValue(), Files.readString(dir.resolve("said")));
        return false;
    }

    private static long lines(Path journal) throws IOException {
        return new String(Files.readAllBytes(journal), StandardCharsets.ISO_8859_1).chars().filter(
                c -> c == '\n').count();
    }

    @Test
    void shardsMergedInAnyOrderGiveTheSameAgain() throws Exception {
        SweepFolder unbroken = unbroken();
        List<Path> shards = new ArrayList<>();
        for (int number : new int[]{3, 1, 2}) {
            shards.add(SweepFolder.of(dir, "shard" + number, new Shard(number, 3)).whole().whole().path());
        }
        Path merged = dir.resolve("merged");
        try (Merge merge = Merge.of(shards)) {
            assertEquals(SweepFolder.RUNS, merge.runs());
            ResultFiles.write(merged, merge.rows());
        }
        unbroken.same(merged);
    }

    @Test
    void aShardTwiceMissingOrUnfinishedIsRefused() throws Exception {
        Path one = SweepFolder.of(dir, "one", new Shard(1, 2)).whole().path();
        Path again = SweepFolder.of(dir, "again", new Shard(1, 2)).whole().path();
        SweepFolder two = SweepFolder.of(dir, "two", new Shard(2, 2));
        two.run((runner, progress) -> runner.cancel());
        assertEquals("shard 2/2 is missing; right would be the folders of all 2", refused(List.of(one)));
        assertEquals("shard 1/2 is there twice: " + one + " and " + again + "; right would be one of them",
                refused(List.of(one, again)));
        String unfinished = refused(List.of(two.path(), one));
        assertTrue(unfinished.startsWith(two.path() + ": has ") && unfinished.endsWith(" of " + SweepFolder.RUNS / 2
                + " rows; right would be to run shard 2/2 again, which goes on where it stopped"), unfinished);
        assertTrue(refused(List.of(one, dir)).contains("has no journal"));
    }

    private static String refused(List<Path> folders) {
        return String.valueOf(assertThrows(UnusableException.class, () -> Merge.of(folders).close()).getMessage());
    }

    @Test
    void aFolderOfAnotherPlanIsRefusedAndLeftAlone() throws Exception {
        SweepFolder folder = SweepFolder.of(dir, "mine", Shard.WHOLE).whole();
        byte[] before = Files.readAllBytes(folder.journal());
        SweepFolder other = SweepFolder.of(dir, "mine", new Shard(1, 2));
        assertTrue(String.valueOf(assertThrows(UnusableException.class, other::whole).getMessage()).contains(
                "is of shard 1/1; right would be another folder"));
        Files.writeString(other.journal(), "something else\n".repeat(30));
        assertTrue(String.valueOf(assertThrows(UnusableException.class, other::whole).getMessage()).contains(
                "is no journal of a sweep"));
        assertEquals("something else\n".repeat(30), Files.readString(other.journal()));
        assertTrue(before.length > 1000);
    }

    @Test
    void twoProcessesDoNotWriteOneJournal() throws Exception {
        SweepFolder folder = SweepFolder.of(dir, "locked", Shard.WHOLE);
        String[] said = {""};
        folder.run((runner, progress) -> {
            runner.cancel();
            said[0] = String.valueOf(assertThrows(UnusableException.class, folder::whole).getMessage());
        });
        assertTrue(said[0].contains("another process writes it"), said[0]);
    }

    @Test
    void pausedItBeginsNothingAndResumedItGoesOn() throws Exception {
        SweepFolder folder = SweepFolder.of(dir, "paused", Shard.WHOLE);
        CountDownLatch waiting = new CountDownLatch(1);
        SweepRunner[] paused = {null};
        Thread runs = new Thread(() -> {
            try {
                folder.run((runner, progress) -> {
                    if (progress.done() == 1) {
                        runner.pause();
                        paused[0] = runner;
                        waiting.countDown();
                    }
                });
            } catch (UnusableException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
        runs.start();
        assertTrue(waiting.await(60, TimeUnit.SECONDS));
        assertTrue(paused[0].paused());
        assertFalse(Files.exists(folder.path().resolve("results.csv")));
        assertTrue(runs.isAlive());
        paused[0].resume();
        runs.join();
        assertEquals(SweepFolder.RUNS, Files.readAllLines(folder.path().resolve("results.jsonl")).size());
    }
}
