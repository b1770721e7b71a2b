// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/** The order of drawing, lowest first. Inside a layer shapes are drawn in the list's order. */
public enum Layer {
    GROUND, PLACES, LINKS, CONTENT, TEXT, MOVING, MARKS, CAPTION, BAND
}
