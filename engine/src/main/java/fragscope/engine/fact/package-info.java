// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: what can happen, and the log of what did.
 *
 * <p>Contents: {@link fragscope.engine.fact.Fact}, one sealed hierarchy of records, a file for each group of actors;
 * {@link fragscope.engine.fact.Kind}, the list of all kinds; {@link fragscope.engine.fact.Facts}, through which
 * behaviour states them; {@link fragscope.engine.fact.FactLog}, where they lie as plain words.
 *
 * <p>Must not know: why anything happens, or how it is told in a language.
 *
 * <p>Read first: {@link fragscope.engine.fact.Fact}.
 */
package fragscope.engine.fact;
