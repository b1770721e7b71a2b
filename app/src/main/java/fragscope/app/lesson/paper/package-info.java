// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: lessons on paper: answer files and their grading, worksheets.
 *
 * <p>Contents: {@link fragscope.app.lesson.paper.AnswerFile}, what a learner hands in; {@link
 * fragscope.app.lesson.paper.Grading}, which executes it again; {@link fragscope.app.lesson.paper.Worksheet}, a lesson
 * as one page that can be printed.
 *
 * <p>Must not know: windows, sessions.
 *
 * <p>Read first: {@link fragscope.app.lesson.paper.AnswerFile}.
 */
package fragscope.app.lesson.paper;
