// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

/** Where conditions end in an expression's text: at {@code &&}, {@code ||}, their words, or a closing parenthesis. */
final class Extents {

    private Extents() {
    }

    /** Whether what stands at {@code at} ends a condition: a connective, a closing parenthesis, or the end. */
    static boolean endsAt(String text, int at) {
        return at >= text.length() || text.charAt(at) == ')' || text.startsWith("&&", at) || text.startsWith("||", at)
                || word(text, at, "and") || word(text, at, "or");
    }

    /** Whether a whole word stands at {@code at}. */
    static boolean word(String text, int at, String word) {
        int end = at + word.length();
        return text.startsWith(word, at) && (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)))
                && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
    }

    /** The end of the condition that begins at {@code from}: what is in parentheses or quotes belongs to it. */
    static int ofCondition(String text, int from) {
        int at = from;
        while (at < text.length() && !endsAt(text, at)) {
            at = behind(text, at);
        }
        return at;
    }

    /** Whether a {@code ?} stands outside parentheses and quotes before the enclosing parenthesis closes. */
    static boolean choiceAhead(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ')') {
            if (text.charAt(at) == '?') {
                return true;
            }
            at = behind(text, at);
        }
        return false;
    }

    /** The end of the choice that begins at {@code from}: the enclosing parenthesis, or the end. */
    static int ofChoice(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ')') {
            at = behind(text, at);
        }
        return at;
    }

    /** The place behind what begins at {@code at}: a quoted word, a bracketed part, or one character. */
    static int behind(String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != c) {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(text.length(), end + 1);
        }
        if (c == '(' || c == '[' || c == '{') {
            int depth = 1;
            int end = at + 1;
            while (end < text.length() && depth > 0) {
                char d = text.charAt(end);
                if (d == '"' || d == '\'') {
                    end = behind(text, end);
                } else {
                    depth += "([{".indexOf(d) >= 0 ? 1 : ")]}".indexOf(d) >= 0 ? -1 : 0;
                    end++;
                }
            }
            return Math.min(text.length(), end);
        }
        return at + 1;
    }

    /**
     * Whether the parenthesis at {@code at} is closed and something follows that no connective is: {@code (a + b) >
     * c}.
     */
    static boolean isOperand(String text, int at) {
        int end = behind(text, at);
        if (end == text.length() && text.charAt(end - 1) != ')') {
            return false;
        }
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return !endsAt(text, end);
    }
}
