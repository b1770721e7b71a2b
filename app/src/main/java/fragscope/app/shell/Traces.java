// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a defect left behind, as text. */
final class Traces {

    private Traces() {
    }

    static String of(Throwable cause) {
        StringWriter out = new StringWriter();
        cause.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
