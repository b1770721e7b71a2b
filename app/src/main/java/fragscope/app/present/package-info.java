// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: a lesson before a room: what the audience sees, what the teacher sees, and two keys.
 *
 * <p>Contents: {@link fragscope.app.present.Slide}, the audience's picture as a pure function; {@link
 * fragscope.app.present.Presenter}, where the presentation stands; {@link fragscope.app.present.Displays}, on which
 * screens.
 *
 * <p>Must not know panes. The lesson itself is {@link fragscope.app.course.Classroom}'s.
 */
package fragscope.app.present;
