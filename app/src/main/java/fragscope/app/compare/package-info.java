// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the same packets through several designs, as a person reads it.
 *
 * <p>Contents: {@link fragscope.app.compare.DifferenceWords}, a difference as a sentence in one language.
 *
 * <p>Must not know: how differences are found; that is {@code engine.versus}.
 *
 * <p>Read first: {@link fragscope.app.compare.DifferenceWords}.
 */
package fragscope.app.compare;
