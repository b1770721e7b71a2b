// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the network card: from the wire to completions in host memory.
 *
 * <p>Contents: {@link fragscope.engine.nic.Wire}, frames arriving; {@link fragscope.engine.nic.RxEngine}, parser,
 * steering, split and descriptors; {@link fragscope.engine.nic.DmaEngine}, writes over PCIe and completions; {@link
 * fragscope.engine.nic.Moderation}, interrupts; their tables.
 *
 * <p>Must not know: pages, net_iovs, skbs: a descriptor is a bus address.
 *
 * <p>Read first: {@link fragscope.engine.nic.RxEngine}.
 */
package fragscope.engine.nic;
