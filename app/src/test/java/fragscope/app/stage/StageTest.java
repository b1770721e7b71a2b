// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Route;
import fragscope.app.draw.Shape;
import fragscope.app.draw.Text;
import fragscope.app.draw.TextForm;
import fragscope.app.draw.Tween;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final double[][] DESKS = {{1280, 800}, {1920, 1080}, {1000, 700}, {640, 400}, {2560, 1600}};
    private static final double[][] ROOMS = {{1920, 1080}, {1280, 720}, {1024, 768}};

    @Test
    void nothingIsClippedCoveredOrPaleAtAnyLevelSizeOrLanguage() {
        List<String> problems = new ArrayList<>();
        int drawn = 0;
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Stage stage = new Stage(Words.of(locale));
            for (var scene : Scenes.all().entrySet()) {
                for (Level level : Level.values()) {
                    for (double[] size : level == Level.PRESENT ? ROOMS : DESKS) {
                        String name = scene.getKey() + " " + level + " " + size[0] + "x" + size[1] + " " + locale;
                        stage.draw(scene.getValue(), size[0], size[1], level).problems().forEach(
                                p -> problems.add(name + ": " + p));
                        drawn++;
                    }
                }
            }
        }
        assertEquals(2 * Scenes.all().size() * (3 * DESKS.length + ROOMS.length), drawn);
        assertEquals(List.of(), problems);
    }

    @Test
    void aRoomHasAtMostTwelveLabelsAndCellsOfSeventyTwo() {
        for (var scene : Scenes.all().entrySet()) {
            DisplayList list = Stage.english().draw(scene.getValue(), 1920, 1080, Level.PRESENT);
            long labels = list.shapes().stream().filter(s -> s instanceof Text && s.mark().layer() != Layer.CAPTION
                    && s.mark().layer() != Layer.BAND && !s.id().startsWith("status/")
                    && !s.id().matches(".*/more:[12]")).count();
            assertTrue(labels <= 12, scene.getKey() + ": " + labels);
            list.shapes().stream().filter(s -> s.mark().kind().equals("cell")
                    && scene.getValue().failure().isEmpty()).forEach(
                            s -> assertTrue(s.bounds().w() >= 72, scene.getKey() + " " + s));
        }
    }

    @Test
    void theSameSceneIsTheSameListAndPhaseNoughtIsASeek() {
        DisplayList a = Stage.english().draw(Scenes.split(), 1280, 800, Level.EXPLORE);
        DisplayList b = Stage.english().draw(Scenes.dma(), 1280, 800, Level.EXPLORE);
        assertEquals(a, Stage.english().draw(Scenes.split(), 1280, 800, Level.EXPLORE));
        assertSame(a, Tween.at(a, b, 0));
        assertNotEquals(TextForm.of(a), TextForm.of(b));
    }

    @Test
    void atTheSplitHeaderAndPayloadPartFromOnePacket() {
        Stage stage = Stage.english();
        DisplayList before = stage.draw(Scenes.split(), 1280, 800, Level.EXPLORE);
        DisplayList after = stage.draw(Scenes.dma(), 1280, 800, Level.EXPLORE);
        Rect header = bounds(before, "packet:1/header");
        Rect payload = bounds(before, "packet:1/payload");
        assertEquals(header.centerY(), payload.centerY(), 0.01);
        DisplayList late = Tween.at(before, after, 0.75);
        assertTrue(bounds(late, "packet:1/header").y() < bounds(late, "packet:1/payload").y());
    }

    @Test
    void headerBytesCrossTheHostsOwnPathAndPayloadTheDevices() {
        DisplayList list = Stage.english().draw(Scenes.dma(), 1280, 800, Level.EXPLORE);
        Route host = (Route) list.find("flow/host").orElseThrow();
        Route device = (Route) list.find("flow/device").orElseThrow();
        assertEquals(bounds(list, "host").centerY(), host.points().getLast().y(), 0.01);
        assertEquals(bounds(list, "device").centerY(), device.points().getLast().y(), 0.01);
    }

    @Test
    void theDistanceCanBeCountedOnThePorts() {
        DisplayList list = Stage.english().draw(Scenes.frag(), 1280, 800, Level.EXPLORE);
        long numbered = list.shapes().stream().filter(
                s -> s.id().endsWith("/number") && s.id().startsWith("pci/")).count();
        assertEquals(Scenes.frag().pci().distance() - 1, numbered);
    }

    @Test
    void aDesignWithoutDeviceMemoryHasNoPlaceForIt() {
        DisplayList list = Stage.english().draw(Scenes.copy(), 1280, 800, Level.EXPLORE);
        assertEquals(Optional.empty(), list.find("device"));
        assertTrue(list.find("flow/cpu-in").isPresent());
        assertTrue(list.find("flow/cpu-out").isPresent());
        assertTrue(bounds(list, "host").h() > 500);
    }

    @Test
    void underTheSealNothingOfTheFutureIsDrawn() {
        Scene sealed = Scenes.oops();
        DisplayList list = Stage.english().draw(sealed, 1280, 800, Level.EXPLORE);
        assertTrue(list.shapes().stream().noneMatch(s -> s.mark().kind().equals("next")));
        assertEquals(Optional.empty(), list.find("next/words"));
        assertTrue(((Text) list.find("status/fact").orElseThrow()).words().endsWith("fact 424"));
    }

    @Test
    void aboveSixtyFourBuffersCellsBecomeBars() {
        DisplayList list = Stage.english().draw(Scenes.large(), 1280, 800, Level.EXPLORE);
        assertTrue(list.shapes().stream().noneMatch(s -> s.mark().kind().equals("cell")));
        assertEquals(12, list.shapes().stream().filter(s -> s.mark().kind().equals("bar")).count());
        assertTrue(list.shapes().size() < 500);
    }

    @Test
    void theFailureIsABandWithItsChainAndNoDashesBesideIt() {
        for (Level level : Level.values()) {
            DisplayList list = Stage.english().draw(Scenes.oops(), 1920, 1080, level);
            assertEquals(1920, bounds(list, "failure").w());
            assertTrue(list.find("failure/cross").isPresent());
            assertTrue(((Text) list.find("failure/where").orElseThrow()).words().contains("0xffe728c10b029000"));
        }
    }

    @Test
    void whatTheFactConcernsIsAtFullStrengthAndTheRestIsDimmed() {
        DisplayList list = Stage.english().draw(Scenes.frag(), 1280, 800, Level.EXPLORE);
        assertEquals(0, list.find("pool:2/cell:1").orElseThrow().mark().dim());
        assertEquals(1, list.find("pool:2/cell:0").orElseThrow().mark().dim());
        assertEquals(0, list.find("skb:2/frag:0").orElseThrow().mark().dim());
        assertEquals(1, list.find("nic").orElseThrow().mark().dim());
        assertTrue(list.find("focus:skb:2/frag:0").isPresent());
    }

    private static Rect bounds(DisplayList list, String id) {
        return list.find(id).map(Shape::bounds).orElseThrow();
    }
}
