// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import fragscope.assets.Assets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.text.Font;

/** The bundled fonts as JavaFX fonts; each is registered with the toolkit once. */
public final class Fonts {

    private static final Set<Face> LOADED = load();

    private Fonts() {
    }

    /** Makes the bundled fonts known to the toolkit, for style sheets that name them. */
    public static void install() {
        font(Face.SANS, 12);
    }

    /** The font at that size. */
    static Font font(Face face, double size) {
        if (!LOADED.contains(face)) {
            throw new IllegalStateException("font " + face.fullName() + " is not loaded");
        }
        return new Font(face.fullName(), size);
    }

    private static Set<Face> load() {
        Set<Face> loaded = EnumSet.noneOf(Face.class);
        for (Face face : Face.values()) {
            try (InputStream in = Assets.open(face.asset())) {
                if (Font.loadFont(in, 12) != null) {
                    loaded.add(face);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("font " + face.asset() + " cannot be read", e);
            }
        }
        return Set.copyOf(loaded);
    }
}
