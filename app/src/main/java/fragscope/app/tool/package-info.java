// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: what a pane of the window is, for those that make them and the one that places them.
 *
 * <p>Must not know any pane, the window, or where a pane goes.
 */
package fragscope.app.tool;
