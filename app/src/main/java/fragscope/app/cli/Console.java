// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Standard output, buffered and in UTF-8 on every machine, and standard error for everything that is no result. */
final class Console {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final PrintStream err;
    private final StringBuilder waiting = new StringBuilder(BUFFER + 1024);

    Console(OutputStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** One line of the result. */
    void line(CharSequence text) {
        waiting.append(text).append('\n');
        if (waiting.length() >= BUFFER) {
            flush();
        }
    }

    /** A message: not part of the result. */
    void say(String sentence) {
        flush();
        err.println(sentence);
    }

    /**
     * Writes what waits. A reader that has gone away, as in {@code | head}, surfaces as {@link UncheckedIOException}.
     */
    void flush() {
        try {
            out.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
            waiting.setLength(0);
        } catch (IOException e) {
            waiting.setLength(0);
            throw new UncheckedIOException(e);
        }
    }

    PrintStream err() {
        return err;
    }
}
