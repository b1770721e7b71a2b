// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the word that names a frag's memory.
 *
 * <p>Contents: {@link fragscope.engine.frag.Netmem}, the word of today's kernel; {@link fragscope.engine.frag.PpMagic}, the
 * word by which a page pool knows its buffers.
 *
 * <p>Must not know: which buffers exist, who holds them.
 *
 * <p>Read first: {@link fragscope.engine.frag.Netmem}.
 */
package fragscope.engine.frag;
