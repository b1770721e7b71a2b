// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: lessons in the window: the course, one lesson at a time for a learner, its questions under the seal.
 *
 * <p>Contents: {@link fragscope.app.course.Classroom}, which lesson is played and where it stands; {@link
 * fragscope.app.course.Page}, what is to be shown of it; {@link fragscope.app.course.LessonTool}, the pane.
 *
 * <p>Must not know other panes or the window. What a lesson means and whether an answer is right is {@link
 * fragscope.app.lesson.play.LessonPlayer}'s; here nothing about an outcome is worked out.
 */
package fragscope.app.course;
