// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.inquiry.Told;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of the inspector, as plain values: equal lines look the same. */
sealed interface Line {

    /** Begins a part; {@code detail} is an address or the like, in the same line. */
    record Heading(String words, String detail) implements Line {
    }

    /** A sentence. */
    record Note(String words) implements Line {
    }

    /**
     * A name and a value.
     *
     * @param name   the kernel's name, or ours where the kernel has none
     * @param value  as people read it
     * @param detail a second reading of it, or its place in the struct; empty where none is shown
     * @param link   where the value leads, or null
     * @param source where it lies, or null for what is not a value of the world
     * @param before what it was before the present fact, or null where that fact did not change it
     */
    record Entry(String name, String value, String detail, @Nullable Link link, @Nullable Source source,
            @Nullable String before) implements Line {

        Optional<Link> leads() {
            return Optional.ofNullable(link);
        }
    }

    /**
     * A frag's word.
     *
     * @param word    64 bits
     * @param tag     bits that tell what kind of pointer it is
     * @param free    bits below the pointer that alignment leaves free
     * @param tagName what the word means where the tag is set
     * @param means   what it names
     * @param changed whether the present fact wrote it
     */
    record Word(long word, long tag, long free, String tagName, String means, Source source,
            boolean changed) implements Line {
    }

    /** What is known of who wrote the line above: words while it is looked for, or the fact. */
    record Writer(String words, double progress, @Nullable Told told) implements Line {
    }

    /** A link of the chain that led to a fact; {@code between} facts lie between it and the one above. */
    record Cause(Told told, long between, boolean present) implements Line {
    }

    /** The head of that chain, which can be closed. */
    record Why(String words) implements Line {
    }
}
