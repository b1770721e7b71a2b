// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: whether what a run did is sound, judged by walking its tables rather than by asking the code that wrote
 * them.
 *
 * <p>Contents: {@link fragscope.engine.check.Holders}, who holds which buffer; {@link fragscope.engine.check.Holding},
 * one such reference; {@link fragscope.engine.check.WorldCheck}, what must be true of a world at any fact; {@link
 * fragscope.engine.check.Invariants}, the same over a recording.
 *
 * <p>Must not know: how results are shown; measurements.
 *
 * <p>Read first: {@link fragscope.engine.check.Holders}.
 */
package fragscope.engine.check;
