// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: questions to a recording that take longer than a pulse: asked on the JavaFX thread, answered on another with
 * a cursor of its own, looked at again at each pulse.
 *
 * <p>Contents: {@link fragscope.app.inquiry.Inquirer}, who answers; {@link fragscope.app.inquiry.Answer}, what is there
 * of an answer; {@link fragscope.app.inquiry.Told}, a fact in words, for answers.
 *
 * <p>Must not know panes, or the session.
 */
package fragscope.app.inquiry;
