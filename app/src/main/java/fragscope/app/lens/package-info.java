// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: bits, structs and bytes: the way from a packet to the memory that one word names, as a pure function of a
 * world, where the lens is held, and a size.
 *
 * <p>Contents: {@link fragscope.app.lens.Look}, where it is held; {@link fragscope.app.lens.SightReader}, from a
 * world to
 * {@link fragscope.app.lens.Sight}; {@link fragscope.app.lens.Lens}, from that to shapes; a {@code …Page} for each
 * depth and sheet; {@link fragscope.app.lens.Moves}, from keys and clicked shapes to the next look.
 *
 * <p>Must not know mouse, session or toolkit. Nothing is worked out here that the engine could be asked: words are read
 * by the run's encoding, addresses explained by its memory.
 *
 * <p>Read first: {@link fragscope.app.lens.Depth}, then {@link fragscope.app.lens.Lens}.
 */
package fragscope.app.lens;
