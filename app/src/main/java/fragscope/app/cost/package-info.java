// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the pane of the cost model: each number with its unit and its source, to be changed.
 *
 * <p>Must not know other panes or the window. What a number may be is the engine's rule.
 */
package fragscope.app.cost;
