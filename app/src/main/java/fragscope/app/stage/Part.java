// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

/**
 * Bytes of a packet on their way, outside every memory: in the NIC, on PCIe, or through the CPU.
 *
 * @param packet number as in the capture, from 1
 * @param bytes  at least 0
 * @param at     0…1 of the way, where the spot is a way
 * @param goesTo id of the object in which it ends, as {@code pool:5/cell:3}; empty where that is not known
 */
public record Part(int packet, Carried carried, int bytes, Spot spot, double at, String goesTo) {

    /** Where a part can be seen. On the wire it is a {@link Wire.Frame}. */
    public enum Spot {
        PARSE, STEER, SPLIT, TO_HOST, TO_DEVICE, TO_CPU, FROM_CPU
    }

    /** The id of its shape, the same in every list, so that it moves from spot to spot. */
    public String id() {
        return id(packet, carried);
    }

    static String id(int packet, Carried carried) {
        return "packet:" + packet + "/" + carried.name().toLowerCase(java.util.Locale.ROOT);
    }
}
