// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: writing a lesson in the window: its text, what is wrong with it while it is written, and how it looks.
 *
 * <p>Contents: {@link fragscope.app.authoring.AuthorTool}, the pane; {@link fragscope.app.authoring.Draft}, the text
 * and where its steps stand; {@link fragscope.app.authoring.MomentStep}, the present moment as a step.
 *
 * <p>Must not know other panes. What is right in a lesson is {@link fragscope.app.lesson.check.LessonCheck}'s to say.
 */
package fragscope.app.authoring;
