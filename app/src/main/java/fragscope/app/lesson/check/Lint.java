// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.check;

import fragscope.app.lesson.Problem;
import fragscope.app.lesson.Prose;
import fragscope.app.lesson.play.Spans;
import fragscope.app.query.Formula;
import fragscope.app.query.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a text states by hand: digits, addresses, number words from three on (and "zero", "none", "twice"), and
 * words of outcomes, outside of live values and asserted spans. Names in backticks, links and kernel releases after
 * "Linux" are no statements.
 */
public final class Lint {

    private static final Pattern NAME = Pattern.compile("`[A-Za-z_<>/.()&*\\[\\] \\-]*[\\w<>/.()&*\\[\\]\\-]*`");
    private static final Pattern BARE_NUMBER = Pattern.compile("`[^`]*(?<![\\w.])\\d[^`]*`");
    private static final Pattern RELEASE = Pattern.compile("Linux \\d+\\.\\d+|RFC v\\d|\\bv\\d+\\.\\d+");
    private static final Pattern LINK = Pattern.compile("\\]\\([^)]*\\)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(0x[0-9a-fA-F]+|\\d[\\d.,]*)");
    private static final Pattern NUMBER_WORD = Pattern.compile("(?i)\\b(zero|three|four|five|six|seven|eight|nine|ten|"
            + "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|"
            + "sixty|hundreds?|thousands?|millions?|twice|thrice|half)\\b");
    private static final Pattern OUTCOME = Pattern.compile("(?i)\\b(crash(es|ed)?|oops(es|ed)?|faults?|faulted|"
            + "drops?|dropped|lost|fails?|failed|refuses?|refused|corrupts?|corrupted|leaks?|leaked|merged|garbage|"
            + "succeeds?|succeeded|starves?|starved|damages?|damaged|dry|breaks?|broke|broken|misreads?|accepted|"
            + "rejected|arrives? whole|works|worked)\\b");

    private Lint() {
    }

    /** What a text states by hand: numbers, and where {@code outcomes} what happens. */
    public static List<Problem> of(Prose prose, boolean outcomes) {
        List<Problem> found = new ArrayList<>();
        for (Prose.Paragraph paragraph : prose.paragraphs()) {
            Spans.of(paragraph).forEach(span -> constant(span, found));
            String plain = plain(paragraph);
            find(NUMBER, plain, paragraph.line(), "the number", found);
            find(NUMBER_WORD, plain, paragraph.line(), "the number", found);
            if (outcomes) {
                find(OUTCOME, plain, paragraph.line(), "the outcome", found);
            }
        }
        return found;
    }

    /** A formula that asks nothing of the run is a statement by hand. */
    private static void constant(Spans.Span span, List<Problem> found) {
        try {
            if (Formula.read(span.formula()).used().isEmpty()) {
                found.add(new Problem(span.line(), "{= " + span.formula() + "} asks nothing of the run",
                        "right would be a formula with a name or a function in it"));
            }
        } catch (QueryException e) {
            found.add(new Problem(span.line(), String.valueOf(e.getMessage()), ""));
        }
    }

    /** The paragraph without what is computed or asserted, and without names. */
    private static String plain(Prose.Paragraph paragraph) {
        StringBuilder text = new StringBuilder(paragraph.markdown());
        for (Spans.Span span : Spans.of(paragraph).reversed()) {
            text.replace(span.from(), span.to(), "");
        }
        String rest = LINK.matcher(RELEASE.matcher(text).replaceAll("")).replaceAll("]");
        StringBuilder plain = new StringBuilder();
        Matcher code = Pattern.compile("`[^`]*`").matcher(rest);
        int at = 0;
        while (code.find()) {
            plain.append(rest, at, code.start());
            boolean name = NAME.matcher(code.group()).matches() && !BARE_NUMBER.matcher(code.group()).matches();
            plain.append(name ? "" : code.group());
            at = code.end();
        }
        return plain.append(rest.substring(at)).toString();
    }

    private static void find(Pattern pattern, String text, int line, String what, List<Problem> found) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            found.add(new Problem(line, what + " \"" + m.group() + "\" stands in the text by hand",
                    "right would be {{= formula}}, or [words]{= formula} that asserts it"));
        }
    }

    /** A text that speaks of kernel functions without saying where they are. */
    public static List<Problem> sources(Prose prose, List<String> sources) {
        Pattern function = Pattern.compile("`[a-z_0-9]+\\(\\)`");
        for (Prose.Paragraph paragraph : prose.paragraphs()) {
            Matcher m = function.matcher(paragraph.markdown());
            if (m.find() && sources.isEmpty()) {
                return List.of(new Problem(paragraph.line(), "the text speaks of " + m.group()
                        + ", and the step has no \"sources\"", "right would be file, function and release"));
            }
        }
        return List.of();
    }
}
