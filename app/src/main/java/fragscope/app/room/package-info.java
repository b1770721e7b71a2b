// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the stage as a pane: a moment's display list as nodes, moving, with what is selected outlined, and the
 * mouse.
 *
 * <p>Contents: {@link fragscope.app.room.Moments}, from the session's moment to scenes and lists; {@link
 * fragscope.app.room.StageTool}, the pane; {@link fragscope.app.room.Picking}, between shapes' ids and selections.
 *
 * <p>Must not know other panes or the window.
 */
package fragscope.app.room;
