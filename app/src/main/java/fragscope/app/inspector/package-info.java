// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: The inspector: the selected thing's columns, its kernel names, and who wrote them.
 *
 * <p>Must not know other panes or the window.
 */
package fragscope.app.inspector;
