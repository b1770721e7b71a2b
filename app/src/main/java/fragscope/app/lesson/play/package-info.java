// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: lessons as they are gone through, over real runs and without a window.
 *
 * <p>Contents: {@link fragscope.app.lesson.play.LessonPlayer}, one learner's way through a lesson; {@link
 * fragscope.app.lesson.play.LessonRuns}, the runs behind it; {@link fragscope.app.lesson.play.Vocabulary}, what names
 * mean in formulas; {@link fragscope.app.lesson.play.Spans}, texts with values in them.
 *
 * <p>Must not know: windows, sessions, files.
 *
 * <p>Read first: {@link fragscope.app.lesson.play.LessonPlayer}.
 */
package fragscope.app.lesson.play;
