// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: help, a page for each pane: Markdown text in both languages, laid out as nodes.
 *
 * <p>Contents: {@link fragscope.app.help.HelpBook}, the pages; {@link fragscope.app.help.Markdown}, text to nodes;
 * {@link fragscope.app.help.HelpCard}, a page over the window.
 *
 * <p>Must not know panes: a page is found by a pane's name.
 */
package fragscope.app.help;
