// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

/**
 * What the device did before GRO sees a packet.
 *
 * @param checksums GRO computes the checksums itself (ip_summed is CHECKSUM_NONE); false where the hardware has checked
 *     them, IPv4's too, which the kernel would compute even then
 * @param vlanStripped the device took the VLAN tags off into vlan_all; false where they stand in the frame, as on a TAP
 *     device: a kernel without 802.1Q has no offload for them
 * @param recycle skbs whose pp_recycle differs are kept apart
 */
public record GroChecks(boolean checksums, boolean vlanStripped, boolean recycle) {

    /** A hardware queue: checksums checked, tags stripped. */
    public static GroChecks hardware() {
        return new GroChecks(false, true, true);
    }

    /** The same without the question whether both skbs' buffers go back to a page pool. */
    public GroChecks withoutRecycle() {
        return new GroChecks(checksums, vlanStripped, false);
    }

    /** A TAP device with IFF_NAPI, under a kernel built without 802.1Q: where the reference cases were observed. */
    public static GroChecks tap() {
        return new GroChecks(true, false, true);
    }
}
