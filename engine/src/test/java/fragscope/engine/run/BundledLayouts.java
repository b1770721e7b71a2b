// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.assets.Assets;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.Layouts;

/** The layouts that come with the program. */
public final class BundledLayouts {

    private BundledLayouts() {
    }

    /** Those of the kernel that a design is run with. */
    public static Layouts of(String kernel) {
        String file = "layouts/" + kernel + ".json";
        return LayoutsJson.read(Assets.text(file), file);
    }
}
