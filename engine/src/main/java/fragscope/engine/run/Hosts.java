// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.packet.Addresses;
import fragscope.engine.packet.Packets;
import java.util.ArrayList;
import java.util.List;

/** Which address of a capture is the machine being simulated. */
public final class Hosts {

    private static final int LISTED = 12;

    private Hosts() {
    }

    /**
     * The address id of the host.
     *
     * @param wanted an address as text, or "" for the one that receives most payload; in a tie the lowest, IPv4 first
     * @throws IllegalArgumentException when no frame is addressed to it; the message names those that are
     */
    public static int of(Packets packets, String wanted) {
        if (!wanted.isEmpty()) {
            int id = packets.addresses().find(wanted);
            if (id == Addresses.NO_ADDRESS || !receives(packets, id)) {
                throw new IllegalArgumentException("host " + wanted + " receives nothing in " + packets.source()
                        + ": addresses that do are " + receivers(packets));
            }
            return id;
        }
        long[] payload = new long[packets.addresses().count()];
        boolean[] seen = new boolean[payload.length];
        for (int i = 0; i < packets.count(); i++) {
            int dst = packets.dst(i);
            if (dst >= 0) {
                seen[dst] = true;
                payload[dst] += Math.max(0, packets.isFragment(i) ? packets.ipPayloadLen(i) : packets.payloadLen(i));
            }
        }
        int best = Addresses.NO_ADDRESS;
        for (int id = 0; id < payload.length; id++) {
            if (seen[id] && (best == Addresses.NO_ADDRESS || payload[id] > payload[best]
                    || payload[id] == payload[best] && packets.addresses().compare(id, best) < 0)) {
                best = id;
            }
        }
        return best;
    }

    private static boolean receives(Packets packets, int id) {
        for (int i = 0; i < packets.count(); i++) {
            if (packets.dst(i) == id) {
                return true;
            }
        }
        return false;
    }

    private static String receivers(Packets packets) {
        boolean[] seen = new boolean[packets.addresses().count()];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < packets.count() && names.size() < LISTED; i++) {
            int dst = packets.dst(i);
            if (dst >= 0 && !seen[dst]) {
                seen[dst] = true;
                names.add(packets.addresses().text(dst));
            }
        }
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
