// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlScript;
import org.jspecify.annotations.Nullable;

/**
 * An expression that has a value: {@code run.bytes / 2}, {@code (skb.frag.word & 1) == 1}, {@code count("kind ==
 * frag_added") > 3}. What names and functions mean is said by {@link Words}; operators are JEXL's, without
 * side effects. Names are looked up only where the value depends on them.
 */
public final class Formula {

    /** What names and functions mean. */
    public interface Words {

        /**
         * A name's value.
         *
         * @throws IllegalArgumentException when there is no such name here; the message is a sentence
         */
        Object value(String name);

        /**
         * A function's value.
         *
         * @throws IllegalArgumentException when there is no such function, or not of these arguments
         */
        Object call(String function, List<Object> arguments);
    }

    /** A name, a call, or a number that JEXL would read as too large. */
    private record Part(int at, String name, @Nullable List<Formula> arguments, @Nullable Object constant) {
    }

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(\\.\\w+)*");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]{1,16}\\b");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\w.]*");
    private static final List<String> RESERVED = List.of("and", "or", "not", "true", "false", "eq", "ne", "lt", "le",
            "gt", "ge", "div", "mod");
    private static final int DEPTH_MAX = 8;

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final JexlScript script;

    private Formula(String text, int depth) throws QueryException {
        this.text = text;
        if (depth > DEPTH_MAX) {
            throw QueryException.meaning(text, 0, "calls are nested more than " + DEPTH_MAX + " deep");
        }
        if (text.isBlank()) {
            throw QueryException.form(text, 0, "an empty formula; right would be a value such as run.bytes");
        }
        String plain = scan(depth);
        try {
            this.script = JexlEngines.read(plain, new JexlErrors(plain, 0));
        } catch (QueryException e) {
            throw QueryException.form(text, 0, "cannot be read: " + e.what());
        }
    }

    /** Reads a formula. */
    public static Formula read(String text) throws QueryException {
        return new Formula(text, 0);
    }

    /** The formula in which each name and call is a variable. */
    private String scan(int depth) throws QueryException {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '"' || c == '\'') {
                end = Extents.behind(text, at);
                plain.append(text, at, end);
            } else if (matches(HEX, at) > at) {
                end = matches(HEX, at);
                plain.append(part(at, "", null, Long.parseUnsignedLong(text.substring(at + 2, end), 16)));
            } else if (matches(DIGITS, at) > at) {
                end = matches(DIGITS, at);
                plain.append(text, at, end);
            } else if (matches(NAME, at) > at) {
                end = name(at, plain, depth);
            } else {
                plain.append(c);
            }
            at = end;
        }
        return plain.toString();
    }

    private int matches(Pattern pattern, int at) {
        Matcher m = pattern.matcher(text).region(at, text.length());
        return m.lookingAt() ? m.end() : at;
    }

    private String part(int at, String name, @Nullable List<Formula> arguments, @Nullable Object constant) {
        parts.add(new Part(at, name, arguments, constant));
        return "v" + (parts.size() - 1);
    }

    private int name(int at, StringBuilder plain, int depth) throws QueryException {
        int end = matches(NAME, at);
        String name = text.substring(at, end);
        if (RESERVED.contains(name)) {
            plain.append(name);
            return end;
        }
        if (end == text.length() || text.charAt(end) != '(') {
            plain.append(part(at, name, null, null));
            return end;
        }
        int dot = name.lastIndexOf('.');
        if (dot > 0 && FewMethods.OF_STRING.contains(name.substring(dot + 1))) {
            plain.append(part(at, name.substring(0, dot), null, null)).append(name, dot, name.length());
            return end;
        }
        int close = Extents.behind(text, end);
        if (text.charAt(close - 1) != ')') {
            throw QueryException.form(text, end, "this parenthesis is not closed");
        }
        List<Formula> arguments = new ArrayList<>();
        for (String argument : arguments(text.substring(end + 1, close - 1))) {
            arguments.add(new Formula(argument.strip(), depth + 1));
        }
        plain.append(part(at, name, arguments, null));
        return close;
    }

    private static List<String> arguments(String inside) {
        List<String> all = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < inside.length()) {
            if (inside.charAt(at) == ',') {
                all.add(inside.substring(from, at));
                from = at + 1;
                at++;
            } else {
                at = Extents.behind(inside, at);
            }
        }
        if (!inside.isBlank()) {
            all.add(inside.substring(from));
        }
        return all;
    }

    /** The names and functions that it uses, those inside of calls too. */
    public List<String> used() {
        List<String> used = new ArrayList<>();
        for (Part part : parts) {
            if (part.constant == null) {
                used.add(part.name);
            }
            if (part.arguments != null) {
                part.arguments.forEach(a -> used.addAll(a.used()));
            }
        }
        return used;
    }

    /**
     * Its value: a Long, a Double, a Boolean or a String.
     *
     * @throws QueryException when a name means nothing here, or the parts do not fit each other
     */
    public Object value(Words words) throws QueryException {
        Values values = new Values(words);
        try {
            return plain(script.execute(values));
        } catch (JexlException | ArithmeticException | IllegalStateException e) {
            QueryException of = values.failure;
            throw of != null
                    ? of
                    : QueryException.meaning(text, 0, "this cannot be computed (" + reason(e)
                            + "); right would be numbers with numbers, words with words");
        }
    }

    private static String reason(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason");
    }

    private Object plain(@Nullable Object value) throws QueryException {
        return switch (value) {
            case null -> throw QueryException.meaning(text, 0, "this has no value");
            case Integer i -> (Object) i.longValue();
            case BigInteger b -> b.longValue();
            case Long l -> l;
            case Number n -> n.doubleValue();
            case Boolean b -> b;
            default -> value.toString();
        };
    }

    private Object valueOf(Part part, Words words) throws QueryException {
        if (part.constant != null) {
            return part.constant;
        }
        try {
            if (part.arguments == null) {
                return words.value(part.name);
            }
            List<Object> arguments = new ArrayList<>();
            for (Formula argument : part.arguments) {
                arguments.add(argument.value(words));
            }
            return words.call(part.name, arguments);
        } catch (IllegalArgumentException e) {
            throw QueryException.meaning(text, part.at, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String toString() {
        return text;
    }

    /** Looks names up as JEXL asks for them. */
    private final class Values implements JexlContext {

        private final Words words;
        private @Nullable QueryException failure;

        Values(Words words) {
            this.words = words;
        }

        @Override
        public @Nullable Object get(String variable) {
            try {
                return valueOf(parts.get(Integer.parseInt(variable.substring(1))), words);
            } catch (QueryException e) {
                failure = e;
                throw new IllegalStateException(e.what(), e);
            }
        }

        @Override
        public boolean has(String variable) {
            return variable.startsWith("v");
        }

        @Override
        public void set(String name, @Nullable Object value) {
            throw new UnsupportedOperationException(name + " cannot be set");
        }
    }
}
