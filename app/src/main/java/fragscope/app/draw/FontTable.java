// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import fragscope.assets.Assets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The advance widths of an OpenType font, from its {@code head}, {@code hhea}, {@code hmtx} and {@code cmap} tables
 * (formats 4 and 12). Source: OpenType 1.9, chapters of those names. Kerning and substitutions are left out on purpose.
 */
final class FontTable {

    private static final char MISSING = 0xffff;
    private static final Map<Face, FontTable> BUNDLED = bundled();

    private final char[] advances;
    private final double unitsPerEm;

    private FontTable(char[] advances, double unitsPerEm) {
        this.advances = advances;
        this.unitsPerEm = unitsPerEm;
    }

    /** The table of a bundled font. */
    static FontTable of(Face face) {
        FontTable table = BUNDLED.get(face);
        if (table == null) {
            throw new IllegalStateException("no widths of " + face);
        }
        return table;
    }

    private static Map<Face, FontTable> bundled() {
        Map<Face, FontTable> tables = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            tables.put(face, read(Assets.open(face.asset()), face.asset()));
        }
        return tables;
    }

    /** Reads and closes the stream; a font without the tables is a defect of this program. */
    static FontTable read(InputStream in, String name) {
        try (in) {
            ByteBuffer font = ByteBuffer.wrap(in.readAllBytes());
            int hhea = table(font, "hhea", name);
            int hmtx = table(font, "hmtx", name);
            int last = font.getChar(hhea + 34) - 1;
            char[] advances = new char[0x10000];
            Arrays.fill(advances, MISSING);
            glyphs(font, table(font, "cmap", name), name).forEach((code, glyph) -> {
                if (code < advances.length) {
                    advances[code] = font.getChar(hmtx + 4 * Math.min(glyph, last));
                }
            });
            return new FontTable(advances, font.getChar(table(font, "head", name) + 18));
        } catch (IOException e) {
            throw new UncheckedIOException("font " + name + " cannot be read", e);
        }
    }

    /** Advance width in parts of the size; a missing glyph counts as half, and {@link Problems} names it. */
    double advance(int codePoint) {
        return has(codePoint) ? advances[codePoint] / unitsPerEm : 0.5;
    }

    /** Whether there is a glyph; beyond the basic plane there is none. */
    boolean has(int codePoint) {
        return codePoint < advances.length && advances[codePoint] != MISSING;
    }

    private static int table(ByteBuffer font, String tag, String name) {
        int count = font.getChar(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            byte[] found = new byte[4];
            font.get(at, found);
            if (tag.equals(new String(found, StandardCharsets.US_ASCII))) {
                return font.getInt(at + 8);
            }
        }
        throw new IllegalStateException("font " + name + " has no table " + tag);
    }

    private static Map<Integer, Integer> glyphs(ByteBuffer font, int cmap, String name) {
        int format4 = -1;
        for (int i = 0; i < font.getChar(cmap + 2); i++) {
            int sub = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            switch (font.getChar(sub)) {
                case 12 -> {
                    return format12(font, sub);
                }
                case 4 -> format4 = sub;
                default -> {
                    // Other formats cover less than these two.
                }
            }
        }
        if (format4 < 0) {
            throw new IllegalStateException("font " + name + " has no cmap of format 4 or 12");
        }
        return format4(font, format4);
    }

    private static Map<Integer, Integer> format12(ByteBuffer font, int sub) {
        Map<Integer, Integer> map = new HashMap<>();
        int groups = font.getInt(sub + 12);
        for (int g = 0; g < groups; g++) {
            int at = sub + 16 + 12 * g;
            int first = font.getInt(at);
            int last = font.getInt(at + 4);
            for (int c = first; c <= last; c++) {
                map.put(c, font.getInt(at + 8) + c - first);
            }
        }
        return map;
    }

    private static Map<Integer, Integer> format4(ByteBuffer font, int sub) {
        Map<Integer, Integer> map = new HashMap<>();
        int twice = font.getChar(sub + 6);
        for (int s = 0; s < twice; s += 2) {
            int last = font.getChar(sub + 14 + s);
            int first = font.getChar(sub + 16 + twice + s);
            int delta = font.getChar(sub + 16 + 2 * twice + s);
            int rangeAt = sub + 16 + 3 * twice + s;
            int range = font.getChar(rangeAt);
            for (int c = first; c <= last && c != 0xffff; c++) {
                int glyph = range == 0 ? c : font.getChar(rangeAt + range + 2 * (c - first));
                if (glyph != 0) {
                    map.put(c, (glyph + delta) & 0xffff);
                }
            }
        }
        return map;
    }
}
