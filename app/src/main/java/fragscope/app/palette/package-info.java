// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: every command by a few of its letters.
 *
 * <p>Contents: {@link fragscope.app.palette.Palette}, the card; {@link fragscope.app.palette.Fuzzy}, which letters fit.
 *
 * <p>Must not know what commands do.
 */
package fragscope.app.palette;
