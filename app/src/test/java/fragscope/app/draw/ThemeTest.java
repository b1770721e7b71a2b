// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeTest {

    private static final List<Style> FILLS = List.of(Style.HEADER, Style.PAYLOAD, Style.HOST, Style.DEVICE, Style.TAG,
            Style.RETURNED, Style.ERROR, Style.PLAIN);
    private static final List<Style> GROUNDS = List.of(Style.GROUND, Style.PLACE, Style.TRAY, Style.CAPTION,
            Style.BADGE);

    @Test
    void textStandsOutFromEveryGround() {
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            for (Audience audience : Audience.values()) {
                for (Style ground : GROUNDS) {
                    for (Style text : List.of(Style.TEXT, Style.MUTED)) {
                        for (double dim : new double[]{0, 0.5, 1}) {
                            double ratio = theme.ink(text, dim, audience).contrast(theme.look(ground, audience).fill());
                            assertTrue(ratio >= audience.textContrast(),
                                    theme.name() + " " + audience + " " + text + " on " + ground + ": " + ratio);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aLabelStandsOutFromItsFillAtFullStrengthAndDimmed() {
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            for (Audience audience : Audience.values()) {
                for (Style fill : FILLS) {
                    Style label = Style.valueOf("ON_" + fill);
                    for (double dim : new double[]{0, 1}) {
                        Rgb seen = theme.look(fill, audience).fill().over(theme.look(Style.PLACE, audience).fill(),
                                1 - dim * (1 - Theme.DIM));
                        double ratio = theme.ink(label, dim, audience).contrast(seen);
                        assertTrue(ratio >= Audience.LABEL_CONTRAST,
                                theme.name() + " " + audience + " " + label + " dim " + dim + ": " + ratio);
                    }
                }
            }
        }
    }

    @Test
    void outlinesAndLinesStandOutFromEveryGround() {
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            for (Audience audience : Audience.values()) {
                for (Style style : Style.values()) {
                    Look look = theme.look(style, audience);
                    Rgb edge = look.casing().visible() ? look.casing() : look.stroke();
                    if (!edge.visible()) {
                        continue;
                    }
                    for (Style ground : GROUNDS) {
                        double ratio = edge.contrast(theme.look(ground, audience).fill());
                        assertTrue(ratio >= audience.outlineContrast(),
                                theme.name() + " " + audience + " " + style + " on " + ground + ": " + ratio);
                    }
                }
            }
        }
    }

    @Test
    void theColoursThatCarryMeaningAreTheSameInBothThemes() {
        List<String> fixed = List.of("#e69f00", "#56b4e9", "#0072b2", "#cc79a7", "#d55e00", "#009e73", "#b00020");
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            assertEquals(fixed,
                    FILLS.subList(0, 7).stream().map(s -> theme.look(s, Audience.DESK).fill().hex()).toList());
        }
    }

    @Test
    void aRoomHasLinesOfFourArrowsOfEightAndOutlinesOfSix() {
        for (Style style : Style.values()) {
            Look look = Theme.light().look(style, Audience.ROOM);
            assertTrue(!look.stroke().visible() || look.width() >= 4, style.label());
        }
        assertEquals(8, Theme.light().look(Style.FLOW_HEADER, Audience.ROOM).width());
        assertEquals(6, Theme.light().look(Style.PLACE_HOST, Audience.ROOM).width());
    }
}
