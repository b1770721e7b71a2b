// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.engine.memory.Layouts;
import java.util.List;

/** The kernels whose struct layouts come with the program, oldest first. */
public final class Kernels {

    private static final List<String> BUNDLED = List.of("6.4", "rfc-v2", "6.12", "6.18");

    private Kernels() {
    }

    /** Layouts of all of them. */
    public static List<Layouts> bundled() {
        return BUNDLED.stream().map(Runs::layouts).toList();
    }
}
