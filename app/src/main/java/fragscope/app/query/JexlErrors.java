// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import fragscope.engine.run.Fields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.jexl3.JexlException;
import org.jspecify.annotations.Nullable;

/**
 * JEXL's errors in plain sentences, at their place in the whole expression.
 *
 * @param text the whole expression
 * @param from where JEXL's part begins
 */
record JexlErrors(String text, int from) {

    QueryException of(JexlException e) {
        int at = place(e);
        return switch (e) {
            case JexlException.Feature _ -> QueryException.form(text, at,
                    "this is not possible in a condition, which only asks; to compare, right would be ==");
            case JexlException.Method method -> QueryException.meaning(text, find(method.getMethod(), at),
                    "there is no function " + method.getMethod() + " of these; right would be one of "
                            + String.join(", ", FewMethods.OF_STRING.stream().sorted().toList()) + " of a word");
            case JexlException.Property property -> QueryException.meaning(text, find(property.getProperty(), at),
                    "\"" + property.getProperty() + "\" is no part of it");
            case JexlException.Parsing _ -> unexpected(at);
            case JexlException.Tokenization _ -> QueryException.form(text, quote(), "this quote is not closed");
            default -> QueryException.meaning(text, at,
                    "this cannot be computed; right would be numbers with numbers, words with words");
        };
    }

    private QueryException unexpected(int at) {
        String what = at < text.length()
                ? "\"" + token(at) + "\" is not expected"
                : "the expression ends";
        return QueryException.form(text, at, what + "; right would be a field, a value or an operator");
    }

    /** The quote that is not closed; where there is none, the beginning. */
    private int quote() {
        int at = from;
        while (at < text.length()) {
            int end = Extents.behind(text, at);
            char c = text.charAt(at);
            if ((c == '"' || c == '\'') && (end == at + 1 || text.charAt(end - 1) != c)) {
                return at;
            }
            at = c == '(' || c == '[' || c == '{' ? at + 1 : end;
        }
        return from;
    }

    private String token(int at) {
        Matcher word = Pattern.compile("\\w+|[^\\w\\s]+").matcher(text).region(at, text.length());
        return word.lookingAt() ? word.group() : text.substring(at, at + 1);
    }

    /** JEXL counts lines and columns from 1; conditions are one line, or the place is that of the line's beginning. */
    private int place(JexlException e) {
        var info = e.getInfo();
        if (info == null) {
            return from;
        }
        int line = 1;
        int start = from;
        while (line < info.getLine() && text.indexOf('\n', start) >= 0) {
            start = text.indexOf('\n', start) + 1;
            line++;
        }
        return Math.clamp(start + info.getColumn() - 1L, from, text.length());
    }

    private int find(@Nullable String name, int otherwise) {
        if (name == null) {
            return otherwise;
        }
        Matcher matcher = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text);
        return matcher.find(from) ? matcher.start() : otherwise;
    }

    QueryException unknown(String name, List<String> known) {
        return QueryException.meaning(text, find(name, from), Fields.unknown(name, known));
    }

    QueryException tooDeep(int most) {
        return QueryException.meaning(text, from, "the expression is nested more than " + most + " deep");
    }

    QueryException noCondition(@Nullable Object result) {
        String kind = result instanceof Number ? "a number" : "a word";
        return QueryException.meaning(text, from,
                "this gives " + kind + ", not true or false; right would be a comparison with == != < <= > >=");
    }
}
