// SPDX-License-Identifier: Apache-2.0
package fragscope.app.moment;

import fragscope.app.session.Selection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A selection in a word: {@code packet:3} (counted from 1), {@code skb:0}, {@code frag:0:1}, {@code buffer:0x…},
 * {@code row:TABLE:2}, {@code shape:ID}; empty for nothing.
 */
public final class SelectionText {

    private static final Pattern PACKET = Pattern.compile("packet:([1-9]\\d{0,8})");
    private static final Pattern SKB = Pattern.compile("skb:(\\d{1,8})");
    private static final Pattern FRAG = Pattern.compile("frag:(\\d{1,8}):(\\d{1,3})");
    private static final Pattern BUFFER = Pattern.compile("buffer:0x([0-9a-f]{1,16})");
    private static final Pattern ROW = Pattern.compile("row:([a-z0-9_]+):(\\d{1,8})");
    private static final String SHAPE = "shape:";

    private SelectionText() {
    }

    /** The word of a selection. */
    public static String of(Selection selection) {
        return switch (selection) {
            case Selection.Nothing _ -> "";
            case Selection.APacket p -> "packet:" + (p.packet() + 1);
            case Selection.AnSkb s -> "skb:" + s.skb();
            case Selection.AFrag f -> "frag:" + f.skb() + ":" + f.frag();
            case Selection.ABuffer b -> String.format(Locale.ROOT, "buffer:0x%016x", b.netmem());
            case Selection.ARow r -> "row:" + r.table() + ":" + r.row();
            case Selection.AShape s -> SHAPE + s.id();
        };
    }

    /** The selection of a word; nothing for a word that means none. */
    public static Selection read(String word) {
        Matcher m = PACKET.matcher(word);
        if (m.matches()) {
            return new Selection.APacket(Integer.parseInt(m.group(1)) - 1);
        }
        m = SKB.matcher(word);
        if (m.matches()) {
            return new Selection.AnSkb(Integer.parseInt(m.group(1)));
        }
        m = FRAG.matcher(word);
        if (m.matches()) {
            return new Selection.AFrag(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
        }
        m = BUFFER.matcher(word);
        if (m.matches()) {
            return new Selection.ABuffer(Long.parseUnsignedLong(m.group(1), 16));
        }
        m = ROW.matcher(word);
        if (m.matches()) {
            return new Selection.ARow(m.group(1), Integer.parseInt(m.group(2)));
        }
        return word.startsWith(SHAPE)
                ? new Selection.AShape(word.substring(SHAPE.length()))
                : new Selection.Nothing();
    }
}
