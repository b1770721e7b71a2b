// SPDX-License-Identifier: Apache-2.0
package fragscope.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Just enough of Java's grammar to measure methods in its source: strings and comments blanked, braces matched. */
final class JavaText {

    /** A method or constructor, by its first line and its lines from the signature to the closing brace. */
    record Method(String signature, int line, int lines) {
    }

    private static final Pattern TYPE = Pattern.compile("(^|[\\s)])(class|interface|enum|record|@interface)\\s+\\w+");

    private final String code;
    private final List<Method> methods = new ArrayList<>();

    JavaText(String source) {
        code = blanked(source);
        measure();
    }

    /** The source without the contents of comments, strings and characters; as long, with the same lines. */
    String code() {
        return code;
    }

    List<Method> methods() {
        return methods;
    }

    private static String blanked(String s) {
        StringBuilder out = new StringBuilder(s);
        for (int i = 0; i < s.length();) {
            int end = endOfOpaque(s, i);
            for (int k = i; k < end; k++) {
                if (out.charAt(k) != '\n') {
                    out.setCharAt(k, ' ');
                }
            }
            i = Math.max(i + 1, end);
        }
        return out.toString();
    }

    /** Where the comment, string or character that starts here ends, or {@code from} when none does. */
    private static int endOfOpaque(String s, int from) {
        if (s.startsWith("//", from)) {
            int end = s.indexOf('\n', from);
            return end < 0 ? s.length() : end;
        }
        if (s.startsWith("/*", from)) {
            return s.indexOf("*/", from + 2) + 2;
        }
        if (s.startsWith("\"\"\"", from)) {
            return s.indexOf("\"\"\"", from + 3) + 3;
        }
        char quote = s.charAt(from);
        if (quote != '"' && quote != '\'') {
            return from;
        }
        int at = from + 1;
        while (s.charAt(at) != quote) {
            at += s.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private void measure() {
        Deque<Boolean> typeBodies = new ArrayDeque<>();
        Deque<Integer> starts = new ArrayDeque<>();
        int statement = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '{') {
                String before = code.substring(statement, i);
                boolean type = TYPE.matcher(before).find() && !before.contains("=");
                boolean method = !type && !typeBodies.isEmpty() && typeBodies.peek() && !before.contains("=");
                typeBodies.push(type);
                starts.push(method ? statement : -1);
                statement = i + 1;
            } else if (c == '}') {
                typeBodies.pop();
                close(starts.pop(), i);
                statement = i + 1;
            } else if (c == ';') {
                statement = i + 1;
            }
        }
    }

    private void close(int from, int to) {
        if (from >= 0) {
            int start = from;
            while (Character.isWhitespace(code.charAt(start))) {
                start++;
            }
            int line = (int) code.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
            int lines = (int) code.substring(start, to).chars().filter(c -> c == '\n').count() + 1;
            methods.add(new Method(code.substring(start, code.indexOf("{", start)).strip(), line, lines));
        }
    }
}
