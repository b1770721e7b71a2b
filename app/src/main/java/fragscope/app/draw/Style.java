// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/**
 * The theme's names. A shape says what it means by one of these; what that looks like is the {@link Theme}'s business.
 * The meanings of the colours are fixed, each has one.
 */
public enum Style {
    // Boxes without a colour of their own.
    GROUND, PLACE, TRAY, SLOT, SLOT_GONE, CAPTION, BADGE, BADGE_ON, RAIL, RAIL_DONE, DISC,
    // Places that are memories.
    PLACE_HOST, PLACE_DEVICE, CELL_HOST, CELL_DEVICE,
    // What is carried, what is done to it.
    HEADER, PAYLOAD, HOST, DEVICE, TAG, RETURNED, ERROR, PLAIN,
    // The band of a failure, the veil behind it.
    BAND,
    // Rings: the focal object, the next one, the chosen one, the failed one.
    FOCUS, NEXT, SELECTED, FAILED,
    // Lines.
    LINK, LINK_HOST, LINK_DEVICE, WIRE, FLOW_HEADER, FLOW_PAYLOAD, FLOW_PLAIN, FLOW_RETURNED, FLOW_ERROR, REFERENCE,
    LEADER, RULE,
    // Text and symbols on the ground.
    TEXT, MUTED, CROSS,
    // Text and symbols on a fill of that name.
    ON_HEADER, ON_PAYLOAD, ON_HOST, ON_DEVICE, ON_TAG, ON_RETURNED, ON_ERROR, ON_PLAIN, ON_CELL_HOST, ON_CELL_DEVICE,
    ON_DISC, ON_BADGE;

    /** The name in text forms, as in {@code cell-host}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
