// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: running a machine and reading its run at any moment.
 *
 * <p>Contents: {@link fragscope.engine.run.Machine}, what can be run; {@link fragscope.engine.run.Simulation}, which
 * only goes forward; {@link fragscope.engine.run.Recording}, checkpoints of a run, from which everything else is
 * regenerated; {@link fragscope.engine.run.Cursor}, one reader's own copy of the world at any fact;
 * {@link fragscope.engine.run.LastWriter}, who wrote a cell; {@link fragscope.engine.run.Causes}, why something
 * happened; {@link fragscope.engine.run.Scenario}, what is run.
 *
 * <p>Must not know: files, JSON, pictures.
 *
 * <p>Read first: {@link fragscope.engine.run.Simulation}, then {@link fragscope.engine.run.Cursor}.
 */
package fragscope.engine.run;
