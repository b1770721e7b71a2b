// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: whether lessons are true, by playing them.
 *
 * <p>Contents: {@link fragscope.app.lesson.check.LessonCheck}, which plays every step, every instance of every question
 * and every wrong option where it is right; {@link fragscope.app.lesson.check.Lint}, which finds numbers and outcomes
 * that stand in a text by hand; {@link fragscope.app.lesson.check.ThreadCheck}, the thread and the claims' table.
 *
 * <p>Must not know: windows, sessions.
 *
 * <p>Read first: {@link fragscope.app.lesson.check.LessonCheck}.
 */
package fragscope.app.lesson.check;
