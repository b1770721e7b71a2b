// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code render}: pictures, strips and lists of real runs. */
final class RenderCommandTest {

    @TempDir
    Path dir;

    @Test
    void aPictureHasTheFormOfItsEndingAndTheSizeAskedFor() throws IOException {
        Path png = dir.resolve("a.png");
        assertEquals(0, Ran.of("render", "two-packets", "-o", png.toString(), "--size", "640x400", "--scale",
                "2").status());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(png));
        assertEquals(List.of(1280, 800), List.of(bytes.getInt(16), bytes.getInt(20)));
        Path svg = dir.resolve("a.svg");
        assertEquals(0, Ran.of("render", "two-packets", "--at", "5", "-o", svg.toString()).status());
        assertTrue(Files.readString(svg).startsWith("<svg"));
    }

    @Test
    void withoutAFactTheFirstFragIsShown() {
        String out = Ran.of("render", "two-packets", "--list").out();
        assertTrue(out.startsWith("canvas 1280x800 unit 1 for desk\n"), out);
        assertTrue(out.contains("marks focus:skb:0/frag:0 focus"), out);
    }

    @Test
    void theListIsTheSameTwiceAndOneLevelIsNotAnother() {
        String explore = Ran.of("render", "bulk-tcp", "--at", "900", "--list").out();
        assertEquals(explore, Ran.of("render", "bulk-tcp", "--at", "900", "--list").out());
        String present = Ran.of("render", "bulk-tcp", "--at", "900", "--list", "--level", "present").out();
        assertTrue(present.startsWith("canvas 1920x1080 unit 1 for room\n"), present);
    }

    @Test
    void phaseNoughtIsTheFactAndLaterItMoves() {
        String seek = Ran.of("render", "two-packets", "--list").out();
        assertEquals(seek, Ran.of("render", "two-packets", "--list", "--phase", "0").out());
        String half = Ran.of("render", "two-packets", "--list", "--phase", "0.5").out();
        assertTrue(half.contains("fade=0.5"), half);
    }

    @Test
    void aStripFollowsThePacketsWayInNumberedFiles() throws IOException {
        Path file = dir.resolve("way.svg");
        Ran ran = Ran.of("render", "two-packets", "--every", "packet-step", "-o", file.toString());
        assertEquals(0, ran.status(), ran.err());
        try (Stream<Path> files = Files.list(dir)) {
            List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
            assertEquals(List.of("way-001-wire.svg", "way-002-parsed.svg", "way-003-steered.svg", "way-004-split.svg",
                    "way-005-dma.svg", "way-006-completion.svg", "way-007-irq.svg", "way-008-skb.svg",
                    "way-009-gro.svg", "way-010-tcp.svg", "way-011-recv.svg", "way-012-token.svg",
                    "way-013-return.svg"), names);
        }
    }

    @Test
    void everyViewIsAPictureOfItsOwn() throws IOException {
        assertTrue(Ran.of("render", "two-packets", "--view", "timeline", "--list").out().contains("lane:wire/name"));
        String compare = Ran.of("render", "two-packets", "--view", "compare", "--designs", "host-copy,p2pdma",
                "--list").out();
        assertTrue(compare.contains("run:C/design"), compare);
        Path png = dir.resolve("w.png");
        assertEquals(0, Ran.of("render", "two-packets", "--view", "window", "--size", "900x600", "-o",
                png.toString()).status());
        assertEquals(900, ByteBuffer.wrap(Files.readAllBytes(png)).getInt(16));
    }

    @Test
    void whatIsWrongIsSaidInOneLine() {
        assertSaid(2, "fragscope render: no -o FILE; right would be a file that ends in .png or .svg, or --list",
                "render", "two-packets");
        assertSaid(2, "fragscope render: -o a.gif; right would be a file that ends in .png or .svg", "render",
                "two-packets", "-o", "a.gif");
        assertSaid(2, "fragscope render: --view room; right would be stage, lens, timeline, compare, window", "render",
                "two-packets", "--view", "room", "--list");
        assertSaid(2,
                "fragscope render: --lens eye; right would be packet, skb, shared-info, frags, frag, word, object,"
                        + " memory, structs, alignment, readings, address, topology",
                "render", "two-packets", "--lens", "eye", "--list");
        assertSaid(2, "fragscope render: --level student; right would be lesson, explore, expert, present", "render",
                "two-packets", "--level", "student", "--list");
        assertSaid(2, "fragscope render: --theme blue; right would be light or dark", "render", "two-packets",
                "--theme", "blue", "--list");
        assertSaid(2, "fragscope render: --every now; right would be fact, packet-step, or a time such as 10us",
                "render", "two-packets", "--every", "now", "--list");
        assertSaid(2, "fragscope render: --size 9; right would be WIDTHxHEIGHT from 320x200 to 7680x7680, such as"
                + " 1280x800", "render", "two-packets", "--size", "9", "--list");
        Ran beyond = Ran.of("render", "two-packets", "--at", "99999", "--list");
        assertEquals(3, beyond.status());
        assertTrue(beyond.err().startsWith("two-packets: no fact 99999; right would be 0 to "), beyond.err());
        assertEquals(3, Ran.of("render", "two-packets", "-o", dir.resolve("no/a.svg").toString()).status());
    }

    private static void assertSaid(int status, String said, String... words) {
        Ran ran = Ran.of(words);
        assertEquals(status, ran.status(), ran.err());
        assertEquals(said, ran.err());
    }
}
