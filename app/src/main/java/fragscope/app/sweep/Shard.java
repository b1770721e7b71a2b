// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sweep: every {@code of}-th run, so that dear corners of the plan are dealt out evenly.
 *
 * @param number 1 to {@code of}
 * @param of     how many parts there are
 */
public record Shard(int number, int of) {

    /** A sweep in one part. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    public Shard {
        if (of < 1 || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    number + "/" + of + " is no shard; right would be I/N with I from 1 to N, such as 3/8");
        }
    }

    /** Reads {@code 3/8}. */
    public static Shard of(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    text + " is no shard; right would be I/N with I from 1 to N, such as 3/8");
        }
        return new Shard(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
    }

    /** How many of so many runs are this shard's. */
    public long count(long runs) {
        return (runs + of - number) / of;
    }

    /** The run that is this shard's {@code index}-th, from 0. */
    public long run(long index) {
        return index * of + number - 1;
    }

    /** The inverse of {@link #run}; −1 for another shard's. */
    public long index(long run) {
        return run % of == number - 1 ? run / of : -1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
