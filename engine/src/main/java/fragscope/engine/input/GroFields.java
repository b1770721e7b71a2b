// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one segment over the file's defaults, with their types checked: errors are {@link
 * IllegalArgumentException} with a sentence that names file, case, segment and field.
 */
final class GroFields {

    /** Every field that a segment may have. */
    static final Set<String> KNOWN = Set.of("v", "src", "dst", "sport", "dport", "smac", "dmac", "vlan", "seq", "ack",
            "win", "flags", "len", "ts", "tcp_opts_hex", "ttl", "tos", "df", "mf", "fragoff8", "id", "ip_opts_hex",
            "tot_len_delta", "hlim", "tclass", "flow", "ext_hex", "nxt", "bad_ip_csum", "bad_tcp_csum", "pad60",
            "trailer");

    private final JsonNode segment;
    private final JsonNode defaults;
    private final String whence;

    GroFields(JsonNode segment, JsonNode defaults, String whence) {
        this.segment = segment;
        this.defaults = defaults;
        this.whence = whence;
        if (!segment.isObject()) {
            throw new IllegalArgumentException(whence + " must be an object {…}");
        }
    }

    private JsonNode node(String field) {
        JsonNode own = segment.path(field);
        return own.isMissingNode() ? defaults.path(field) : own;
    }

    boolean has(String field) {
        JsonNode node = node(field);
        return !node.isMissingNode() && !node.isNull();
    }

    long number(String field, long absent, long min, long max) {
        return has(field) ? number(field, node(field), min, max) : absent;
    }

    int integer(String field, int absent, int min, int max) {
        return (int) number(field, absent, min, max);
    }

    private long number(String field, JsonNode node, long min, long max) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
            throw wrong(field, "a whole number from " + min + " to " + max);
        }
        return node.longValue();
    }

    boolean flag(String field) {
        if (!has(field)) {
            return false;
        }
        JsonNode node = node(field);
        if (!node.isBoolean() && !node.isIntegralNumber()) {
            throw wrong(field, "true or false");
        }
        return node.isBoolean() ? node.booleanValue() : node.longValue() != 0;
    }

    String text(String field, String absent) {
        if (!has(field)) {
            return absent;
        }
        if (!node(field).isString()) {
            throw wrong(field, "a text in quotes");
        }
        return node(field).stringValue();
    }

    List<String> texts(String field, List<String> absent) {
        if (!has(field)) {
            return absent;
        }
        List<String> out = new ArrayList<>();
        for (JsonNode item : list(field)) {
            if (!item.isString()) {
                throw wrong(field, "a list of texts");
            }
            out.add(item.stringValue());
        }
        return out;
    }

    /** Two 32-bit numbers. */
    int[] pair(String field) {
        JsonNode list = list(field);
        if (list.size() != 2) {
            throw wrong(field, "a list of two numbers");
        }
        return new int[]{(int) number(field, list.get(0), 0, 0xffff_ffffL),
                (int) number(field, list.get(1), 0, 0xffff_ffffL)};
    }

    private JsonNode list(String field) {
        if (!node(field).isArray()) {
            throw wrong(field, "a list […]");
        }
        return node(field);
    }

    byte[] hex(String field) {
        String text = text(field, "").replaceAll("[ :]", "");
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException e) {
            throw wrong(field, "bytes in hex, two digits each");
        }
    }

    /** A number of bytes, or the bytes themselves in hex. */
    byte[] countOrHex(String field) {
        return has(field) && node(field).isString() ? hex(field) : new byte[integer(field, 0, 0, 65535)];
    }

    IllegalArgumentException wrong(String field, String right) {
        return new IllegalArgumentException(
                whence + ": \"" + field + "\" is " + node(field) + "; right would be " + right);
    }
}
