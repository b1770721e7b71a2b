// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: which keys do what, and how to have other ones.
 *
 * <p>Must not know what commands do.
 */
package fragscope.app.shortcuts;
