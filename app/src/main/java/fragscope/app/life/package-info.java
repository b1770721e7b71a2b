// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: The life of one buffer: what happened to it, in order, and its references.
 *
 * <p>Must not know other panes or the window.
 */
package fragscope.app.life;
