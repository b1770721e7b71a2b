// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritersTest {

    private static final DisplayList LIST = Lists.of(
            new Route(Mark.of("r", Layer.LINKS, "flow", Style.FLOW_HEADER),
                    List.of(new Point(10, 200), new Point(100, 200), new Point(100, 250)), 8, 12),
            new Curve(Mark.of("c", Layer.LINKS, "flow", Style.REFERENCE), new Point(10, 280), new Point(40, 280),
                    new Point(60, 220), new Point(90, 220), 10),
            new Box(Mark.of("b", Layer.CONTENT, "cell", Style.HEADER).dimmed(1).born("a").say("header, 66 bytes"),
                    new Rect(10, 10, 100.256, 40), 4),
            new Glyph(Mark.of("g", Layer.CONTENT, "state", Style.TEXT), Symbol.WITH_USER, new Point(200, 30), 16),
            Lists.text("t", "a<b", 20, 100));

    @Test
    void theTextFormHasALinePerShapeInDrawingOrder() {
        assertEquals("""
                canvas 400x300 unit 1 for desk
                links r flow flow-header route 10,200 100,200 100,250 r8 head 12
                links c flow reference curve 10,280 40,280 60,220 90,220 head 10
                content b cell header box 10,10 100.26x40 r4 dim=1 born=a say="header, 66 bytes"
                content g state text glyph with_user 200,30 16
                text t test text text start 20,100 sans 12 "a<b"
                """, TextForm.of(LIST));
    }

    @Test
    void svgKeepsIdsSpeaksAndPlacesEveryCharacter() {
        String svg = Svg.of(LIST, Theme.light(), 2);
        assertTrue(svg.contains("width=\"800\" height=\"600\" viewBox=\"0 0 400 300\""), svg);
        for (Shape shape : LIST.shapes()) {
            assertTrue(svg.contains("<g id=\"" + shape.id() + "\""), shape.id());
        }
        assertTrue(svg.contains("role=\"img\" aria-label=\"header, 66 bytes\""), svg);
        assertTrue(svg.contains(">a&lt;b</text>"), svg);
        assertTrue(svg.contains("<text x=\"20 "), svg);
        assertTrue(svg.contains("font-kerning:none;font-variant-ligatures:none"), svg);
    }

    @Test
    void aPngHasTheSizeAskedForAndIsTheSameTwice() throws NoPicture {
        byte[] png = Png.of(LIST, Theme.dark(), 1.5);
        ByteBuffer bytes = ByteBuffer.wrap(png);
        assertEquals(600, bytes.getInt(16));
        assertEquals(450, bytes.getInt(20));
        assertArrayEquals(png, Png.of(LIST, Theme.dark(), 1.5));
    }

    @Test
    void missingNativeLibrariesAreSaidInOneSentence() {
        NoPicture refused = Toolkit.refused(new RuntimeException(new UnsatisfiedLinkError("no freetype")));
        assertEquals(Toolkit.NATIVE_LIBRARIES, refused.getMessage());
        assertFalse(String.valueOf(Toolkit.refused(new IllegalStateException("x")).getMessage()).contains("FreeType"));
    }

    @Test
    void aNodeStageTouchesOnlyWhatDiffers() throws NoPicture {
        List<Integer> touched = Toolkit.call(() -> {
            NodeStage stage = new NodeStage();
            stage.show(Lists.of(Lists.box("a", 0, 0, 10, 10), Lists.box("b", 20, 0, 10, 10)), Theme.light());
            int first = stage.touched();
            stage.show(Lists.of(Lists.box("a", 0, 0, 10, 10), Lists.box("b", 40, 0, 10, 10)), Theme.light());
            int second = stage.touched();
            stage.show(Lists.of(Lists.box("b", 40, 0, 10, 10)), Theme.light());
            int third = stage.touched();
            assertEquals("b", stage.root().lookup("#b").getId());
            assertEquals(null, stage.root().lookup("#a"));
            return List.of(first, second, third);
        });
        assertEquals(List.of(2, 1, 0), touched);
    }
}
