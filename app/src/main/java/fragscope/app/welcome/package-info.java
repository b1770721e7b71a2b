// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the window with nothing open: what to open, at one click each.
 *
 * <p>Must not know how things are opened: it runs commands and hands names over.
 */
package fragscope.app.welcome;
