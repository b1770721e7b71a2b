// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/**
 * From a style's name to colours and widths. The one place with colour literals.
 *
 * <p>The colours that carry meaning are the same in both themes and are fills; their outlines are worked out from them,
 * turned toward ink until the audience's contrast holds. Source of the palette: Okabe and Ito, "Color Universal
 * Design", told apart with each of the common colour deficiencies.
 */
public final class Theme {

    /** What is not among the present fact's arguments keeps this much of its strength. */
    public static final double DIM = 0.35;

    private static final Rgb HEADER = Rgb.of(0xE69F00);
    private static final Rgb PAYLOAD = Rgb.of(0x56B4E9);
    private static final Rgb HOST = Rgb.of(0x0072B2);
    private static final Rgb DEVICE = Rgb.of(0xCC79A7);
    private static final Rgb TAG = Rgb.of(0xD55E00);
    private static final Rgb RETURNED = Rgb.of(0x009E73);
    private static final Rgb ERROR = Rgb.of(0xB00020);
    private static final Rgb WHITE = Rgb.of(0xFFFFFF);
    private static final Rgb DARK_LABEL = Rgb.of(0x0B0D10);

    private final String name;
    private final Rgb ground;
    private final Rgb place;
    private final Rgb tray;
    private final Rgb line;
    private final Rgb ink;
    private final Rgb muted;
    private final Rgb plain;
    private final Rgb violet;

    private Theme(String name, Rgb ground, Rgb place, Rgb tray, Rgb line, Rgb ink, Rgb muted, Rgb plain, Rgb violet) {
        this.name = name;
        this.ground = ground;
        this.place = place;
        this.tray = tray;
        this.line = line;
        this.ink = ink;
        this.muted = muted;
        this.plain = plain;
        this.violet = violet;
    }

    /** Dark ink on white. */
    public static Theme light() {
        return new Theme("light", WHITE, Rgb.of(0xF5F6FA), WHITE, Rgb.of(0x858E9C), Rgb.of(0x12151A),
                Rgb.of(0x424B59), Rgb.of(0xAEB6C2), Rgb.of(0x5B3FD6));
    }

    /** Light ink on near black. */
    public static Theme dark() {
        return new Theme("dark", Rgb.of(0x0F1318), Rgb.of(0x171D26), Rgb.of(0x1F2733), Rgb.of(0x6B7787),
                Rgb.of(0xF3F6FA), Rgb.of(0xB4BECB), Rgb.of(0x8C97A6), Rgb.of(0xC4B5FD));
    }

    /** The theme of that name; the error says which there are. */
    public static Theme named(String name) {
        return switch (name) {
            case "light" -> light();
            case "dark" -> dark();
            default -> throw new IllegalArgumentException("no theme \"" + name + "\": there are light and dark");
        };
    }

    public String name() {
        return name;
    }

    /** The ground that everything is drawn on. */
    public Rgb ground() {
        return ground;
    }

    /**
     * What {@code style} looks like when it recedes by {@code dim}: turned toward the ground rather than made
     * transparent, so that nothing shines through.
     */
    public Look look(Style style, double dim, Audience audience) {
        Look full = look(style, audience);
        return dim == 0 ? full : full.toward(place, dim * (1 - DIM));
    }

    /** What {@code style} looks like for {@code audience}; of styles for text, at full strength. */
    public Look look(Style style, Audience audience) {
        boolean room = audience == Audience.ROOM;
        double thin = room ? 4 : 1.25;
        double edge = room ? 6 : 2;
        double arrow = room ? 8 : 3.5;
        return switch (style) {
            case GROUND -> Look.box(ground, Rgb.NONE, 0);
            case PLACE -> Look.box(place, outline(line, audience), edge);
            case PLACE_HOST -> Look.box(place, outline(HOST, audience), edge);
            case PLACE_DEVICE -> Look.box(place, outline(DEVICE, audience), edge);
            case TRAY -> Look.box(tray, outline(line, audience), thin);
            case SLOT -> Look.box(place.toward(ground, 0.5), outline(line, audience), thin);
            case SLOT_GONE -> Look.box(Rgb.NONE, outline(line, audience), thin).dashed(room ? 8 : 3);
            case CAPTION -> Look.box(place, outline(line, audience), thin);
            case BADGE -> Look.box(tray, outline(line, audience), thin);
            case BADGE_ON, RAIL_DONE, DISC -> Look.box(ink, Rgb.NONE, 0);
            case RAIL -> Look.box(line.toward(ground, 0.6), Rgb.NONE, 0);
            case CELL_HOST -> Look.box(place.toward(HOST, 0.18), outline(HOST, audience), thin);
            case CELL_DEVICE -> Look.box(place.toward(DEVICE, 0.25), outline(DEVICE, audience), thin);
            case HEADER -> filled(HEADER, thin, audience);
            case PAYLOAD -> filled(PAYLOAD, thin, audience);
            case HOST -> filled(HOST, thin, audience);
            case DEVICE -> filled(DEVICE, thin, audience);
            case TAG -> filled(TAG, thin, audience);
            case RETURNED -> filled(RETURNED, thin, audience);
            case ERROR -> filled(ERROR, thin, audience);
            case PLAIN -> filled(plain, thin, audience);
            case BAND -> Look.box(ERROR, Rgb.NONE, 0);
            case FOCUS -> Look.box(Rgb.NONE, ink, room ? 6 : 2.5);
            case NEXT -> Look.box(Rgb.NONE, ink, room ? 5 : 1.75).dashed(room ? 14 : 5);
            case SELECTED -> Look.box(Rgb.NONE, violet, room ? 6 : 2.5);
            case FAILED -> Look.box(Rgb.NONE, outline(ERROR, audience), room ? 6 : 2.5);
            case LINK -> Look.line(place, room ? 12 : 7, 0, outline(line, audience));
            case LINK_HOST -> Look.line(place, room ? 12 : 7, 0, outline(HOST, audience));
            case LINK_DEVICE -> Look.line(place, room ? 12 : 7, 0, outline(DEVICE, audience));
            case WIRE -> Look.line(outline(line, audience), room ? 8 : 4, 0, Rgb.NONE);
            case FLOW_HEADER -> Look.line(HEADER, arrow, 0, outline(HEADER, audience));
            case FLOW_PAYLOAD -> Look.line(PAYLOAD, arrow, 0, outline(PAYLOAD, audience));
            case FLOW_PLAIN -> Look.line(outline(plain, audience), arrow, 0, Rgb.NONE);
            case FLOW_RETURNED -> Look.line(outline(RETURNED, audience), arrow, 0, Rgb.NONE);
            case FLOW_ERROR -> Look.line(outline(ERROR, audience), arrow, 0, Rgb.NONE);
            case REFERENCE -> Look.line(ink, room ? 5 : 1.75, room ? 10 : 4, Rgb.NONE);
            case LEADER, RULE -> Look.line(outline(line, audience), thin, 0, Rgb.NONE);
            case TEXT, ON_BADGE -> Look.ink(ink);
            case MUTED -> Look.ink(muted);
            case CROSS -> Look.ink(outline(ERROR, audience));
            case ON_DISC -> Look.ink(ground);
            case ON_HEADER, ON_PAYLOAD, ON_DEVICE, ON_TAG, ON_RETURNED, ON_PLAIN -> Look.ink(DARK_LABEL);
            case ON_HOST, ON_ERROR -> Look.ink(WHITE);
            case ON_CELL_HOST, ON_CELL_DEVICE -> Look.ink(ink);
        };
    }

    /**
     * The colour of text or a symbol that recedes by {@code dim}: on the ground it turns to muted ink, which stays
     * readable; on a fill it is whichever of ink and its own colour stands out from what the dimmed fill looks like.
     */
    public Rgb ink(Style style, double dim, Audience audience) {
        Rgb full = look(style, audience).fill();
        Rgb fill = fillUnder(style, audience);
        if (!fill.visible()) {
            return full.toward(muted, Math.min(1, dim));
        }
        Rgb seen = fill.toward(place, dim * (1 - DIM));
        return dim == 0 || full.contrast(seen) >= ink.contrast(seen) ? full : ink;
    }

    private Rgb fillUnder(Style style, Audience audience) {
        return switch (style) {
            case ON_HEADER -> HEADER;
            case ON_PAYLOAD -> PAYLOAD;
            case ON_HOST -> HOST;
            case ON_DEVICE -> DEVICE;
            case ON_TAG -> TAG;
            case ON_RETURNED -> RETURNED;
            case ON_ERROR -> ERROR;
            case ON_PLAIN -> plain;
            case ON_CELL_HOST -> look(Style.CELL_HOST, audience).fill();
            case ON_CELL_DEVICE -> look(Style.CELL_DEVICE, audience).fill();
            default -> Rgb.NONE;
        };
    }

    private Look filled(Rgb fill, double width, Audience audience) {
        return Look.box(fill, outline(fill, audience), width);
    }

    /** The color turned toward ink, in steps of a twentieth, until it stands out from every ground. */
    private Rgb outline(Rgb color, Audience audience) {
        Rgb out = color;
        for (int step = 1; step <= 20 && least(out) < audience.outlineContrast(); step++) {
            out = color.toward(ink, step / 20.0);
        }
        return out;
    }

    private double least(Rgb color) {
        return Math.min(color.contrast(ground), Math.min(color.contrast(place), color.contrast(tray)));
    }
}
