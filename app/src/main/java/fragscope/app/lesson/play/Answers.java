// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.lesson.Question;
import java.util.Locale;

/** Answers as people write them. */
public final class Answers {

    private Answers() {
    }

    static boolean equal(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return a instanceof Double || b instanceof Double
                    ? Math.abs(x.doubleValue() - y.doubleValue()) < 0.005
                    : x.longValue() == y.longValue();
        }
        return a.equals(b);
    }

    /** The option that {@code A}, {@code b} or {@code 3} means, from 0, or -1. */
    static int letter(String answer, int options) {
        String a = answer.strip().toUpperCase(Locale.ROOT);
        int at = a.matches("[A-Z]") ? a.charAt(0) - 'A' : a.matches("[1-9]") ? a.charAt(0) - '1' : -1;
        return at < options ? at : -1;
    }

    /** Whether an answer says a value: a number with or without commas, a word in hex, a shape's id. */
    static boolean says(Question question, String answer, Object value) {
        String a = answer.strip().replace(",", "").replace("_", "");
        if (value instanceof Number number) {
            return equal(parsed(a, question instanceof Question.HexWord), number);
        }
        return a.equalsIgnoreCase(value.toString());
    }

    private static Number parsed(String text, boolean hex) {
        try {
            if (text.startsWith("0x") || hex) {
                return Long.parseUnsignedLong(text.startsWith("0x") ? text.substring(2) : text, 16);
            }
            return text.contains(".") ? (Number) Double.valueOf(text) : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** What is wrong with the form of an answer, before it is committed; "" where nothing is. */
    public static String complaint(Question question, String answer) {
        String a = answer.strip().replace(",", "").replace("_", "");
        return switch (question) {
            case Question.Choice c when letter(a, c.options().size()) < 0 -> "a letter of an option";
            case Question.FirstFunction f when letter(a, f.options().size()) < 0 -> "a letter of an option";
            case Question.HowMany _ when Double.isNaN(parsed(a, false).doubleValue()) -> "a number";
            case Question.HexWord _ when Double.isNaN(parsed(a, true).doubleValue()) ->
                "up to sixteen hexadecimal digits";
            case Question.Click c when !c.among().contains(answer.strip()) -> "one of the places that can be clicked";
            default -> "";
        };
    }
}
