// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The course: lesson files, their schema, and the one door to them. Nothing here is executable. */
@NullMarked
module fragscope.lessons {
    requires static transitive org.jspecify;

    exports fragscope.lessons;
}
