// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

/**
 * Bytes that went from one part to another for one reason.
 *
 * @param from a part: one of the constants, or a PCI device on the way by its address
 * @param to the next part
 * @param cause why, in words
 * @param bytes how many; what links add (headers of TLPs, gaps between frames) is not among them
 */
public record Moved(String from, String to, String cause, long bytes) {

    /** The link to the other machine. */
    public static final String WIRE = "wire";
    /** The NIC. */
    public static final String NIC = "nic";
    /** Where PCIe meets memory. */
    public static final String ROOT_COMPLEX = "root complex";
    /** The last-level cache. */
    public static final String LLC = "llc";
    /** Host DRAM. */
    public static final String DRAM = "dram";
    /** The CPUs. */
    public static final String CPU = "cpu";
    /** The device's memory. */
    public static final String DEVICE = "device";
}
