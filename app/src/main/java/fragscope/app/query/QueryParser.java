// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import java.util.List;

/** Recursive descent over the expression's characters: or, and, not, comparison. */
final class QueryParser {

    private static final List<String> OPERATORS = List.of("==", "!=", "<=", ">=", "<", ">");
    private static final int DEPTH_MAX = 200;

    private final String text;
    private final Comparisons comparisons;
    private int at;
    private int depth;

    QueryParser(String text, Comparisons comparisons) {
        this.text = text;
        this.comparisons = comparisons;
    }

    FactQuery parse() throws QueryException {
        FactQuery query = or();
        space();
        if (at < text.length()) {
            throw wrong(at,
                    "\"" + text.substring(at, at + 1) + "\" is not expected; right would be && or || or the end");
        }
        return query;
    }

    private FactQuery or() throws QueryException {
        FactQuery left = and();
        while (take("||")) {
            FactQuery l = left;
            FactQuery r = and();
            left = (log, index, n) -> l.holds(log, index, n) || r.holds(log, index, n);
        }
        return left;
    }

    private FactQuery and() throws QueryException {
        FactQuery left = not();
        while (take("&&")) {
            FactQuery l = left;
            FactQuery r = not();
            left = (log, index, n) -> l.holds(log, index, n) && r.holds(log, index, n);
        }
        return left;
    }

    private FactQuery not() throws QueryException {
        if (++depth > DEPTH_MAX) {
            throw wrong(at, "the expression is nested more than " + DEPTH_MAX + " deep");
        }
        FactQuery found;
        space();
        if (!text.startsWith("!=", at) && take("!")) {
            FactQuery inner = not();
            found = (log, index, n) -> !inner.holds(log, index, n);
        } else if (take("(")) {
            int open = at - 1;
            found = or();
            if (!take(")")) {
                throw wrong(open, "this parenthesis is not closed");
            }
        } else {
            found = comparison();
        }
        depth--;
        return found;
    }

    private FactQuery comparison() throws QueryException {
        space();
        int fieldAt = at;
        String field = word();
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
        try {
            return comparisons.of(field, operator, value);
        } catch (IllegalArgumentException e) {
            boolean ofField = e instanceof Comparisons.UnknownField;
            throw wrong(ofField ? fieldAt : valueAt, String.valueOf(e.getMessage()));
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

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String found() {
        return at < text.length() ? "\"" + text.charAt(at) + "\" is not expected" : "the expression ends";
    }

    private QueryException wrong(int position, String what) {
        return new QueryException(text, position, what);
    }
}
