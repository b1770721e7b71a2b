// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the PCI hierarchy, and whether one device may reach another's memory.
 *
 * <p>Contents: {@link fragscope.engine.pci.PciTopology}, checked when it is made; {@link
 * fragscope.engine.pci.P2pDistance}, the kernel's number of hops and way of mapping between a provider and a client.
 *
 * <p>Must not know: buffers, pools, files.
 *
 * <p>Read first: {@link fragscope.engine.pci.P2pDistance}.
 */
package fragscope.engine.pci;
