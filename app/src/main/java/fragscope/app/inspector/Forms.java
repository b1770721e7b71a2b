// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.engine.world.Column;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;

/** How values are written: words and addresses in hex, counts in decimal, with the other reading beside it. */
final class Forms {

    private static final Set<String> HEX = Set.of("netmem", "dma_addr", "pp_magic", "pp", "owner", "head", "data",
            "next", "mapping", "flags", "_flags", "compound_head", "_pp_mapping_pad", "memcg_data", "frag_list", "hash",
            "queue", "binding", "base_dma_addr", "niovs", "source", "place", "page_type", "bits");

    private final NumberFormat numbers;

    Forms(Locale locale) {
        numbers = NumberFormat.getIntegerInstance(locale);
    }

    String number(long value) {
        return value < 0 ? Long.toUnsignedString(value) : numbers.format(value);
    }

    /** Whether a column holds a word, an address or bits rather than a count. */
    static boolean isHex(Column column) {
        return column.bits() >= 32 && (HEX.contains(column.name()) || column.name().endsWith(".netmem"))
                && !column.isRef();
    }

    String value(Column column, long value) {
        return isHex(column) && value != 0 ? hex(value, (column.bits() + 3) / 4) : number(value);
    }

    /** The reading that {@link #value} does not give. */
    String other(Column column, long value) {
        return isHex(column) || column.isRef() || value >= 0 && value < 10 ? "" : hex(value, 1);
    }

    static String hex(long value, int digits) {
        return "0x" + String.format(Locale.ROOT, "%0" + digits + "x", value);
    }

    /** Microseconds with picoseconds behind the point, as {@code 12.480 312 µs}. */
    String time(long ps) {
        long rest = ps % 1_000_000;
        return numbers.format(ps / 1_000_000) + "." + String.format(Locale.ROOT, "%03d %03d", rest / 1000, rest % 1000)
                + " µs";
    }
}
