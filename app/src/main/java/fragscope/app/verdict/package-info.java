// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the helpers × designs table, its cells' executions step by step, and what each helper would make of the
 * present skb.
 *
 * <p>Must not know other panes or the window. No verdict is made here: all are the engine's.
 */
package fragscope.app.verdict;
