// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: what a run adds up to: streams, bytes by where they went and why, latencies.
 *
 * <p>Contents: {@link fragscope.engine.measure.Streams}, digests of what the application received, read from where
 * tokens and copies point; {@link fragscope.engine.measure.Ledger}, bytes by link and cause; {@link
 * fragscope.engine.measure.Latencies}; {@link fragscope.engine.measure.Summary}, all of it together.
 *
 * <p>Must not know: how results are printed or drawn.
 *
 * <p>Read first: {@link fragscope.engine.measure.Summary}.
 */
package fragscope.engine.measure;
