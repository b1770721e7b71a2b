// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the pane of figures over virtual time: plots that zoom and lead back to their facts, and the ledger.
 *
 * <p>Must not know other panes or the window. Every value is the engine's; here it only gets a place.
 */
package fragscope.app.plot;
