// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

/** What lies under the lens. */
public enum Sheet {
    /** The way from a packet to its memory, at some {@link Depth}. */
    ZOOM,
    /** One struct in two kernels, to scale. */
    STRUCTS,
    /** What an alignment leaves free. */
    ALIGNMENT,
    /** Sixteen bytes under two designs. */
    READINGS,
    /** What lies at any address. */
    ADDRESS,
    /** PCIe: where NIC and device are, and whether they may talk. */
    TOPOLOGY
}
