// SPDX-License-Identifier: Apache-2.0
package fragscope.app.crash;

import fragscope.app.about.Version;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * What is worth knowing about a defect: program, machine, what was open, where in it, and the trace.
 *
 * @param cause what was thrown
 * @param open  what was open, by short names in the order in which they are told; empty before a window was there
 */
public record CrashReport(Throwable cause, Map<String, String> open) {

    /** One line on what happened. */
    public String summary() {
        return String.valueOf(cause);
    }

    /** All of it, as text to send. */
    public String text() {
        StringWriter out = new StringWriter();
        PrintWriter lines = new PrintWriter(out);
        lines.println("Fragscope " + Version.own());
        lines.println("Java " + Runtime.version() + ", JavaFX " + System.getProperty("javafx.runtime.version", "?"));
        lines.println(System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB heap at most");
        open.forEach((name, value) -> lines.println(name + ": " + value));
        lines.println();
        cause.printStackTrace(lines);
        lines.flush();
        return out.toString();
    }
}
