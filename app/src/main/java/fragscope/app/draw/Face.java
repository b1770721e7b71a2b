// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/**
 * The bundled fonts: Inter 4.1 and JetBrains Mono 2.304, both under the SIL Open Font License. Widths come from the
 * fonts' own tables, so that a display list needs no toolkit; kerning and ligatures are off wherever text is drawn.
 */
public enum Face {
    SANS("Inter-Regular.otf", "Inter Regular", "Inter", 400), BOLD("Inter-SemiBold.otf", "Inter SemiBold", "Inter",
            600),
    MONO("JetBrainsMono-Regular.ttf", "JetBrains Mono Regular", "JetBrains Mono",
            400),
    MONO_BOLD("JetBrainsMono-Bold.ttf", "JetBrains Mono Bold", "JetBrains Mono", 700);

    private final String file;
    private final String fullName;
    private final String family;
    private final int weight;

    Face(String file, String fullName, String family, int weight) {
        this.file = file;
        this.fullName = fullName;
        this.family = family;
        this.weight = weight;
    }

    /** The asset's path. */
    public String asset() {
        return "fonts/" + file;
    }

    public String fullName() {
        return fullName;
    }

    public String family() {
        return family;
    }

    /** The weight as in CSS. */
    public int weight() {
        return weight;
    }

    /** The width of {@code words} at {@code size}, in the same unit as the size. */
    public double width(String words, double size) {
        FontTable table = FontTable.of(this);
        double sum = 0;
        for (int i = 0; i < words.length(); i = words.offsetByCodePoints(i, 1)) {
            sum += table.advance(words.codePointAt(i));
        }
        return sum * size;
    }

    /** Whether the font has a glyph for the code point. */
    public boolean has(int codePoint) {
        return FontTable.of(this).has(codePoint);
    }
}
