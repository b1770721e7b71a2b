// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: virtual time and what is left to chance.
 *
 * <p>Contents: {@link fragscope.engine.time.Actors}, who acts next and when; {@link fragscope.engine.time.Choices},
 * every either/or, as a function of seed, purpose and subject.
 *
 * <p>Must not know: what an actor does.
 *
 * <p>Read first: {@link fragscope.engine.time.Actors}.
 */
package fragscope.engine.time;
