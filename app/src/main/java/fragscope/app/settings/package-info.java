// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: what a person has chosen and the program remembers, observable, and as a file.
 *
 * <p>Must not know panes or windows: they watch it.
 */
package fragscope.app.settings;
