// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Png;
import fragscope.app.draw.TextForm;
import fragscope.app.draw.Theme;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The stage at eight moments of two scenarios, as text, and a few pictures. {@code -Dgoldens=update} writes them anew
 * and
 * prints what changed; a changed golden is looked at by eye.
 */
class GoldenStageTest {

    private static final Path GOLDENS = Path.of("src/test/resources/goldens");
    private static final boolean UPDATE = "update".equals(System.getProperty("goldens"));

    /** Of all channel values, how far they may lie apart on average, and how many pixels may differ clearly. */
    private static final double MEAN_MOST = 1.5;
    private static final double CLEARLY_MOST = 0.01;
    private static final int CLEARLY = 64;

    /** Eight moments of one packet's way. */
    private static Map<String, Long> moments(Runs run, int packet) {
        Map<String, Long> moments = new LinkedHashMap<>();
        moments.put("1-wire", run.first(Kind.FRAME_ARRIVED, packet, 0));
        moments.put("2-split", run.first(Kind.PACKET_SPLIT, packet, 0));
        moments.put("3-taken", run.first(Kind.DESCRIPTORS_TAKEN, packet, 0));
        moments.put("4-written", run.first(Kind.DMA_WRITTEN, packet, 0));
        moments.put("5-frag", run.first(Kind.FRAG_ADDED, packet, 0));
        moments.put("6-queued", run.first(Kind.DATA_QUEUED, 0, 0));
        moments.put("7-token", run.first(Kind.TOKEN_ISSUED, 0, 0));
        moments.put("8-returned", run.first(Kind.TOKENS_RETURNED, 0, 0));
        return moments;
    }

    @Test
    void theListsAreThoseThatWereLookedAt() throws IOException {
        List<String> changed = new ArrayList<>();
        for (String scenario : List.of("two-packets", "bulk-tcp")) {
            Runs run = Runs.of(scenario, "netmem");
            int i = 0;
            for (Map.Entry<String, Long> moment : moments(run, scenario.equals("two-packets") ? 2 : 5).entrySet()) {
                Level level = Level.values()[i++ % Level.values().length];
                double[] size = level == Level.PRESENT ? new double[]{1920, 1080} : new double[]{1280, 800};
                DisplayList list = Stage.english().draw(run.at(moment.getValue(), level), size[0], size[1], level);
                String name = scenario + "-" + moment.getKey() + "-" + level.name().toLowerCase(java.util.Locale.ROOT);
                compare(name + ".txt", TextForm.of(list), changed);
            }
        }
        assertEquals(List.of(), changed, "run mvn with -Dgoldens=update, and look at what changed");
    }

    /** Every other preset where bytes reach the application, or where it fails, as list and as pictures. */
    @Test
    void everyPresetAtDeliveryOrFailure() throws IOException {
        List<String> changed = new ArrayList<>();
        for (Design design : Presets.all()) {
            if (!design.name().equals("netmem")) {
                Runs run = Runs.of("bulk-tcp", design.name());
                Kind kind = design.meantToWork() ? delivery(design) : failure(design.name());
                DisplayList list = Stage.english().draw(run.at(run.first(kind, 0, 0), Level.EXPLORE), 1280, 800,
                        Level.EXPLORE);
                compare("design-" + design.name() + ".txt", TextForm.of(list), changed);
                for (Theme theme : List.of(Theme.light(), Theme.dark())) {
                    picture("design-" + design.name() + "-" + theme.name() + ".png", list, theme, 0.5);
                }
            }
        }
        assertEquals(List.of(), changed, "run mvn with -Dgoldens=update, and look at what changed");
    }

    private static Kind delivery(Design design) {
        return switch (design.delivery()) {
            case COPY -> Kind.BYTES_COPIED;
            case TOKEN_BY_CMSG -> Kind.TOKEN_ISSUED;
            case COMPLETION_RING -> Kind.COMPLETION_POSTED;
        };
    }

    private static Kind failure(String design) {
        return switch (design) {
            case "union-len-moved" -> Kind.RECVMSG_FAILED;
            case "headers-in-device" -> Kind.RX_DROPPED;
            default -> Kind.OOPSED;
        };
    }

    private static void compare(String name, String now, List<String> changed) throws IOException {
        Path file = GOLDENS.resolve(name);
        String then = Files.exists(file) ? Files.readString(file) : "";
        if (then.equals(now)) {
            return;
        }
        List<String> difference = difference(then, now);
        if (UPDATE) {
            Files.createDirectories(GOLDENS);
            Files.writeString(file, now);
            print(name + "\n  " + String.join("\n  ", difference));
        } else {
            changed.add(name + ": " + String.join(" | ", difference.subList(0, Math.min(6, difference.size()))));
        }
    }

    /** Lines that are only in one of the two. */
    private static List<String> difference(String then, String now) {
        List<String> old = then.lines().toList();
        List<String> young = now.lines().toList();
        List<String> lines = new ArrayList<>();
        old.stream().filter(l -> !young.contains(l)).forEach(l -> lines.add("- " + l));
        young.stream().filter(l -> !old.contains(l)).forEach(l -> lines.add("+ " + l));
        return lines.isEmpty() ? List.of("the order of lines") : lines;
    }

    @Test
    void thePicturesAreThoseThatWereLookedAt() throws IOException {
        Runs run = Runs.of("two-packets", "netmem");
        Scene desk = run.at(run.first(Kind.FRAG_ADDED, 2, 0), Level.EXPLORE);
        Scene room = run.at(run.first(Kind.FRAG_ADDED, 2, 0), Level.PRESENT);
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            picture("frag-1280x800-" + theme.name() + ".png",
                    Stage.english().draw(desk, 1280, 800, Level.EXPLORE), theme, 1);
            picture("frag-960x540-" + theme.name() + ".png",
                    Stage.english().draw(room, 1920, 1080, Level.PRESENT), theme, 0.5);
        }
    }

    private static void picture(String name, DisplayList list, Theme theme, double scale) throws IOException {
        byte[] now = Png.of(list, theme, scale);
        Path file = GOLDENS.resolve(name);
        if (!Files.exists(file)) {
            if (!UPDATE) {
                fail(name + " is missing: run mvn with -Dgoldens=update");
            }
            Files.createDirectories(GOLDENS);
            Files.write(file, now);
            print(name + " is new");
            return;
        }
        Pixels a = Pixels.of(Files.readAllBytes(file));
        Pixels b = Pixels.of(now);
        String apart = a.apart(b, CLEARLY);
        boolean same = a.sameSize(b) && a.meanApart(b) <= MEAN_MOST && a.clearlyApart(b, CLEARLY) <= CLEARLY_MOST;
        if (UPDATE && !same) {
            Files.write(file, now);
            print(name + ": " + apart);
        }
        assertTrue(same || UPDATE, name + ": " + apart);
    }

    /** To the build's log: the one thing that an update has to say. */
    private static void print(String words) {
        System.out.write((words + "\n").getBytes(StandardCharsets.UTF_8), 0,
                (words + "\n").getBytes(StandardCharsets.UTF_8).length);
        System.out.flush();
    }
}
