// SPDX-License-Identifier: Apache-2.0
package fragscope.app.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One component of a kind of fact.
 *
 * @param name as JSON, filters and sentences call it, in snake case
 * @param form how its value is written
 * @param words for {@link Form#WORD_OF_ENUM}, the constants by ordinal in lower case; else empty
 */
public record Field(String name, Form form, List<String> words) {

    /** How a component's value is written. */
    public enum Form {
        /** A plain number. */
        NUMBER,
        /** A plain number, where -1 means that there is none. */
        NUMBER_OR_NONE,
        /** True or false. */
        FLAG,
        /** One of an enum's words. */
        WORD_OF_ENUM,
        /** A 64-bit word or address, {@code 0x%016x}. */
        ADDRESS,
        /** A 32-bit hash, {@code 0x%08x}. */
        HASH,
        /** Nanoseconds; people read microseconds. */
        NANOSECONDS,
        /** Microseconds. */
        MICROSECONDS,
        /** A kernel function's number; people and programs read its name. */
        SITE,
        /** A positive errno; people read its name. */
        ERRNO,
        /** An IP protocol's number; people read its name. */
        PROTOCOL,
        /** TCP flags as bits; people read their names. */
        TCP_FLAGS
    }

    private static final Map<String, Form> BY_NAME = Map.ofEntries(Map.entry("netmem", Form.ADDRESS),
            Map.entry("to", Form.ADDRESS), Map.entry("dma_addr", Form.ADDRESS),
            Map.entry("word_before", Form.ADDRESS), Map.entry("word_after", Form.ADDRESS),
            Map.entry("delay_ns", Form.NANOSECONDS), Map.entry("address", Form.ADDRESS),
            Map.entry("hash", Form.HASH),
            Map.entry("due_ns", Form.NANOSECONDS), Map.entry("gap_us", Form.MICROSECONDS),
            Map.entry("kept_us", Form.MICROSECONDS), Map.entry("errno", Form.ERRNO),
            Map.entry("proto", Form.PROTOCOL), Map.entry("flags", Form.TCP_FLAGS),
            Map.entry("held", Form.NUMBER_OR_NONE), Map.entry("seq", Form.NUMBER_OR_NONE),
            Map.entry("rxq", Form.NUMBER_OR_NONE), Map.entry("site", Form.SITE));

    /** The field of a record component. */
    static Field of(String camelName, Class<?> type) {
        String name = snake(camelName);
        if (type == boolean.class) {
            return new Field(name, Form.FLAG, List.of());
        }
        if (type.isEnum()) {
            List<String> words = java.util.Arrays.stream(type.getEnumConstants()).map(
                    c -> c.toString().toLowerCase(Locale.ROOT)).toList();
            return new Field(name, Form.WORD_OF_ENUM, words);
        }
        return new Field(name, BY_NAME.getOrDefault(name, Form.NUMBER), List.of());
    }

    /** {@code dmaAddr} as {@code dma_addr}. */
    static String snake(String camel) {
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

    /** The value as filters and bundle keys write it: {@code true}, {@code ring_full}, {@code -1}. */
    String plain(long value) {
        return switch (form) {
            case FLAG -> value != 0 ? "true" : "false";
            case WORD_OF_ENUM -> words.get((int) value);
            default -> Long.toString(value);
        };
    }
}
