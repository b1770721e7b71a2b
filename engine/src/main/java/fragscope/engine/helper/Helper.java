// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import org.jspecify.annotations.Nullable;

/**
 * A kernel function as data: where it stands, how closely it is followed, and its code, so that a test or a lesson can
 * put another one in its place.
 *
 * @param name the function's name, by which calls find it
 * @param tree the trees that were read for it
 * @param file its file in the tree
 * @param abridged what was dropped and why, as in {@code dropped zerocopy because no skb here has a ubuf}; empty when
 * every outcome that the source can have here is followed
 * @param pages the code as written for pages
 * @param changed the code as the kernel changed it, or null where old and new differ by accessors alone
 */
public record Helper(String name, String tree, String file, String abridged, Body pages, @Nullable Body changed) {

    /** The trees that most helpers were read in. */
    public static final String TREES = "6.4.6, 6.18.9";

    /** Checks that it says where it stands. */
    public Helper {
        if (name.isEmpty() || file.isEmpty()) {
            throw new IllegalArgumentException("a helper names its function and its file");
        }
    }

    /** A helper that is followed closely and has one body. */
    public static Helper closely(String name, String file, Body body) {
        return new Helper(name, TREES, file, "", body, null);
    }

    /** A helper that leaves things out. */
    public static Helper abridged(String name, String file, String dropped, Body body) {
        return new Helper(name, TREES, file, dropped, body, null);
    }

    /** The same with a second body, as the kernel has one. */
    public Helper changedTo(Body body) {
        return new Helper(name, tree, file, abridged, pages, body);
    }

    /** The same with other code in both versions: a variant to try. */
    public Helper variant(Body body) {
        return new Helper(name, tree, file, "variant", body, changed == null ? null : body);
    }

    /** The code of a version. */
    public Body body(Version version) {
        Body second = changed;
        return version == Version.AS_CHANGED && second != null ? second : pages;
    }

    /** {@code closely followed}, or {@code abridged: …}. */
    public String fidelity() {
        return abridged.isEmpty() ? "closely followed" : "abridged: " + abridged;
    }
}
