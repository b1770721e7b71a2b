// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A record's fields by their names in design files, and the words of their values: {@code tagBits} is
 * {@code tag_bits}, {@code HOST_PAGES} is {@code host_pages}, a boolean is {@code yes} or {@code no}.
 */
public final class Choices {

    private Choices() {
    }

    /** Fields with their present words, in their order. */
    public static Map<String, Object> of(Record record) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (RecordComponent c : record.getClass().getRecordComponents()) {
            words.put(name(c), word(read(record, c)));
        }
        return words;
    }

    /** The words that a field can have; empty for numbers. */
    public static List<String> words(Class<? extends Record> type, String field) {
        List<String> words = new ArrayList<>();
        for (RecordComponent c : type.getRecordComponents()) {
            if (name(c).equals(field) && c.getType().isEnum()) {
                for (Object constant : c.getType().getEnumConstants()) {
                    words.add(String.valueOf(word(constant)));
                }
            } else if (name(c).equals(field) && c.getType() == boolean.class) {
                words.addAll(List.of("yes", "no"));
            }
        }
        return words;
    }

    /** Names of a record's fields. */
    public static List<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(Choices::name).toList();
    }

    /**
     * The same record with one field replaced.
     *
     * @param value a word, a Boolean, a number, or the field's own type
     * @throws IllegalArgumentException one sentence that names the field
     */
    public static Record with(Record record, String field, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        boolean found = false;
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean meant = name(components[i]).equals(field);
            values[i] = meant ? converted(field, types[i], value) : read(record, components[i]);
            found |= meant;
        }
        if (!found) {
            throw new IllegalArgumentException("unknown field \"" + field + "\"; known are "
                    + String.join(", ", names(record.getClass())));
        }
        try {
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException wrong ? wrong : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object converted(String field, Class<?> type, Object value) {
        if (type.isInstance(value) || type == boolean.class && value instanceof Boolean) {
            return value;
        }
        if (type == int.class && value instanceof Number n && n.longValue() == n.intValue()) {
            return n.intValue();
        }
        String text = String.valueOf(value);
        if (type == boolean.class && (text.equals("yes") || text.equals("no"))) {
            return text.equals("yes");
        }
        if (type == String.class) {
            return text;
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (word(constant).equals(text)) {
                    return constant;
                }
            }
        }
        throw new IllegalArgumentException("\"" + field + "\" is " + text + "; right would be " + right(type));
    }

    private static String right(Class<?> type) {
        if (type.isEnum()) {
            return String.join(", ",
                    Arrays.stream(type.getEnumConstants()).map(c -> String.valueOf(word(c))).toList());
        }
        return type == boolean.class ? "yes or no" : "a whole number below 2^31";
    }

    private static Object read(Record record, RecordComponent c) {
        try {
            return c.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object word(Object value) {
        return value instanceof Enum<?> e
                ? e.name().toLowerCase(Locale.ROOT)
                : value instanceof Boolean b ? b ? "yes" : "no" : value;
    }

    private static String name(RecordComponent c) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < c.getName().length(); i++) {
            char ch = c.getName().charAt(i);
            out.append(Character.isUpperCase(ch) ? "_" + Character.toLowerCase(ch) : String.valueOf(ch));
        }
        return out.toString();
    }
}
