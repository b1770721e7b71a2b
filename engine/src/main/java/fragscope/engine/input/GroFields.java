// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of one segment over the file's defaults, with their types checked; errors name line, segment and field.
 */
final class GroFields {

    /** Every field that a segment may have. */
    static final Set<String> KNOWN = Set.of("v", "src", "dst", "sport", "dport", "smac", "dmac", "vlan", "seq", "ack",
            "win", "flags", "len", "ts", "tcp_opts_hex", "ttl", "tos", "df", "mf", "fragoff8", "id", "ip_opts_hex",
            "tot_len_delta", "hlim", "tclass", "flow", "ext_hex", "nxt", "bad_ip_csum", "bad_tcp_csum", "pad60",
            "trailer");

    private final Json segment;
    private final Map<String, Json> own;
    private final Map<String, Json> defaults;
    private final String whose;

    /** @param whose the case and the segment's number in it, for errors */
    GroFields(Json segment, Map<String, Json> defaults, String whose) throws InputException {
        this.segment = segment;
        this.own = segment.fields();
        this.defaults = defaults;
        this.whose = whose;
    }

    boolean has(String field) {
        return !node(field).isNull();
    }

    /** The segment's value, else the default's; {@link Json#isNull} where neither has one. */
    private Json node(String field) {
        Json found = own.containsKey(field) ? own.get(field) : defaults.get(field);
        return found == null ? segment.nothing() : found;
    }

    long number(String field, long absent, long min, long max) throws InputException {
        return has(field) ? number(field, node(field), min, max) : absent;
    }

    int integer(String field, int absent, int min, int max) throws InputException {
        return (int) number(field, absent, min, max);
    }

    private long number(String field, Json node, long min, long max) throws InputException {
        String text = node.isObject() || node.isArray() ? "" : node.scalar();
        if (text.matches("-?[0-9]{1,18}") && !node.isText()) {
            long value = Long.parseLong(text);
            if (value >= min && value <= max) {
                return value;
            }
        }
        throw wrong(field, "a whole number from " + min + " to " + max);
    }

    /** True, or a number other than 0. */
    boolean flag(String field) throws InputException {
        if (!has(field)) {
            return false;
        }
        String text = node(field).isText() ? "" : node(field).scalar();
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw wrong(field, "true or false");
        };
    }

    String text(String field, String absent) throws InputException {
        if (has(field) && !node(field).isText()) {
            throw wrong(field, "a text in quotes");
        }
        return has(field) ? node(field).scalar() : absent;
    }

    List<String> texts(String field, List<String> absent) throws InputException {
        if (!has(field)) {
            return absent;
        }
        List<String> out = new ArrayList<>();
        for (Json item : list(field)) {
            out.add(item.scalar());
        }
        return out;
    }

    /** Two 32-bit numbers. */
    int[] pair(String field) throws InputException {
        List<Json> list = list(field);
        if (list.size() != 2) {
            throw wrong(field, "a list of two numbers");
        }
        return new int[]{(int) number(field, list.get(0), 0, 0xffff_ffffL),
                (int) number(field, list.get(1), 0, 0xffff_ffffL)};
    }

    private List<Json> list(String field) throws InputException {
        if (!node(field).isArray()) {
            throw wrong(field, "a list […]");
        }
        return node(field).items();
    }

    byte[] hex(String field) throws InputException {
        String text = text(field, "").replaceAll("[ :]", "");
        if (!text.matches("([0-9a-fA-F]{2})*")) {
            throw wrong(field, "bytes in hex, two digits each");
        }
        return HexFormat.of().parseHex(text);
    }

    /** A number of bytes, or the bytes themselves in hex. */
    byte[] countOrHex(String field) throws InputException {
        return has(field) && node(field).isText() ? hex(field) : new byte[integer(field, 0, 0, 65535)];
    }

    InputException wrong(String field, String right) {
        return node(field).wrong(whose + ": \"" + field + "\" is " + node(field).said() + "; right would be " + right);
    }
}
