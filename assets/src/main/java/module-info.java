// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** Fonts, icons, themes, sample scenarios, topologies and struct layouts: data, and the one door to it. */
@NullMarked
module fragscope.assets {
    requires static transitive org.jspecify;

    exports fragscope.assets;
}
