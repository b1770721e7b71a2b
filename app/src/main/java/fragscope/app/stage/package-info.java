// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the machine room as a picture.
 *
 * <p>Contents: {@link fragscope.app.stage.Scene}, what is to be seen, as plain records;
 * {@link fragscope.app.stage.Stage}, which turns a scene, a size and a {@link fragscope.app.stage.Level} into a display
 * list; one {@code …View} per place.
 *
 * <p>Must not know: mouse, session, colours. It computes no outcome: every number comes with the scene.
 *
 * <p>Read first: {@link fragscope.app.stage.Scene}, {@link fragscope.app.stage.Stage}.
 */
package fragscope.app.stage;
