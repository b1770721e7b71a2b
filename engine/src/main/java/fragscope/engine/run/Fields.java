// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads and replaces the fields of a record by their names in scenario files: {@code headerBufferBytes} is
 * {@code header_buffer_bytes} there. One mechanism for files, {@code --set} and the list of a scenario's fields, so
 * that a new field is one line in its record.
 */
public final class Fields {

    private Fields() {
    }

    /** The names of a record's fields, in their order. */
    public static List<String> names(Class<? extends Record> type) {
        List<String> names = new ArrayList<>();
        for (RecordComponent c : type.getRecordComponents()) {
            names.add(snake(c.getName()));
        }
        return names;
    }

    /** A field's value: Integer, Long, Boolean, String, another record, or the text of an enum. */
    public static Object value(Record record, String name) {
        for (RecordComponent c : record.getClass().getRecordComponents()) {
            if (snake(c.getName()).equals(name)) {
                Object v = read(record, c);
                return v instanceof Enum<?> e ? kebab(e) : v;
            }
        }
        throw new IllegalArgumentException(unknown(name, names(record.getClass())));
    }

    /**
     * The same record with some fields replaced, all at once: what they allow each other is checked after the last.
     *
     * @throws IllegalArgumentException one sentence: the field, its value, and what would be right
     */
    static <R extends Record> R with(R record, Map<String, ?> replaced) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        List<String> names = names(record.getClass());
        for (String name : replaced.keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(unknown(name, names));
            }
        }
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = names.get(i);
            types[i] = components[i].getType();
            Object value = replaced.get(name);
            values[i] = value == null ? read(record, components[i]) : converted(name, value, types[i]);
        }
        return construct(record, types, values);
    }

    @SuppressWarnings("unchecked") // the constructor of R's own class
    private static <R extends Record> R construct(R record, Class<?>[] types, Object[] values) {
        try {
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException wrong) {
                throw wrong;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(Record record, RecordComponent c) {
        try {
            return c.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Refuses a value that a field of a record can never have; what fields allow each other is not looked at.
     *
     * @param name  in snake case
     * @param value as files write it
     * @throws IllegalArgumentException one sentence: the field, the value, and what would be right
     */
    public static void check(Class<? extends Record> type, String name, String value) {
        for (RecordComponent c : type.getRecordComponents()) {
            if (snake(c.getName()).equals(name)) {
                converted(name, value, c.getType());
                return;
            }
        }
        throw new IllegalArgumentException(unknown(name, names(type)));
    }

    private static Object converted(String name, Object value, Class<?> type) {
        if (type.isInstance(value)) {
            return value;
        }
        String text = String.valueOf(value).trim();
        if (type == String.class) {
            return text;
        }
        if (type == int.class) {
            long v = integer(name, text);
            if (v != (int) v) {
                throw new IllegalArgumentException(name + " is " + text + "; right would be a number below 2^31");
            }
            return (int) v;
        }
        if (type == long.class) {
            return integer(name, text);
        }
        if (type == boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(name + " is \"" + text + "\"; right would be true or false");
            }
            return text.equals("true");
        }
        return worded(name, text, type);
    }

    private static Object worded(String name, String text, Class<?> type) {
        if (type.isEnum()) {
            List<String> words = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                words.add(kebab((Enum<?>) constant));
                if (words.getLast().equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(
                    name + " is \"" + text + "\"; right would be " + String.join(" or ", words));
        }
        try {
            return type.getMethod("of", String.class).invoke(type, text);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalArgumentException(name + " is " + cause.getMessage(), cause);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(name + " is an object with fields of its own; right would be "
                    + name + ".FIELD", e);
        }
    }

    private static long integer(String name, String text) {
        String digits = text.replace("_", "");
        long unit = digits.endsWith("KiB")
                ? 1L << 10
                : digits.endsWith("MiB") ? 1L << 20 : digits.endsWith("GiB") ? 1L << 30 : 1;
        if (unit > 1) {
            digits = digits.substring(0, digits.length() - 3).trim();
        }
        try {
            return Math.multiplyExact(Long.parseLong(digits), unit);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException(name + " is \"" + text + "\"; right would be a whole number", e);
        }
    }

    /** Says that a name is none of the known ones, and which one was probably meant. */
    public static String unknown(String name, List<String> known) {
        String nearest = "";
        int best = Math.max(2, name.length() / 3) + 1;
        for (String k : known) {
            int d = distance(name, k);
            if (d < best) {
                best = d;
                nearest = k;
            }
        }
        String remedy = nearest.isEmpty()
                ? "known are " + String.join(", ", known)
                : "did you mean \"" + nearest + "\"?";
        return "unknown field \"" + name + "\"; " + remedy;
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static String kebab(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String snake(String camel) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (Character.isUpperCase(c)) {
                out.append('_');
            }
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }
}
