// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.Nearest;
import fragscope.engine.design.Design;
import fragscope.engine.frag.Decoded;
import fragscope.engine.frag.WordDecoder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word and the scheme to read it under.
 *
 * @param name what a file calls it, or empty
 * @param scheme one of {@link #SCHEMES}
 * @param bits tag bits of tag-n, else without meaning
 * @param word the word
 */
record FragWord(String name, String scheme, int bits, long word) {

    /** No len, no offset. */
    static final long ABSENT = Long.MIN_VALUE;

    private static final List<String> SCHEMES = List.of("plain-page", "netmem-lsb", "tag-n");
    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F]+|-?[0-9]+");

    /**
     * Checks scheme and bits.
     *
     * @throws IllegalArgumentException one sentence
     */
    FragWord {
        if (!SCHEMES.contains(scheme)) {
            throw new IllegalArgumentException(
                    "unknown scheme \"" + scheme + "\"; " + Nearest.remedy(scheme, SCHEMES));
        }
        if (scheme.equals("tag-n") && (bits < 1 || bits > 12)) {
            throw new IllegalArgumentException("tag-n with " + bits + " tag bits; right would be 1 to 12");
        }
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** A word of 64 bits; {@code 0x…} or decimal. */
    static long parse(String text) {
        if (!isNumber(text)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no word; right would be 64 bits as 0x… or decimal, or a file of cases");
        }
        try {
            return text.startsWith("0x") || text.startsWith("0X")
                    ? Long.parseUnsignedLong(text.substring(2), 16)
                    : text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" has more than 64 bits", e);
        }
    }

    /** A word read as a design's frags are: a page, a net_iov, or a pointer or number with tag bits. */
    static FragWord under(Design design, long word) {
        if (design.wordsAreNetmem()) {
            return new FragWord("", "netmem-lsb", 0, word);
        }
        return tagged(design.wordTag(), word);
    }

    /** Without the tag it is a page. */
    private static FragWord tagged(int tag, long word) {
        boolean page = (word & tag) == 0;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(tag);
        return page ? new FragWord("", "plain-page", 0, word) : new FragWord("", "tag-n", bits, word);
    }

    private Decoded decoded() {
        return switch (scheme) {
            case "plain-page" -> WordDecoder.plainPage(word);
            case "netmem-lsb" -> WordDecoder.netmemLsb(word);
            default -> WordDecoder.tag(word, bits);
        };
    }

    /** Every field of the contract; null where it has no meaning. */
    void fields(JsonLine line) {
        Decoded d = decoded();
        line.field("kind", kind(d));
        pointers(line, d instanceof Decoded.Page p ? p : null, d instanceof Decoded.NetIov n ? n : null);
        if (d instanceof Decoded.Tagged t) {
            line.field("tag", t.tag()).word("ptr", t.ptr()).array("tag_bits_set");
            t.tagBitsSet().forEach(line::item);
            line.end();
        } else {
            line.fieldNull("tag").fieldNull("ptr").fieldNull("tag_bits_set");
        }
        line.field("why", d instanceof Decoded.Invalid i ? i.why() : null);
    }

    private static void pointers(JsonLine line, Decoded.@Nullable Page page,
            Decoded.@Nullable NetIov netIov) {
        if (page == null) {
            line.fieldNull("pfn").fieldNull("page_ptr").fieldNull("phys");
        } else {
            line.field("pfn", page.pfn()).word("page_ptr", page.pagePtr()).word("phys", page.phys());
        }
        if (netIov == null) {
            line.fieldNull("net_iov_ptr");
        } else {
            line.word("net_iov_ptr", netIov.netIovPtr());
        }
    }

    private static String kind(Decoded d) {
        return switch (d) {
            case Decoded.Null n -> "null";
            case Decoded.Page p -> "page";
            case Decoded.NetIov n -> "net_iov";
            case Decoded.Tagged t -> "tagged";
            case Decoded.Invalid i -> "invalid";
        };
    }

    /** For people. */
    String text() {
        return switch (decoded()) {
            case Decoded.Null n -> "null: no memory";
            case Decoded.Page p -> String.format(Locale.ROOT, "page at 0x%016x, pfn 0x%x, phys 0x%016x", p.pagePtr(),
                    p.pfn(), p.phys());
            case Decoded.NetIov n -> String.format(Locale.ROOT, "net_iov at 0x%016x", n.netIovPtr());
            case Decoded.Tagged t -> String.format(Locale.ROOT, "pointer 0x%016x, tag %d, bits %s", t.ptr(), t.tag(),
                    t.tagBitsSet());
            case Decoded.Invalid i -> "invalid: " + i.why();
        };
    }
}
