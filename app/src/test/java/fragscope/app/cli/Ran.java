// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A command that was run in a test: its status and what it wrote. */
record Ran(int status, String out, String err) {

    static Ran of(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = CommandLineProgram.run(words,
                new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8)));
        return new Ran(status, out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8).stripTrailing());
    }
}
