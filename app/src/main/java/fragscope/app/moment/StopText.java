// SPDX-License-Identifier: Apache-2.0
package fragscope.app.moment;

import fragscope.app.breakpoint.Breakpoint;
import fragscope.app.session.Stops;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A breakpoint in words: {@code holds EXPRESSION}, {@code changes TABLE 3 COLUMN}, {@code reads 0x…},
 * {@code invariant}; {@code off} before them where it is turned off.
 */
final class StopText {

    private static final String OFF = "off ";
    private static final String HOLDS = "holds ";
    private static final String INVARIANT = "invariant";
    private static final Pattern CHANGES = Pattern.compile("changes ([a-z0-9_]+) (\\d{1,8}) (\\S+)");
    private static final Pattern READS = Pattern.compile("reads 0x([0-9a-f]{1,16})");

    private StopText() {
    }

    static String of(Stops.Stop stop) {
        return (stop.on() ? "" : OFF) + switch (stop.at()) {
            case Breakpoint.Holds h -> HOLDS + h.text();
            case Breakpoint.Changes c -> "changes " + c.table() + " " + c.row() + " " + c.column();
            case Breakpoint.AboutToRead r -> String.format(Locale.ROOT, "reads 0x%x", r.netmem());
            case Breakpoint.InvariantBreaks _ -> INVARIANT;
        };
    }

    /** The breakpoint that words mean; nothing where they mean none. */
    static Optional<Stops.Stop> read(String words) {
        boolean on = !words.startsWith(OFF);
        return breakpoint(on ? words : words.substring(OFF.length())).map(b -> new Stops.Stop(b, on));
    }

    private static Optional<Breakpoint> breakpoint(String words) {
        if (words.startsWith(HOLDS)) {
            return Optional.of(new Breakpoint.Holds(words.substring(HOLDS.length())));
        }
        if (words.equals(INVARIANT)) {
            return Optional.of(new Breakpoint.InvariantBreaks());
        }
        Matcher m = CHANGES.matcher(words);
        if (m.matches()) {
            return Optional.of(new Breakpoint.Changes(m.group(1), Integer.parseInt(m.group(2)), m.group(3)));
        }
        m = READS.matcher(words);
        return m.matches()
                ? Optional.of(new Breakpoint.AboutToRead(Long.parseUnsignedLong(m.group(1), 16)))
                : Optional.empty();
    }
}
