// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.app.ink.Sizing;
import java.util.Locale;

/** Bytes as hex and as text, a row of sixteen or eight, each row with its frame and where in the frame it is from. */
final class HexRows {

    private HexRows() {
    }

    /** How many bytes a row has in that width. */
    static int perRow(Sizing s, double width) {
        for (int n = 32; n > 8; n /= 2) {
            String row = "0000  " + "00 ".repeat(n) + " ".repeat(n / 8) + "x".repeat(n) + "packet 99, byte 9,999";
            if (Face.MONO.width(row, s.small()) <= width
                    || n == 16 && Face.MONO.width("0".repeat(72), s.small()) <= width) {
                return n;
            }
        }
        return 8;
    }

    /** Draws from a byte on, as far as there is room. */
    static void draw(Ink ink, String id, Bytes bytes, int first, Rect r) {
        double size = ink.s.small();
        int n = perRow(ink.s, r.w());
        double line = ink.s.line();
        int at = first;
        for (double y = r.y(); y + line <= r.bottom() + 0.5 && at < bytes.size(); y += line) {
            row(ink, id + "/row:" + at, bytes, at, n, new Rect(r.x(), y, r.w(), line), size);
            at += n;
        }
    }

    private static void row(Ink ink, String id, Bytes bytes, int at, int n, Rect row, double size) {
        StringBuilder hex = new StringBuilder();
        StringBuilder text = new StringBuilder();
        int end = Math.min(bytes.size(), at + n);
        for (int i = at; i < at + n; i++) {
            int value = i < end ? bytes.value(i) : Bytes.UNKNOWN;
            hex.append(i >= end ? "  " : value < 0 ? "··" : String.format(Locale.ROOT, "%02x", value)).append(
                    i % 8 == 7 ? "  " : " ");
            text.append(i >= end || value < 0 ? ' ' : value >= 0x20 && value < 0x7f ? (char) value : '.');
        }
        double x = row.x();
        String place = String.format(Locale.ROOT, "%04x", at);
        ink.line(id + "/at", Style.MUTED, place, Face.MONO, size, Anchor.START, new Rect(x, row.y(), row.w(), row.h()));
        x += Face.MONO.width("0000  ", size);
        double hexWidth = Face.MONO.width(hex.toString(), size);
        ink.line(id + "/hex", Style.TEXT, hex.toString().stripTrailing(), Face.MONO, size, Anchor.START,
                new Rect(x, row.y(), hexWidth, row.h()));
        x += hexWidth;
        double textWidth = Face.MONO.width("x".repeat(n), size);
        if (x + textWidth <= row.right() + 0.5) {
            ink.line(id + "/text", Style.MUTED, text.toString(), Face.MONO, size, Anchor.START, new Rect(x, row.y(),
                    textWidth + 0.5, row.h()));
        }
        x += textWidth + size;
        String origin = origin(ink, bytes, at, end);
        if (!origin.isEmpty() && x + Face.SANS.width(origin, size) <= row.right()) {
            ink.line(id + "/origin", Style.MUTED, origin, Face.SANS, size, Anchor.START,
                    new Rect(x, row.y(), row.right() - x, row.h()));
        }
    }

    /** The frame of a row's first byte that is of one, and where in it the byte is. */
    private static String origin(Ink ink, Bytes bytes, int at, int end) {
        int known = bytes.firstKnown(at);
        return known >= end
                ? ""
                : ink.texts.get("lens.origin", Integer.toString(bytes.packet(known) + 1), bytes.offset(known));
    }
}
