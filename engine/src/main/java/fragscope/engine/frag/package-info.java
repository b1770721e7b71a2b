// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the word that names a frag's memory.
 *
 * <p>Contents: {@link fragscope.engine.frag.Netmem}, the word of today's kernel, by which page pools know their buffers
 * in every design; {@link fragscope.engine.frag.Encoding}, how a frag says it, one class a design; {@link
 * fragscope.engine.frag.WordDecoder}, what a word means; {@link fragscope.engine.frag.PpMagic}, how a page pool
 * recognises its own.
 *
 * <p>Must not know: which buffers exist, who holds them.
 *
 * <p>Read first: {@link fragscope.engine.frag.Netmem}.
 */
package fragscope.engine.frag;
