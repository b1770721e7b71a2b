// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the network card.
 *
 * <p>Contents: {@link fragscope.engine.nic.Toeplitz}, the hash that spreads packets over queues.
 *
 * <p>Must not know: the kernel's side of a ring.
 */
package fragscope.engine.nic;
