// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.engine.design.Host;
import fragscope.engine.memory.Contents;
import fragscope.engine.skb.Skbs;
import fragscope.engine.world.Table;
import java.util.ArrayList;
import java.util.List;

/** Which skb the lens is over, and where a packet's bytes are. */
final class Picks {

    private Picks() {
    }

    /** The host page that holds the skb's linear part, or {@link Table#NO_ROW}. */
    static int frame(Host host, int skb) {
        return host.pages().rowOfPageAddress(host.skbs().head.get(skb));
    }

    private static boolean hasFrags(Host host, int skb) {
        int frame = frame(host, skb);
        return frame >= 0 && host.infos().nrFrags.get(frame) > 0;
    }

    /** Skbs in use. */
    static List<Integer> all(Host host) {
        List<Integer> rows = new ArrayList<>();
        for (int skb = 0; skb < host.skbs().everTaken(); skb++) {
            if (host.skbs().used.is(skb)) {
                rows.add(skb);
            }
        }
        return rows;
    }

    /**
     * The chosen skb; else the chosen or present packet's, else the newest with a frag, else the newest in use. Freed
     * ones count where nothing else does: their bytes are still there.
     */
    static int skb(Host host, Look look, int present) {
        Skbs skbs = host.skbs();
        int taken = skbs.everTaken();
        if (look.skb() >= 0 && look.skb() < taken) {
            return look.skb();
        }
        int packet = look.packet() >= 0 ? look.packet() : present;
        int best = Table.NO_ROW;
        int score = -1;
        for (int skb = 0; skb < taken; skb++) {
            boolean its = packet >= 0 && skbs.packet.ref(skb) == packet;
            if (look.packet() >= 0 && !its) {
                continue;
            }
            int found = (hasFrags(host, skb) ? 4 : 0) + (its ? 2 : 0) + (skbs.used.is(skb) ? 8 : 0);
            if (found >= score) {
                score = found;
                best = skb;
            }
        }
        return best;
    }

    /** Where parts of a packet's frame lie now. */
    static List<Sight.Copy> places(Host host, int packet, FieldReader names) {
        List<Sight.Copy> found = new ArrayList<>();
        for (int page = 0; page < host.pages().rows(); page++) {
            add(found, host, host.buffers().ofPage(page), page, packet, names);
        }
        for (int row = 0; row < host.netIovs().firstRow(host.netIovs().chunks()); row++) {
            add(found, host, host.buffers().ofNetIov(row), row, packet, names);
        }
        return found;
    }

    private static void add(List<Sight.Copy> found, Host host, long word, int row, int packet, FieldReader names) {
        Contents contents = host.buffers().contents(word);
        for (int i = 0; i < contents.slots(); i++) {
            int slot = row * contents.slots() + i;
            if (contents.packet(slot) == packet && contents.len(slot) > 0) {
                found.add(new Sight.Copy(names.buffer(word), contents.from(slot), contents.len(slot),
                        host.buffers().device(word) && host.buffers().peer()));
            }
        }
    }
}
