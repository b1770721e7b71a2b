// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/**
 * The symbols, as SVG paths in a square of 24 units: never font glyphs, since fallback fonts differ from machine to
 * machine. Even-odd filled.
 */
public enum Symbol {
    /** A buffer that is free. */
    FREE("M12 9.2A2.8 2.8 0 1 1 12 14.8A2.8 2.8 0 1 1 12 9.2Z"),
    /** A buffer posted to the NIC. */
    POSTED("M4.5 4.5H19.5V19.5H4.5ZM7.5 7.5V16.5H16.5V7.5Z"),
    /** A buffer that the NIC has written. */
    WRITTEN("M4.5 4.5H19.5V19.5H4.5Z"),
    /** A buffer that an skb holds. */
    IN_SKB("M12 4A8 8 0 1 1 12 20A8 8 0 1 1 12 4Z"),
    /** A buffer that the user holds. */
    WITH_USER("M12 3.5L21 19.5H3Z"),
    /** Something failed. */
    CROSS("M4 6.2L6.2 4L12 9.8L17.8 4L20 6.2L14.2 12L20 17.8L17.8 20L12 14.2L6.2 20L4 17.8L9.8 12Z"),
    /** Something holds. */
    CHECK("M9.3 18.6L3 12.3L5.2 10.1L9.3 14.2L18.8 4.7L21 6.9Z"),
    /** The processor: the place where copies are made. */
    CPU("M6 6H18V18H6ZM9 9V15H15V9ZM8 2H10V5H8ZM14 2H16V5H14ZM8 19H10V22H8ZM14 19H16V22H14ZM2 8H5V10H2Z"
            + "M2 14H5V16H2ZM19 8H22V10H19ZM19 14H22V16H19Z"),
    /** A reader that may not read: a struck eye. */
    UNREADABLE("M12 6C17 6 21 9.6 22.6 12C21 14.4 17 18 12 18C7 18 3 14.4 1.4 12C3 9.6 7 6 12 6ZM12 8"
            + "A4 4 0 1 0 12 16A4 4 0 1 0 12 8ZM12 10.2A1.8 1.8 0 1 1 12 13.8A1.8 1.8 0 1 1 12 10.2Z"),
    /** An arrow head that points right. */
    ARROW_RIGHT("M4 4L21 12L4 20Z"),
    /** An arrow head that points left. */
    ARROW_LEFT("M20 4L3 12L20 20Z");

    private final String path;

    Symbol(String path) {
        this.path = path;
    }

    /** The side of the square that the path is drawn in. */
    public static final double SIDE = 24;

    /** SVG path data. */
    public String path() {
        return path;
    }
}
