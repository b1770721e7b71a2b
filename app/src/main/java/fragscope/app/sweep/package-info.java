// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: sweeps: every combination of designs, settings and seeds that a plan asks for, a row of results each.
 *
 * <p>Contents: {@link fragscope.app.sweep.Sweep}, a plan with everything it names found; {@link
 * fragscope.app.sweep.Shard}, which part of it is run here; {@link fragscope.app.sweep.SweepRunner}, which runs it on
 * this machine's cores and can be paused; {@link fragscope.app.sweep.RunJournal}, the rows so far, from which a killed
 * process goes on; {@link fragscope.app.sweep.Rows}, {@link fragscope.app.sweep.ResultFiles} and {@link
 * fragscope.app.sweep.Merge}, what comes of it.
 *
 * <p>Must not know: command line, window.
 *
 * <p>Read first: {@link fragscope.app.sweep.Sweep}, then {@link fragscope.app.sweep.SweepRunner}.
 */
@NullMarked
package fragscope.app.sweep;

import org.jspecify.annotations.NullMarked;
