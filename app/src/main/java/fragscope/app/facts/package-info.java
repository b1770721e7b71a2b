// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: what facts say, in a person's language.
 *
 * <p>Contents: {@link fragscope.app.facts.Sentences}, the words of one language; {@link fragscope.app.facts.Field}, a
 * fact's component with the way it is written; {@link fragscope.app.facts.FactFields}, those of every kind.
 *
 * <p>Must not know: the world, runs, windows: a sentence follows from the fact's components alone.
 *
 * <p>Read first: {@link fragscope.app.facts.Sentences}, then {@code facts.properties}.
 */
package fragscope.app.facts;
