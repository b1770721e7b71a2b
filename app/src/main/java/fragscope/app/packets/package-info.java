// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: The capture's packets, each with where it is now.
 *
 * <p>Must not know other panes or the window.
 */
package fragscope.app.packets;
