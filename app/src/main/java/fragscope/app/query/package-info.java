// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: questions about facts, written as expressions.
 *
 * <p>Contents: {@link fragscope.app.query.FactQuery}, an expression that a fact fulfils or not; {@link
 * fragscope.app.query.QueryException}, what is wrong with one and where.
 *
 * <p>Must not know: windows, commands, runs.
 *
 * <p>Read first: {@link fragscope.app.query.FactQuery}.
 */
package fragscope.app.query;
