// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the ledger as pictures: which bytes went from which part to which, by cause, as bands of their width and as
 * bars with numbers.
 *
 * <p>Contents: {@link fragscope.app.flow.Flows}, parts and links in columns; {@link fragscope.app.flow.FlowPicture};
 * {@link fragscope.app.flow.BarsPicture}; {@link fragscope.app.flow.Amounts}, per packet, per second or in total.
 *
 * <p>Must not know the toolkit, the session. Which bytes moved is the engine's ledger's affair.
 */
package fragscope.app.flow;
