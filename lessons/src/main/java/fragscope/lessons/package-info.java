// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the course.
 *
 * <p>Contents: {@link fragscope.lessons.Lessons}, the door to the lesson files.
 *
 * <p>Must not know: how a lesson is played.
 */
package fragscope.lessons;
