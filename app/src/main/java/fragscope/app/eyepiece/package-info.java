// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the lens as a pane: its display list as nodes, keys, mouse, and the field for an address.
 *
 * <p>Contents: {@link fragscope.app.eyepiece.LensTool}.
 *
 * <p>Must not know other panes or the window; what is drawn is {@code fragscope.app.lens}' business.
 */
package fragscope.app.eyepiece;
