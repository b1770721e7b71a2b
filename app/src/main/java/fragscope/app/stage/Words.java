// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The stage's words and numbers in one language, from {@code stage.properties}. */
public final class Words {

    private final ResourceBundle bundle;
    private final NumberFormat numbers;

    private Words(Locale locale) {
        this.bundle = ResourceBundle.getBundle("fragscope.app.stage.stage", locale);
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    /** The words of that language; English where there are none. */
    public static Words of(Locale locale) {
        return new Words(locale.getLanguage().equals("de") ? locale : Locale.ENGLISH);
    }

    /** The text of {@code key} with its places filled; numbers are grouped. */
    public String say(String key, Object... args) {
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = args[i] instanceof Number n ? numbers.format(n) : args[i];
        }
        return args.length == 0 ? bundle.getString(key) : MessageFormat.format(bundle.getString(key), shown);
    }

    /** Bytes as people say them: {@code 66 B}, {@code 4 KiB}, {@code 1,448 B}. */
    public String bytes(long count) {
        if (count >= 1L << 20 && count % (1L << 20) == 0) {
            return numbers.format(count >> 20) + " MiB";
        }
        if (count >= 1024 && count % 1024 == 0) {
            return numbers.format(count >> 10) + " KiB";
        }
        return count < 1_000_000 ? numbers.format(count) + " B" : numbers.format(count >> 10) + " KiB";
    }

    /** A span as {@code 8 µs} or {@code 350 ns}. */
    public static String duration(long ns) {
        if (ns < 1000) {
            return ns + " ns";
        }
        return ns % 1000 == 0 ? ns / 1000 + " µs" : String.format(Locale.ROOT, "%d.%d µs", ns / 1000, ns % 1000 / 100);
    }

    /** A time as {@code 12.480 312 µs}, with the larger units where they fit. */
    public static String time(long ps) {
        long ns = Math.floorDiv(ps, 1000);
        if (ns < 1_000_000) {
            return String.format(Locale.ROOT, "%d.%03d %03d µs", ns / 1000, ns % 1000, Math.floorMod(ps, 1000));
        }
        if (ns < 1_000_000_000) {
            return String.format(Locale.ROOT, "%d.%03d %03d ms", ns / 1_000_000, ns / 1000 % 1000, ns % 1000);
        }
        return String.format(Locale.ROOT, "%d.%03d %03d s", ns / 1_000_000_000, ns / 1_000_000 % 1000,
                ns / 1000 % 1000);
    }
}
