// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: a moment as a small document: saved, copied, opened again, and whether it is still the same.
 *
 * <p>Contents: {@link fragscope.app.moment.Saving}, from what is open to the document; {@link
 * fragscope.app.moment.Reopening}, the way back, branch by branch; {@link fragscope.app.moment.MomentCommands}, what a
 * person does with it.
 *
 * <p>Must not know panes or the window. The document's format is {@link fragscope.engine.input.SessionJson}'s.
 */
package fragscope.app.moment;
