// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.input.DesignJson;
import fragscope.engine.input.InputException;
import java.util.List;

/** Designs by the word that names them: a preset, or a file that ends in {@code .json}. */
public final class Designs {

    private Designs() {
    }

    /** True for a word that names a file. */
    public static boolean isFile(String name) {
        return name.endsWith(".json");
    }

    /**
     * The design in a file.
     *
     * @throws UnusableException saying what is wrong with it and where
     */
    public static Design inFile(String name) throws UnusableException {
        try {
            return DesignJson.read(CaptureFile.path(name));
        } catch (InputException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }

    /** The design that a word means: a file's, or a preset. */
    public static Design of(String word) throws UnusableException, ImpossibleException {
        return isFile(word) ? inFile(word) : named(word);
    }

    /**
     * The preset of that name.
     *
     * @throws ImpossibleException when there is none; the sentence begins with "unknown design" and says what would be
     *         right
     */
    public static Design named(String name) throws ImpossibleException {
        Design found = Presets.named(name);
        if (found == null) {
            List<String> names = Presets.all().stream().map(Design::name).toList();
            throw new ImpossibleException("unknown design \"" + name + "\"; " + Nearest.remedy(name, names));
        }
        return found;
    }
}
