// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.design.Host;
import fragscope.engine.memory.HostPages;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.nic.DmaQueue;
import fragscope.engine.nic.Links;
import fragscope.engine.world.Column;
import java.util.Arrays;

/**
 * What must be true of a world. Each rule is one method; the first that does not hold answers with a sentence.
 *
 * <p>Within a step a buffer may be in the acting code's hands: there references may outnumber holders; where a step has
 * ended they are equal. One object serves one machine and reuses its memory; it holds no state of the run.
 */
public final class WorldCheck {

    /** What {@link #broken} answers when every rule holds. */
    public static final String SOUND = "";

    private final Host host;
    private final PacketsHeld packets;
    private final Buffers pages;
    private final Buffers netIovs;

    /** Counts by buffer of one table. */
    private static final class Buffers {
        private final int[] holders;
        private final int[] idle;

        Buffers(int rows) {
            holders = new int[rows];
            idle = new int[rows];
        }

        void clear() {
            Arrays.fill(holders, 0);
            Arrays.fill(idle, 0);
        }
    }

    /** A check of this machine's world. */
    public WorldCheck(Host host) {
        this.host = host;
        this.packets = new PacketsHeld(host);
        this.pages = new Buffers(host.pages().rows());
        this.netIovs = new Buffers(host.netIovs().rows());
    }

    /**
     * The first rule that does not hold, as a sentence, or {@link #SOUND}.
     *
     * @param stepEnded whether the world is where a step has ended
     */
    public String broken(boolean stepEnded) {
        pages.clear();
        netIovs.clear();
        String[] nowhere = {SOUND};
        Holders.walk(host, (place, of, index, netmem) -> {
            boolean device = host.buffers().device(netmem);
            int row = device ? host.netIovs().rowOf(netmem) : host.pages().rowOf(netmem);
            if (place.shared()) {
                return;
            }
            if (row >= 0) {
                Buffers counts = device ? netIovs : pages;
                (place.idle() ? counts.idle : counts.holders)[row]++;
            } else if (nowhere[0].equals(SOUND)) {
                nowhere[0] = new Holding(place, of, index, netmem).words() + " names no buffer: " + hex(netmem);
            }
        });
        String found = nowhere[0];
        found = found.equals(SOUND) ? pages(stepEnded) : found;
        found = found.equals(SOUND) ? netIovs(stepEnded) : found;
        found = found.equals(SOUND) ? holdAndRelease() : found;
        found = found.equals(SOUND) ? SharedData.broken(host, stepEnded) : found;
        found = found.equals(SOUND) ? dma(Links.HOST, host.nic().hostDma()) : found;
        found = found.equals(SOUND) ? dma(Links.DEVICE, host.nic().deviceDma()) : found;
        return found.equals(SOUND) && stepEnded ? conservation() : found;
    }

    private String pages(boolean stepEnded) {
        HostPages table = host.pages();
        for (int row = 0; row < table.rows(); row++) {
            boolean taken = table.refcount.is(row);
            boolean pooled = table.pp.is(row);
            if (!taken && pooled) {
                return "page " + hex(table.addressOf(row)) + " is free and belongs to a pool";
            }
            if (taken && !pooled && stepEnded && pages.holders[row] == 0) {
                return "page " + hex(table.addressOf(row)) + " is allocated, belongs to no pool, and nobody holds it";
            }
            // a pool has one _refcount of its pages; what lies above it is somebody's, see skb_frag_ref
            long count = table.refcount.get(row) + (pooled ? table.ppRefCount.get(row) - 1 : 0);
            String broken = buffer(pages, row, taken, count, table.addressOf(row), stepEnded);
            if (!broken.equals(SOUND)) {
                return broken;
            }
        }
        return SOUND;
    }

    private String netIovs(boolean stepEnded) {
        NetIovs table = host.netIovs();
        for (int row = 0; row < host.region().pages(); row++) {
            long word = table.wordOf(row);
            String broken = buffer(netIovs, row, host.pools().taken(row), host.buffers().users(word), word, stepEnded);
            if (!broken.equals(SOUND)) {
                return broken;
            }
        }
        return SOUND;
    }

    /** One owner a buffer: the allocator, its pool, or those who hold it; and as many references as holders. */
    private String buffer(Buffers counts, int row, boolean pooled, long count, long netmem, boolean stepEnded) {
        int holders = counts.holders[row];
        int idle = counts.idle[row];
        if (!pooled) {
            return holders + idle == 0 ? SOUND : "buffer " + hex(netmem) + " is free and yet held: " + by(netmem);
        }
        if (idle > 1) {
            return "buffer " + hex(netmem) + " waits twice: " + by(netmem);
        }
        if (idle == 1 && holders > 0) {
            return "buffer " + hex(netmem) + " waits in its pool and is held: " + by(netmem);
        }
        long refs = count - host.pools().frags().bias(netmem);
        int counted = idle + holders;
        if (stepEnded ? refs != counted : refs < counted) {
            return "buffer " + hex(netmem) + " has " + countName(netmem) + " " + refs + " and " + counted + " holders: "
                    + by(netmem);
        }
        return SOUND;
    }

    private String countName(long netmem) {
        return host.buffers().zoneDevice(netmem) && !host.buffers().isPp(netmem) ? "_refcount" : "pp_ref_count";
    }

    private String by(long netmem) {
        StringBuilder out = new StringBuilder();
        for (Holding h : Holders.of(host)) {
            if (h.netmem() == netmem) {
                out.append(out.isEmpty() ? "" : ", ").append(h.words());
            }
        }
        return out.isEmpty() ? "nobody" : out.toString();
    }

    /** hold - release is the number of buffers that name the pool as theirs: those outside the allocator. */
    private String holdAndRelease() {
        long[] outside = new long[host.pools().rows()];
        count(host.pages().pp, host.pages().rows(), outside);
        count(host.netIovs().pp, host.netIovs().rows(), outside);
        for (int pool = 0; pool < outside.length; pool++) {
            if (host.pools().bare(pool)) {
                outside[pool] = (long) host.region().genPool().taken() - host.other().taken();
            }
            long inflight = (int) (host.pools().hold(pool) - host.pools().release(pool));
            if (inflight != outside[pool]) {
                return "pool " + pool + " counts " + inflight + " buffers (hold " + host.pools().hold(pool)
                        + ", release " + host.pools().release(pool) + ") and has " + outside[pool];
            }
        }
        return SOUND;
    }

    private void count(Column pp, int rows, long[] outside) {
        long first = host.pools().addressOf(0);
        long stride = host.pools().addressOf(1) - first;
        for (int row = 0; row < rows; row++) {
            long address = pp.get(row);
            if (address >= first && address < first + stride * outside.length) {
                outside[(int) ((address - first) / stride)]++;
            }
        }
    }

    /** DMA under way goes to a buffer that a ring still holds. */
    private String dma(int link, DmaQueue queue) {
        long oldest = host.nic().links().head.get(link);
        for (int i = 0; i < host.nic().links().underWay(link); i++) {
            int row = queue.row(oldest + i);
            long netmem = host.buffers().netmemAtDma(queue.dmaAddr.get(row));
            if (netmem == 0 || inRings(netmem) < 1) {
                return "DMA under way to " + hex(queue.dmaAddr.get(row)) + ", which no descriptor holds";
            }
        }
        return SOUND;
    }

    private int inRings(long netmem) {
        Buffers counts = host.buffers().device(netmem) ? netIovs : pages;
        return counts.holders[host.buffers().row(netmem)];
    }

    private String conservation() {
        long in = host.nic().packetsIn();
        long accounted = packets.accounted();
        long held = packets.onTheirWay();
        return in == accounted + held
                ? SOUND
                : in + " packets came in, " + accounted + " are accounted for and " + held + " are on their way";
    }

    private static String hex(long word) {
        return String.format("0x%016x", word);
    }
}
