// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.engine.run.Fields;
import java.util.List;

/** Words that were probably meant. */
public final class Nearest {

    private Nearest() {
    }

    /** {@code did you mean "x"?}, or a list of all that is known. */
    public static String remedy(String written, List<String> known) {
        String sentence = Fields.unknown(written, known);
        return sentence.substring(sentence.indexOf("; ") + 2);
    }
}
