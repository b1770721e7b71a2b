// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import java.util.List;

/** Designs by the word that names them. */
public final class Designs {

    private Designs() {
    }

    /**
     * The preset of that name.
     *
     * @throws UnusableException when there is none; the sentence begins with "unknown design" and says what would be
     *         right
     */
    public static Design named(String name) throws UnusableException {
        Design found = Presets.named(name);
        if (found == null) {
            List<String> names = Presets.all().stream().map(Design::name).toList();
            throw new UnusableException("unknown design \"" + name + "\"; " + Nearest.remedy(name, names));
        }
        return found;
    }
}
