// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: everything that a person can do, as objects with a name and a shortcut; menus, palette, tool bar, keys and
 * tests use the same ones.
 *
 * <p>Must not know windows or panes: who makes a command gives it what it does.
 */
package fragscope.app.command;
