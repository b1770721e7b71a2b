// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: memory as the kernel sees it: addresses, struct layouts, page frames, loads, stores, and what goes wrong.
 *
 * <p>Contents: {@link fragscope.engine.memory.KernelMap}, what lies where;
 * {@link fragscope.engine.memory.StructLayout}, where a struct's members lie;
 * {@link fragscope.engine.memory.StructTable}, rows of such a struct whose columns are its members;
 * {@link fragscope.engine.memory.HostPages} and {@link fragscope.engine.memory.NetIovs}, the two kinds of buffers;
 * {@link fragscope.engine.memory.Contents}, which bytes they hold.
 *
 * <p>Must not know: packets, pools, sockets; what a member is for.
 *
 * <p>Read first: {@link fragscope.engine.memory.StructTable}.
 */
package fragscope.engine.memory;
