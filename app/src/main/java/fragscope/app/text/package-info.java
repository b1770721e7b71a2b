// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the window's words in one language, from resource bundles. Must not know who shows them.
 *
 * <p>Facts' sentences are in {@code facts}, the stage's labels in {@code stage}.
 */
package fragscope.app.text;
