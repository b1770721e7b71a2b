// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the machine room as a picture.
 *
 * <p>Contents: {@link fragscope.app.stage.Scene}, what is to be seen, as plain records; {@link
 * fragscope.app.stage.SceneReader}, which reads a scene from a cursor's world and facts, one {@code …Reader} per place;
 * {@link fragscope.app.stage.Stage}, which turns a scene, a size and a {@link fragscope.app.stage.Level} into a display
 * list, one {@code …View} per place.
 *
 * <p>Must not know: mouse, session, colours. It computes no outcome: readers copy and count what tables and facts say,
 * views draw what the scene says.
 *
 * <p>Read first: {@link fragscope.app.stage.Scene}, {@link fragscope.app.stage.SceneReader}, {@link
 * fragscope.app.stage.Stage}.
 */
package fragscope.app.stage;
