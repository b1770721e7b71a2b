// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.lesson.Prose;
import fragscope.app.query.Formula;
import fragscope.app.query.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text's live values and asserted spans: where they are, and the text with them in it. */
public final class Spans {

    private static final Pattern SPAN = Pattern.compile("\\{\\{= ?(.+?)\\}\\}|\\[([^\\[\\]]*)\\]\\{= ?(.+?)\\}(?!\\})",
            Pattern.DOTALL);

    /**
     * A formula in a text.
     *
     * @param line     in the file
     * @param formula  its text
     * @param words    that it asserts; "" where the value stands there itself
     * @param from     first character in the paragraph
     * @param to       one after the last
     */
    public record Span(int line, String formula, String words, int from, int to) {

        /** Whether it asserts something rather than shows a value. */
        public boolean asserts() {
            return !words.isEmpty();
        }
    }

    /**
     * A text as it is read.
     *
     * @param markdown with values in place
     * @param wrong    assertions that do not hold and formulas that have no value, as sentences
     */
    public record Rendered(String markdown, List<Wrong> wrong) {

        public Rendered {
            wrong = List.copyOf(wrong);
        }
    }

    /** What is wrong with a span. */
    public record Wrong(Span span, String sentence) {
    }

    private Spans() {
    }

    /** The spans of a paragraph. */
    public static List<Span> of(Prose.Paragraph paragraph) {
        List<Span> spans = new ArrayList<>();
        Matcher m = SPAN.matcher(paragraph.markdown());
        while (m.find()) {
            spans.add(m.group(1) != null
                    ? new Span(paragraph.line(), m.group(1).strip(), "", m.start(), m.end())
                    : new Span(paragraph.line(), m.group(3).strip(), m.group(2), m.start(), m.end()));
        }
        return spans;
    }

    /** The text with its values at a moment. */
    public static Rendered render(Prose prose, Formula.Words words) {
        StringBuilder out = new StringBuilder();
        List<Wrong> wrong = new ArrayList<>();
        for (Prose.Paragraph paragraph : prose.paragraphs()) {
            out.append(out.isEmpty() ? "" : "\n\n").append(paragraph(paragraph, words, wrong));
        }
        return new Rendered(out.toString(), wrong);
    }

    private static String paragraph(Prose.Paragraph paragraph, Formula.Words words, List<Wrong> wrong) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Span span : of(paragraph)) {
            out.append(paragraph.markdown(), at, span.from());
            out.append(text(span, words, wrong));
            at = span.to();
        }
        return out.append(paragraph.markdown(), at, paragraph.markdown().length()).toString();
    }

    private static String text(Span span, Formula.Words words, List<Wrong> wrong) {
        try {
            Object value = Formula.read(span.formula()).value(words);
            if (!span.asserts()) {
                return Vocabulary.shown(value);
            }
            if (!Boolean.TRUE.equals(value)) {
                wrong.add(new Wrong(span, "\"" + span.words() + "\" is not true here: " + span.formula() + " gives "
                        + Vocabulary.shown(value)));
            }
        } catch (QueryException e) {
            wrong.add(new Wrong(span, String.valueOf(e.getMessage())));
        }
        // asserted words may have live values among them
        return span.asserts() ? paragraph(new Prose.Paragraph(span.line(), span.words()), words, wrong) : "?";
    }
}
