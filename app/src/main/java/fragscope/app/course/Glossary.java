// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.lesson.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The glossary's terms as links where they occur in a text: each the first time, not in code and not in links. */
final class Glossary {

    /** What a term's link leads to begins so. */
    static final String LINK = "term:";

    private static final Pattern LEFT_ALONE = Pattern.compile("`[^`]*`|\\[[^\\]]*\\]\\([^)]*\\)");

    private final List<Term> terms;

    Glossary(List<Term> terms) {
        this.terms = terms;
    }

    /** The term of a link's destination. */
    Optional<Term> of(String destination) {
        return terms.stream().filter(t -> destination.equals(LINK + t.word().replace(' ', '-'))).findFirst();
    }

    String linked(String markdown) {
        Set<String> done = new HashSet<>();
        StringBuilder out = new StringBuilder();
        Matcher code = LEFT_ALONE.matcher(markdown);
        int at = 0;
        while (code.find()) {
            out.append(words(markdown.substring(at, code.start()), done)).append(code.group());
            at = code.end();
        }
        return out.append(words(markdown.substring(at), done)).toString();
    }

    private record Found(int from, int to, Term term) {
    }

    private String words(String text, Set<String> done) {
        List<Found> all = new ArrayList<>();
        for (Term term : terms) {
            if (!done.contains(term.word())) {
                first(text, term, all).ifPresent(found -> {
                    all.add(found);
                    done.add(term.word());
                });
            }
        }
        all.sort((a, b) -> Integer.compare(a.from(), b.from()));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Found f : all) {
            out.append(text, at, f.from()).append('[').append(text, f.from(), f.to()).append("](").append(LINK).append(
                    f.term().word().replace(' ', '-')).append(')');
            at = f.to();
        }
        return out.append(text.substring(at)).toString();
    }

    private static Optional<Found> first(String text, Term term, List<Found> taken) {
        List<String> forms = new ArrayList<>(term.also());
        forms.add(term.word());
        for (String form : forms) {
            Matcher m = Pattern.compile("(?<![\\w/])" + Pattern.quote(form) + "(?![\\w/])",
                    Pattern.CASE_INSENSITIVE).matcher(text);
            while (m.find()) {
                int from = m.start();
                int to = m.end();
                if (taken.stream().noneMatch(f -> from < f.to() && f.from() < to)) {
                    return Optional.of(new Found(from, to, term));
                }
            }
        }
        return Optional.empty();
    }
}
