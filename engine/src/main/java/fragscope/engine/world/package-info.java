// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: all state that changes, as one array of 64-bit cells.
 *
 * <p>Contents: the array ({@link fragscope.engine.world.World}), the tables cut from it, their columns, the journal of
 * XOR entries, the incremental hash, checkpoints of changed pages, and free lists ({@link
 * fragscope.engine.world.FreeList}).
 *
 * <p>Must not know: packets, kernels, facts, time, or what any cell means.
 *
 * <p>Read first: {@link fragscope.engine.world.World}.
 */
package fragscope.engine.world;
