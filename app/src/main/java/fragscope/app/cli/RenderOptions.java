// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.beside.Align;
import fragscope.app.draw.Theme;
import fragscope.app.lens.Depth;
import fragscope.app.lens.Look;
import fragscope.app.lens.Sheet;
import fragscope.app.source.ImpossibleException;
import fragscope.app.source.SourcedRun;
import fragscope.app.source.UnusableException;
import fragscope.app.stage.Level;
import fragscope.engine.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of {@code render}'s options mean, each wrong one answered by what would be right. */
final class RenderOptions {

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})x([0-9]{1,5})");
    private static final List<String> VIEWS = List.of("stage", "lens", "timeline", "compare", "window");

    private RenderOptions() {
    }

    static Level level(String word) throws UsageException {
        for (Level level : Level.values()) {
            if (level.name().equalsIgnoreCase(word)) {
                return level;
            }
        }
        throw wrong("--level " + word,
                String.join(", ", Arrays.stream(Level.values()).map(l -> l.name().toLowerCase(Locale.ROOT)).toList()));
    }

    static Theme theme(String word) throws UsageException {
        return switch (word) {
            case "light" -> Theme.light();
            case "dark" -> Theme.dark();
            default -> throw wrong("--theme " + word, "light or dark");
        };
    }

    /** Width and height; the level's own where none is asked for. */
    static double[] size(String word, Level level) throws UsageException {
        if (word.isEmpty()) {
            return level == Level.PRESENT ? new double[]{1920, 1080} : new double[]{1280, 800};
        }
        Matcher m = SIZE.matcher(word);
        if (!m.matches() || outside(m.group(1), 320) || outside(m.group(2), 200)) {
            throw wrong("--size " + word, "WIDTHxHEIGHT from 320x200 to 7680x7680, such as 1280x800");
        }
        return new double[]{Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))};
    }

    private static boolean outside(String number, int least) {
        int n = Integer.parseInt(number);
        return n < least || n > 7680;
    }

    static void view(String word) throws UsageException {
        if (!VIEWS.contains(word)) {
            throw wrong("--view " + word, String.join(", ", VIEWS));
        }
    }

    /** Where the lens is held: a depth of its zoom, or another sheet. */
    static Look lens(String word) throws UsageException {
        for (Depth depth : Depth.values()) {
            if (words(depth).equals(word)) {
                return Look.start().at(depth);
            }
        }
        for (Sheet sheet : Sheet.values()) {
            if (words(sheet).equals(word)) {
                return Look.start().on(sheet);
            }
        }
        List<String> right = new ArrayList<>(Arrays.stream(Depth.values()).map(RenderOptions::words).toList());
        right.addAll(Arrays.stream(Sheet.values()).filter(s -> s != Sheet.ZOOM).map(RenderOptions::words).toList());
        throw wrong("--lens " + word, String.join(", ", right));
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the runs of a comparison are aligned by. */
    static Align align(String word) throws UsageException {
        for (Align one : Align.values()) {
            if (words(one).equals(word)) {
                return one;
            }
        }
        throw wrong("--align " + word, "step, time or fact");
    }

    /** A run, and the same packets under one to three other designs. */
    static List<Run> beside(Run run, List<String> designs) throws UsageException, UnusableException {
        if (designs.isEmpty() || designs.size() > 3) {
            throw wrong("--designs with " + designs.size(), "one to three designs");
        }
        List<Run> runs = new ArrayList<>(List.of(run));
        try {
            for (String design : designs) {
                runs.add(SourcedRun.under(design.strip(), run));
            }
        } catch (ImpossibleException e) {
            throw new UsageException("fragscope render: " + e.getMessage(), e);
        }
        return runs;
    }

    static double scale(double scale) throws UsageException {
        if (!(scale >= 0.1 && scale <= 8)) {
            throw wrong("--scale " + scale, "0.1 to 8");
        }
        return scale;
    }

    static double phase(double phase) throws UsageException {
        if (!(phase >= 0 && phase <= 1)) {
            throw wrong("--phase " + phase, "0 to 1");
        }
        return phase;
    }

    static UsageException wrong(String what, String right) {
        return new UsageException("fragscope render: " + what + "; right would be " + right);
    }
}
