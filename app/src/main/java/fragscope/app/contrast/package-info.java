// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the pane that compares: which designs, what they are aligned by, from difference to difference.
 *
 * <p>Must not know other panes or the window. What is shown is read and drawn in {@code beside}.
 */
package fragscope.app.contrast;
