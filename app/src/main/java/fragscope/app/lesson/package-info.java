// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: what a lesson says and asks, as it stands in its file.
 *
 * <p>Contents: {@link fragscope.app.lesson.Lesson} with its {@link fragscope.app.lesson.Step steps} and {@link
 * fragscope.app.lesson.Question questions}; routes, glossary and thread; {@link fragscope.app.lesson.LessonReader},
 * which reads files and says where one is wrong; {@link fragscope.app.lesson.Course}, all that come with the program.
 *
 * <p>Must not know: windows, sessions, how a lesson is played.
 *
 * <p>Read first: {@link fragscope.app.lesson.Lesson}.
 */
package fragscope.app.lesson;
