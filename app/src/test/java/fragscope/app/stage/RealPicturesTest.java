// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Text;
import fragscope.app.draw.Tween;
import fragscope.engine.fact.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pictures of real runs: every built-in scenario, design, level and size, in both languages. */
class RealPicturesTest {

    /** Width and height; the last is 200 % of the first. */
    private static final double[][] DESKS = {{1280, 800}, {1000, 700}, {2560, 1600}};
    private static final double[][] ROOMS = {{1920, 1080}, {1024, 768}};

    @Test
    void nothingIsClippedCoveredOrPale() {
        Map<String, Integer> problems = new TreeMap<>();
        long drawn = 0;
        for (Runs run : Runs.all()) {
            int samples = Runs.samples(12);
            for (long n : run.sampled(samples)) {
                Locale locale = n % 3 == 0 ? Locale.GERMAN : Locale.ENGLISH;
                for (Level level : Level.values()) {
                    for (double[] size : level == Level.PRESENT ? ROOMS : DESKS) {
                        DisplayList list = new Stage(Words.of(locale)).draw(run.at(n, level), size[0], size[1], level);
                        String where = level + " " + (int) size[0] + " " + run.name + " fact " + n + ": ";
                        list.problems().forEach(p -> problems.merge(where + p, 1, Integer::sum));
                        drawn++;
                    }
                }
            }
        }
        assertEquals(Map.of(), problems);
        assertTrue(drawn >= 16 * 12 * 11, drawn + " pictures");
    }

    @Test
    void aRoomHasAtMostTwelveLabelsAndTheNicIsNeverBlank() {
        for (Runs run : Runs.all()) {
            for (long n : run.sampled(Runs.samples(20))) {
                DisplayList list = Stage.english().draw(run.at(n, Level.PRESENT), 1920, 1080, Level.PRESENT);
                long labels = list.shapes().stream().filter(
                        s -> s instanceof Text t && RoomLabels.counts(t)).count();
                assertTrue(labels <= RoomLabels.MOST, run.name + " fact " + n + ": " + labels);
                assertTrue(list.find("nic/split/name").isPresent(), run.name + " fact " + n);
            }
        }
    }

    @Test
    void aRoomSeesOnePacketMove() {
        for (Runs run : Runs.all()) {
            for (long n : run.sampled(Runs.samples(20))) {
                DisplayList list = Stage.english().draw(run.at(n, Level.PRESENT), 1920, 1080, Level.PRESENT);
                long packets = list.shapes().stream().filter(s -> s.mark().kind().startsWith("packet-")
                        && s.bounds().x() > list.find("nic").orElseThrow().bounds().x()).map(
                                s -> s.id().substring(0, s.id().indexOf('/'))).distinct().count();
                assertTrue(packets <= 1, run.name + " fact " + n + ": " + packets);
            }
        }
    }

    @Test
    void onTheirWayFromTheSplitToTheirCellsHeaderAndPayloadCanBothBeSeen() {
        Runs run = Runs.of("two-packets", "netmem");
        int seen = 0;
        for (long n = run.first(Kind.PACKET_SPLIT, 1, 0); n < run.first(Kind.COMPLETION_WRITTEN, 1, 0); n++) {
            DisplayList a = Stage.english().draw(run.at(n, Level.EXPLORE), 1280, 800, Level.EXPLORE);
            DisplayList b = Stage.english().draw(run.at(n + 1, Level.EXPLORE), 1280, 800, Level.EXPLORE);
            for (int phase = 0; phase <= 20; phase++) {
                DisplayList list = Tween.at(a, b, phase / 20.0);
                var header = list.find("packet:1/header");
                var payload = list.find("packet:1/payload");
                if (header.isPresent() && payload.isPresent()) {
                    double covered = covered(header.get().bounds(), payload.get().bounds());
                    assertTrue(covered <= 0.5, "fact " + n + " phase " + phase / 20.0 + ": " + covered);
                    seen++;
                }
            }
        }
        assertTrue(seen > 30, seen + " moments");
    }

    /** How much of a rectangle another one covers. */
    private static double covered(Rect r, Rect by) {
        double w = Math.min(r.right(), by.right()) - Math.max(r.x(), by.x());
        double h = Math.min(r.bottom(), by.bottom()) - Math.max(r.y(), by.y());
        return Math.max(0, w) * Math.max(0, h) / (r.w() * r.h());
    }
}
