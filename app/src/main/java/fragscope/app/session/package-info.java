// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the one observable model of a window: what is open, where in it one stands, what is selected, and playing.
 *
 * <p>Contents: {@link fragscope.app.session.Session}, the model; {@link fragscope.app.session.Opened}, a run with its
 * recorder; {@link fragscope.app.session.Selection}; {@link fragscope.app.session.Player}, which moves the session on.
 *
 * <p>Must not know: panes, controls, colours, the command line. It computes no outcome: everything comes from a
 * recording. All of it belongs to the JavaFX thread, except {@link fragscope.app.session.Recorder}, which publishes
 * through the recording.
 *
 * <p>Read first: {@link fragscope.app.session.Session}.
 */
package fragscope.app.session;
