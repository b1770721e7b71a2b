// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: socket buffers: the linear part, frags, chains, and who lets them go.
 *
 * <p>Contents: {@link fragscope.engine.skb.Skbs} and {@link fragscope.engine.skb.SharedInfos}, the structs; {@link
 * fragscope.engine.skb.SkbOps}, building, trimming and freeing; {@link fragscope.engine.skb.SkbWalk}, from a byte of
 * the data to the buffer that holds it.
 *
 * <p>Must not know: protocols, sockets, drivers.
 *
 * <p>Read first: {@link fragscope.engine.skb.Skbs}.
 */
package fragscope.engine.skb;
