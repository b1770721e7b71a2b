// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the kernel's helpers that touch frags, executed over modelled memory.
 *
 * <p>Contents: {@link fragscope.engine.helper.Helper}, a kernel function as data with its code; {@link
 * fragscope.engine.helper.Helpers}, all of them; {@link fragscope.engine.helper.Cpu}, the only way in which they load
 * and store; {@link fragscope.engine.helper.Reader}, the accessors by which they read a frag's word; {@link
 * fragscope.engine.helper.Memory}, what they work on.
 *
 * <p>Must not know: which designs exist and how they are called, which buffers exist, what an outcome is worth.
 *
 * <p>Read first: {@link fragscope.engine.helper.Cpu}.
 */
package fragscope.engine.helper;
