// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.util.Arrays;

/** Gives each direction of a TCP or UDP conversation its id, in order of first appearance. */
final class FlowInterner {

    private int count;
    private int[] src = new int[64];
    private int[] dst = new int[64];
    private int[] ports = new int[64]; // source port in the upper half
    private byte[] proto = new byte[64];
    private int[] slots = new int[256]; // id + 1, 0 is free

    int intern(int p, int s, int d, int sport, int dport) {
        int both = sport << 16 | dport;
        int at = slotOf(p, s, d, both);
        if (slots[at] != 0) {
            return slots[at] - 1;
        }
        slots[at] = count + 1;
        return add(p, s, d, both);
    }

    /** Where this flow is, or the free slot where it belongs. */
    private int slotOf(int p, int s, int d, int both) {
        int mask = slots.length - 1;
        int at = Mixed.mix(Mixed.mix64((long) s << 32 | d) + both * 256L + p) & mask;
        while (slots[at] != 0) {
            int id = slots[at] - 1;
            if (ports[id] == both && src[id] == s && dst[id] == d && (proto[id] & 255) == p) {
                return at;
            }
            at = at + 1 & mask;
        }
        return at;
    }

    private int add(int p, int s, int d, int both) {
        if (count == src.length) {
            src = Arrays.copyOf(src, 2 * count);
            dst = Arrays.copyOf(dst, 2 * count);
            ports = Arrays.copyOf(ports, 2 * count);
            proto = Arrays.copyOf(proto, 2 * count);
        }
        src[count] = s;
        dst[count] = d;
        ports[count] = both;
        proto[count] = (byte) p;
        int id = count++;
        if (2 * count > slots.length) {
            slots = new int[4 * slots.length];
            for (int i = 0; i < count; i++) {
                slots[slotOf(proto[i] & 255, src[i], dst[i], ports[i])] = i + 1;
            }
        }
        return id;
    }

    Flows freeze() {
        int[] reverse = new int[count];
        for (int i = 0; i < count; i++) {
            int at = slotOf(proto[i] & 255, dst[i], src[i], ports[i] << 16 | ports[i] >>> 16);
            reverse[i] = slots[at] - 1; // an empty slot gives NO_FLOW
        }
        return new Flows(count, Arrays.copyOf(src, count), Arrays.copyOf(dst, count), Arrays.copyOf(ports, count),
                Arrays.copyOf(proto, count), reverse);
    }
}
