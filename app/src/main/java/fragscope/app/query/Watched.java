// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

/**
 * Bits of a cell of the world.
 *
 * @param cell the cell
 * @param bits those that are meant
 */
public record Watched(int cell, long bits) {
}
