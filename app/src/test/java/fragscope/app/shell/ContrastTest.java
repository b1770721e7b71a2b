// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import fragscope.app.draw.Rgb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text of the window stands out from its ground by 4.5 to 1 at least, in both themes, by the theme's own names. */
final class ContrastTest {

    private static final Pattern NAMED = Pattern.compile("(-color-[\\w-]+):\\s*#([0-9a-fA-F]{6})");
    private static final String[][] TEXT_ON = {{"-color-fg-default", "-color-bg-default"}, {"-color-fg-default",
            "-color-bg-subtle"}, {"-color-fg-muted", "-color-bg-default"}, {"-color-fg-muted", "-color-bg-subtle"},
            {
                    "-color-accent-fg", "-color-bg-default"},
            {"-color-fg-emphasis", "-color-accent-emphasis"}, {
                    "-color-fg-emphasis", "-color-danger-emphasis"},
            {"-color-danger-fg",
                    "-color-bg-default"}};

    private static Map<String, Rgb> colors(Theme theme) throws IOException {
        Map<String, Rgb> found = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(
                theme.getUserAgentStylesheet().replaceFirst("^.*(?=/atlantafx/)", "")))) {
            Matcher m = NAMED.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (m.find()) {
                found.putIfAbsent(m.group(1), Rgb.of(Integer.parseInt(m.group(2), 16)));
            }
        }
        return found;
    }

    @Test
    void textStandsOutInBothThemes() throws IOException {
        Map<String, String> low = new TreeMap<>();
        for (Theme theme : new Theme[]{new PrimerLight(), new PrimerDark()}) {
            Map<String, Rgb> colors = colors(theme);
            for (String[] pair : TEXT_ON) {
                Rgb text = Objects.requireNonNull(colors.get(pair[0]), theme.getName() + " " + pair[0]);
                Rgb ground = Objects.requireNonNull(colors.get(pair[1]), theme.getName() + " " + pair[1]);
                double contrast = text.contrast(ground);
                assertTrue(contrast > 1, pair[0] + " is its ground");
                if (contrast < 4.5) {
                    low.put(theme.getName() + ": " + pair[0] + " on " + pair[1], String.valueOf(contrast));
                }
            }
        }
        assertEquals(Map.of(), low);
    }
}
