// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import java.util.Locale;

/** Words as people write them down. */
final class Hex {

    private Hex() {
    }

    static String of(long value, int digits) {
        return String.format(Locale.ROOT, "0x%0" + digits + "x", value);
    }

    /** The upper 56 bits as {@code ffff 8881 0456 0c}: what the large cells do not show. */
    static String upper(long word) {
        String hex = String.format(Locale.ROOT, "%016x", word);
        return hex.substring(0, 4) + " " + hex.substring(4, 8) + " " + hex.substring(8, 12) + " "
                + hex.substring(12, 14);
    }

    /** All 64 bits in groups of eight, bit 63 first. */
    static String binary(long word) {
        StringBuilder out = new StringBuilder(71);
        for (int bit = 63; bit >= 0; bit--) {
            out.append((word >>> bit & 1) == 1 ? '1' : '0');
            if (bit % 8 == 0 && bit > 0) {
                out.append(' ');
            }
        }
        return out.toString();
    }
}
