// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.design.Host;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.nic.DescriptorRing;
import fragscope.engine.nic.RxQueues;
import fragscope.engine.pool.UserAreaProvider;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.Skbs;
import fragscope.engine.stack.Sockets;
import fragscope.engine.user.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Who holds which buffer, found by walking every table that can name one.
 *
 * <p>An independent scanner: it reads columns and follows no count that the code on the path keeps for itself, except
 * where a list ends. What it finds can therefore be compared with {@code pp_ref_count}. Frags of an skb that is chained
 * to another count as the chained skb's. Cost: one pass over rings, pools, skbs, tokens and
 * the refill ring, some tens of microseconds.
 */
public final class Holders {

    /** Is told of each reference. */
    public interface Visitor {
        /** One reference, see {@link Holding}. */
        void held(Holding.Place place, int of, int index, long netmem);
    }

    private Holders() {
    }

    /** All references, in the order ring slots, pools, skbs, tokens, refill ring. */
    public static List<Holding> of(Host host) {
        List<Holding> list = new ArrayList<>();
        walk(host, (place, of, index, netmem) -> list.add(new Holding(place, of, index, netmem)));
        return list;
    }

    /** Tells a visitor of all references, in that order. */
    public static void walk(Host host, Visitor visitor) {
        RxQueues queues = host.nic().queues();
        for (int rxq = 0; rxq < queues.rows(); rxq++) {
            ring(host.nic().headerRing(), Holding.Place.HEADER_RING, rxq, queues.headerClean.get(rxq),
                    queues.ring - queues.headerEmpty(rxq), queues, visitor);
            ring(host.nic().dataRing(), Holding.Place.DATA_RING, rxq, queues.dataClean.get(rxq),
                    queues.ring - queues.dataEmpty(rxq), queues, visitor);
        }
        for (int pool = 0; pool < host.pools().rows(); pool++) {
            pool(host, pool, visitor);
        }
        skbs(host, visitor);
        tokens(host, visitor);
        refill(host, visitor);
        for (int i = 0; i < host.other().taken(); i++) {
            visitor.held(Holding.Place.OTHER_CLIENT, 0, i, host.buffers().ofNetIov(host.other().page(i)));
        }
    }

    /**
     * Entries of the refill ring that the kernel has not read: the application gave these up, and they still count, as
     * far as the kernel owes it a reference; what it gives back twice counts once.
     */
    private static void refill(Host host, Visitor visitor) {
        UserAreaProvider area = host.area();
        if (area == null || area.refillRing().waiting() == 0) {
            return;
        }
        int[] owed = new int[host.region().pages()];
        for (int row = 0; row < owed.length; row++) {
            owed[row] = area.userRefs(row);
        }
        tokens(host, (place, of, index, netmem) -> owed[host.buffers().row(netmem)]--);
        for (int i = 0; i < area.refillRing().waiting(); i++) {
            int entry = area.refillRing().rowAt(i);
            int row = (int) (area.refillRing().off.get(entry) >> KernelMap.PAGE_SHIFT);
            if (owed[row]-- > 0) {
                visitor.held(Holding.Place.REFILL_RING, 0, i, host.buffers().ofNetIov(row));
            }
        }
    }

    /** From the oldest slot that the driver has not cleaned to the youngest that it posted. */
    private static void ring(DescriptorRing ring, Holding.Place place, int rxq, long clean, int posted,
            RxQueues queues, Visitor visitor) {
        for (int i = 0; i < posted; i++) {
            int slot = queues.slot(clean + i);
            visitor.held(place, rxq, slot, ring.netmem.get(ring.row(rxq, slot)));
        }
    }

    private static void pool(Host host, int pool, Visitor visitor) {
        for (int i = 0; i < host.pools().cache().count(pool); i++) {
            visitor.held(Holding.Place.ALLOC_CACHE, pool, i, host.pools().cache().at(pool, i));
        }
        for (int i = 0; i < host.pools().ring().count(pool); i++) {
            visitor.held(Holding.Place.PTR_RING, pool, i, host.pools().ring().at(pool, i));
        }
    }

    private static void skbs(Host host, Visitor visitor) {
        Skbs skbs = host.skbs();
        int taken = skbs.everTaken();
        BitSet tapped = tapped(host);
        BitSet frames = new BitSet(); // whose data was counted: sk_buffs that share data are one holder
        for (int skb = 0; skb < taken; skb++) {
            if (skbs.used.is(skb) && !tapped.get(skb)) {
                data(host, skb, Holding.Place.SKB_HEAD, Holding.Place.SKB_FRAG, frames, visitor);
            }
        }
        for (int clone = tapped.nextSetBit(0); clone >= 0; clone = tapped.nextSetBit(clone + 1)) {
            data(host, clone, Holding.Place.TAP_HEAD, Holding.Place.TAP_FRAG, frames, visitor);
        }
    }

    private static void data(Host host, int skb, Holding.Place head, Holding.Place ofFrag, BitSet frames,
            Visitor visitor) {
        SharedInfos infos = host.infos();
        int frame = host.pages().rowOfPageAddress(host.skbs().head.get(skb));
        boolean shared = frames.get(frame);
        frames.set(frame);
        visitor.held(shared ? Holding.Place.SHARED_HEAD : head, skb, 0, host.pages().addressOf(frame));
        int frags = (int) infos.nrFrags.get(frame);
        for (int frag = 0; frag < frags; frag++) {
            visitor.held(shared ? Holding.Place.SHARED_FRAG : ofFrag, skb, frag,
                    host.encoding().buffer(infos.word(frame, frag)));
        }
    }

    /** The clones that wait for a tap's reader. */
    static BitSet tapped(Host host) {
        BitSet clones = new BitSet();
        int clone = host.stackTables().packetSocket().queueHead.ref(0);
        for (; clone != Skbs.NO_ROW; clone = host.skbs().listNext.ref(clone)) {
            clones.set(clone);
        }
        return clones;
    }

    private static void tokens(Host host, Visitor visitor) {
        Sockets sockets = host.stackTables().sockets();
        Tokens tokens = host.tokens();
        int opened = (int) sockets.opened.get(0);
        for (int sock = 0; sock < opened; sock++) {
            for (int row = sockets.tokens.ref(sock); row != Tokens.NO_ROW; row = tokens.next.ref(row)) {
                visitor.held(Holding.Place.TOKEN, sock, (int) tokens.id.get(row), tokens.netmem.get(row));
            }
        }
    }
}
