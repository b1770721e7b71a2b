// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the window: which panes stand where at which level, menus, tool bar, transport, status line, and the program
 * that opens it.
 *
 * <p>Contents: {@link fragscope.app.shell.Program}, the JavaFX application; {@link fragscope.app.shell.Window}, one
 * window; {@link fragscope.app.shell.Workbench}, the panes' places; {@link fragscope.app.shell.Transport} and {@link
 * fragscope.app.shell.StatusLine}; one class for each menu's commands.
 *
 * <p>Must not know worlds, tables, facts: panes do.
 */
package fragscope.app.shell;
