// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: what if: changes by hand, the branches that follow from them, and the pane that lists these.
 *
 * <p>Contents: {@link fragscope.app.branch.BranchTree}, all branches of what is open; {@link
 * fragscope.app.branch.WhatIfCommands}, what can be changed; {@link fragscope.app.branch.BranchesTool}, the pane.
 *
 * <p>Must not know other panes or the window. A branch is a run with interventions, re-executed; nothing here changes a
 * world.
 */
package fragscope.app.branch;
