// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: cards that lie over the window: one at a time, the window dimmed behind, Escape closes.
 *
 * <p>Contents: {@link fragscope.app.dialog.Overlay}, the place; {@link fragscope.app.dialog.Card}, what lies there.
 *
 * <p>Must not know what a card is about.
 */
package fragscope.app.dialog;
