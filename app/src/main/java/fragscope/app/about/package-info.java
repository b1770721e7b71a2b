// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: what this program is, in which version, and what it is made of, with licences.
 *
 * <p>Must not know anything else of the program.
 */
package fragscope.app.about;
