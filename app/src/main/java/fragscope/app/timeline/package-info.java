// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: The timeline: lanes of what happened when, a playhead to drag, bookmarks.
 *
 * <p>Must not know other panes or the window.
 */
package fragscope.app.timeline;
