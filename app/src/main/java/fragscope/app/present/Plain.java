// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown as the plain words that a room reads. */
final class Plain {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern SENTENCE = Pattern.compile(
            "[^.!?]*(?:[.!?](?![\\s\"”)]|$)[^.!?]*)*[.!?]+[\"”)]*\\s*|.+$");

    private Plain() {
    }

    /** Without marks of emphasis, code and links; one line. */
    static String of(String markdown) {
        Matcher link = LINK.matcher(markdown);
        return link.replaceAll(m -> Matcher.quoteReplacement(m.group(1))).replace("`", "").replaceAll(
                "(?<![\\w*])\\*{1,2}([^*]+)\\*{1,2}(?![\\w*])", "$1").replaceAll("\\s+", " ").strip();
    }

    /** Sentence by sentence. */
    static List<String> sentences(String words) {
        List<String> all = new ArrayList<>();
        Matcher m = SENTENCE.matcher(words);
        while (m.find()) {
            if (!m.group().isBlank()) {
                all.add(m.group().strip());
            }
        }
        return all;
    }
}
