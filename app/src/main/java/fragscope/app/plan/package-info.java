// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the pane of sweeps: a plan is opened, run, paused, gone on with; its rows as a table and as a plot, each a
 * way to its run.
 *
 * <p>Must not know other panes or the window. What is run, and how it goes on after a kill, is {@code sweep}'s.
 */
package fragscope.app.plan;
