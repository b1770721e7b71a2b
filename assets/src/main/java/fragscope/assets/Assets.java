// SPDX-License-Identifier: Apache-2.0
package fragscope.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Opens a bundled resource by its path below this module, as in {@code layouts/6.18.json}. */
public final class Assets {

    private Assets() {
    }

    /** The resource's bytes as a stream; the caller closes it. An unknown path is a defect of this program. */
    public static InputStream open(String path) {
        InputStream in = Assets.class.getResourceAsStream("/fragscope/assets/" + path);
        if (in == null) {
            throw new IllegalArgumentException("assets hold no \"" + path + "\"");
        }
        return in;
    }

    /** The resource as UTF-8 text. */
    public static String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("asset " + path + " cannot be read", e);
        }
    }
}
