// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaceTest {

    private static final List<String> WORDS = List.of("Host memory", "AVATAR To. fi ffl", "0xffff8881042c0a41",
            "held 88 = idle 73 + posted 12", "-> != >= ===", "Gerätespeicher …", "the skb holds a reference");

    @Test
    void aTextIsAsWideInJavaFxAsInTheTable() throws NoPicture {
        int compared = 0;
        for (Face face : Face.values()) {
            for (double size : new double[]{10, 11, 13, 16, 22.5, 44, 56}) {
                for (String words : WORDS) {
                    double drawn = Toolkit.call(() -> {
                        javafx.scene.text.Text text = new javafx.scene.text.Text(words);
                        text.setFont(Fonts.font(face, size));
                        assertEquals(face.fullName(), text.getFont().getName());
                        return text.getLayoutBounds().getWidth();
                    });
                    assertEquals(drawn, face.width(words, size), 1, face + " " + size + " " + words);
                    compared++;
                }
            }
        }
        assertEquals(4 * 7 * WORDS.size(), compared);
    }

    @Test
    void aMonospacedFontHasOneWidth() {
        assertEquals(Face.MONO.width("i", 100), Face.MONO.width("W", 100));
        assertEquals(60, Face.MONO.width("0", 100), 0.01);
    }

    @Test
    void noFontHasTheSymbolsThatAreDrawnAsPaths() {
        assertTrue(Face.SANS.has('é'));
        assertTrue(Face.SANS.has('ß'));
        assertFalse(Face.SANS.has(0x1F4E6));
    }
}
