// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Markdown as it stands in the file, with live values {@code {{= formula}}} and asserted spans {@code [words]{=
 * formula}}.
 *
 * @param paragraphs with the line that each begins on
 */
public record Prose(List<Paragraph> paragraphs) {

    /** One paragraph. */
    public record Paragraph(int line, String markdown) {
    }

    public Prose {
        paragraphs = List.copyOf(paragraphs);
    }

    /** No text. */
    public static Prose none() {
        return new Prose(List.of());
    }

    /** One paragraph. */
    public static Prose of(int line, String markdown) {
        return new Prose(List.of(new Paragraph(line, markdown)));
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** All of it, an empty line between paragraphs. */
    public String markdown() {
        return paragraphs.stream().map(Paragraph::markdown).collect(Collectors.joining("\n\n"));
    }
}
