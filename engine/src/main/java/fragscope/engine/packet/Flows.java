// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * The TCP and UDP flows of a set of packets: one row per direction (protocol, source, destination and ports), in order
 * of first appearance. Fragments belong to none, since only the first has ports. Immutable.
 */
public final class Flows {

    /** What {@link Packets#flow} returns where a packet belongs to none. */
    public static final int NO_FLOW = -1;

    private final int count;
    private final int[] src;
    private final int[] dst;
    private final int[] ports;
    private final byte[] proto;
    private final int[] reverse;

    Flows(int count, int[] src, int[] dst, int[] ports, byte[] proto, int[] reverse) {
        this.count = count;
        this.src = src;
        this.dst = dst;
        this.ports = ports;
        this.proto = proto;
        this.reverse = reverse;
    }

    public int count() {
        return count;
    }

    /** {@link IpProto#TCP} or {@link IpProto#UDP}. */
    public int proto(int flow) {
        return proto[flow] & 255;
    }

    /** An id of {@link Addresses}. */
    public int src(int flow) {
        return src[flow];
    }

    /** An id of {@link Addresses}. */
    public int dst(int flow) {
        return dst[flow];
    }

    public int sport(int flow) {
        return ports[flow] >>> 16;
    }

    public int dport(int flow) {
        return ports[flow] & 0xffff;
    }

    /** The flow of the other direction, or {@link #NO_FLOW} when no packet of it was seen. */
    public int reverse(int flow) {
        return reverse[flow];
    }
}
