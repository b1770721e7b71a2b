// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import java.util.List;
import java.util.regex.Matcher;

/**
 * Recursive descent over the expression's characters: or, and, not, condition. A condition is a plain comparison where
 * that is what stands there, else it is JEXL's.
 */
final class QueryParser {

    private static final List<String> OPERATORS = List.of("==", "!=", "<=", ">=", "<", ">");
    private static final int DEPTH_MAX = 200;

    private final String text;
    private final Comparisons comparisons;
    private final Names names;
    private int at;
    private int depth;

    QueryParser(String text, Comparisons comparisons, Names names) {
        this.text = text;
        this.comparisons = comparisons;
        this.names = names;
    }

    FactQuery parse() throws QueryException {
        Term query = or();
        space();
        if (at < text.length()) {
            throw unexpected(at);
        }
        return query;
    }

    private QueryException unexpected(int position) {
        return wrong(position, "\"" + text.substring(position, position + 1)
                + "\" is not expected; right would be && or || or the end");
    }

    private Term or() throws QueryException {
        space();
        if (Extents.choiceAhead(text, at)) {
            return jexl(at, Extents.ofChoice(text, at));
        }
        Term left = and();
        while (take("||") || takeWord("or")) {
            left = left.or(and());
        }
        return left;
    }

    private Term and() throws QueryException {
        Term left = not();
        while (take("&&") || takeWord("and")) {
            left = left.and(not());
        }
        return left;
    }

    private Term not() throws QueryException {
        if (++depth > DEPTH_MAX) {
            throw wrong(at, "the expression is nested more than " + DEPTH_MAX + " deep");
        }
        Term found;
        space();
        if (takeWord("not") || !text.startsWith("!=", at) && take("!")) {
            found = not().not();
        } else if (at < text.length() && text.charAt(at) == '(') {
            found = inParentheses();
        } else {
            found = condition();
        }
        depth--;
        return found;
    }

    private Term inParentheses() throws QueryException {
        int open = at;
        if (Extents.isOperand(text, open)) {
            return jexl(open, Extents.ofCondition(text, open));
        }
        at++;
        Term found = or();
        if (!take(")")) {
            throw wrong(open, "this parenthesis is not closed");
        }
        return found;
    }

    /** A plain comparison, or what JEXL makes of it; when neither can, the error of the one that came further. */
    private Term condition() throws QueryException {
        int from = at;
        QueryException plain;
        boolean comparesFields = false;
        try {
            Term found = comparison();
            space();
            if (Extents.endsAt(text, at)) {
                return found;
            }
            plain = unexpected(at);
        } catch (QueryException e) {
            plain = e;
            comparesFields = e.readable() && isForNames(from);
            if (e.readable() && !comparesFields) {
                throw e; // a comparison whose field or value is wrong
            }
        }
        int end = Extents.ofCondition(text, from);
        if (text.substring(from, end).isBlank()) {
            throw plain;
        }
        try {
            return jexl(from, end);
        } catch (QueryException e) {
            throw e.readable() || e.position() > plain.position() ? e : plain;
        }
    }

    /** Whether a comparison that the plain language cannot make compares a name that only JEXL knows. */
    private boolean isForNames(int from) {
        String condition = StateNames.FORM.matcher(text.substring(from, Extents.ofCondition(text, from))).replaceAll(
                "place");
        String[] words = condition.strip().split("[^\\w.-]+", 2);
        return words.length == 2 && (names.isField(words[1]) || words[0].equals("text") || words[0].equals("t_us")
                || words[0].contains("."));
    }

    private Term jexl(int from, int to) throws QueryException {
        Term found = JexlCondition.of(text, from, to, names);
        at = to;
        return found;
    }

    private Term comparison() throws QueryException {
        space();
        int fieldAt = at;
        Matcher place = StateNames.FORM.matcher(text).region(at, text.length());
        boolean ofState = place.lookingAt();
        String field = ofState ? place.group() : word();
        at = ofState ? place.end() : at;
        if (field.isEmpty()) {
            throw wrong(at, found() + "; right would be a field such as kind or len");
        }
        space();
        int operatorAt = at;
        String operator = "";
        for (String o : OPERATORS) {
            if (operator.isEmpty() && take(o)) {
                operator = o;
            }
        }
        if (operator.isEmpty()) {
            throw wrong(operatorAt, found() + "; right would be a comparison: " + String.join(" ", OPERATORS));
        }
        space();
        int valueAt = at;
        boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
        String value = quoted ? quoted() : word();
        if (value.isEmpty() && !quoted) {
            throw wrong(valueAt, found() + "; right would be a value to compare " + field + " with");
        }
        space();
        if (!Extents.endsAt(text, at)) {
            throw unexpected(at);
        }
        try {
            return ofState
                    ? Comparisons.ofState(cell(place), field, operator, value)
                    : comparisons.of(field, operator, value);
        } catch (IllegalArgumentException e) {
            boolean ofField = e instanceof Comparisons.UnknownField;
            throw QueryException.meaning(text, ofField ? fieldAt : valueAt, String.valueOf(e.getMessage()));
        }
    }

    private StateCell cell(Matcher place) throws QueryException {
        try {
            return names.state().of(place);
        } catch (IllegalArgumentException e) {
            throw QueryException.meaning(text, place.start(), String.valueOf(e.getMessage()));
        }
    }

    private String quoted() throws QueryException {
        char quote = text.charAt(at);
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw wrong(at, "this quote is not closed");
        }
        String value = text.substring(at + 1, end);
        at = end + 1;
        return value;
    }

    private String word() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_.-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean take(String token) {
        space();
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private boolean takeWord(String word) {
        space();
        return Extents.word(text, at, word) && take(word);
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String found() {
        return at < text.length() ? "\"" + text.charAt(at) + "\" is not expected" : "the expression ends";
    }

    private QueryException wrong(int position, String what) {
        return QueryException.form(text, position, what);
    }
}
