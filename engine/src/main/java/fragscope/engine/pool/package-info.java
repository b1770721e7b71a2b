// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: page pools: who has which buffer, and where buffers come from.
 *
 * <p>Contents: {@link fragscope.engine.pool.PagePools}, the pools; {@link fragscope.engine.pool.MemoryProvider}, what
 * stands behind them: host pages or a bound dma-buf; {@link fragscope.engine.pool.Buffers}, every buffer by its word.
 *
 * <p>Must not know: packets, skbs, drivers; why a buffer is wanted.
 *
 * <p>Read first: {@link fragscope.engine.pool.PagePools}.
 */
package fragscope.engine.pool;
