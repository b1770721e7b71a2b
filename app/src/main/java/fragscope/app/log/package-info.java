// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: The fact log: what happened, a line each, filtered and searched.
 *
 * <p>Must not know other panes or the window.
 */
package fragscope.app.log;
