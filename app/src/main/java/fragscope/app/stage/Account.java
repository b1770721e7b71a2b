// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.check.Holders;
import fragscope.engine.check.Holding;
import fragscope.engine.design.Host;
import fragscope.engine.nic.DmaQueue;
import fragscope.engine.nic.Links;
import fragscope.engine.nic.RxQueues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of every buffer, found by walking all tables that can name one ({@link Holders}), and for ring slots by
 * what DMA has still to write.
 *
 * <p>Between two facts of one step a buffer can be in nobody's table: a driver has it in hand. It then counts where
 * it is
 * going to, or where it is leaving, so that each buffer is counted once at every fact.
 */
final class Account {

    private final Host host;
    private final Map<Long, Pool.State> states = new HashMap<>();
    private final Map<Long, Integer> headOf = new HashMap<>();
    private final Set<Long> underWay = new HashSet<>();
    private final Pool.State inHand;

    Account(Host host, Told told) {
        this.host = host;
        this.inHand = inHand(told);
        underWay(host.nic().hostDma(), Links.HOST);
        underWay(host.nic().deviceDma(), Links.DEVICE);
        Holders.walk(host, this::held);
    }

    /** What a buffer that no table names is doing, by what is being done. */
    private static Pool.State inHand(Told told) {
        return switch (told.kind()) {
            case POOL_FILLED, POOL_REFILLED -> Pool.State.FREE;
            case BUFFER_ALLOCATED, PAGE_TAKEN, FRAGMENT_TAKEN -> Pool.State.POSTED;
            case RX_DROPPED -> Pool.State.WRITTEN;
            case TOKENS_RETURNED, REFILL_POSTED, SOCKET_CLOSED, AREA_SCRUBBED -> Pool.State.WITH_USER;
            default -> Pool.State.IN_SKB;
        };
    }

    private void underWay(DmaQueue queue, int link) {
        Links links = host.nic().links();
        for (long i = links.head.get(link); i < links.tail.get(link); i++) {
            underWay.add(host.buffers().netmemAtDma(queue.dmaAddr.get(queue.row(i))));
        }
    }

    private void held(Holding.Place place, int of, int index, long netmem) {
        switch (place) {
            case HEADER_RING, DATA_RING -> states.put(netmem, inRing(place, of, index, netmem));
            case ALLOC_CACHE, PTR_RING -> states.put(netmem, Pool.State.FREE);
            case SKB_HEAD -> {
                states.put(netmem, Pool.State.IN_SKB);
                headOf.put(netmem, of);
            }
            case TAP_HEAD, TAP_FRAG, SKB_FRAG -> states.put(netmem, Pool.State.IN_SKB);
            case SHARED_HEAD, SHARED_FRAG -> {
                // the sk_buff that it is shared with was told of
            }
            case TOKEN, REFILL_RING, OTHER_CLIENT -> states.put(netmem, Pool.State.WITH_USER);
        }
    }

    private Pool.State inRing(Holding.Place place, int rxq, int slot, long netmem) {
        RxQueues q = host.nic().queues();
        boolean header = place == Holding.Place.HEADER_RING;
        long clean = header ? q.headerClean.get(rxq) : q.dataClean.get(rxq);
        long head = header ? q.headerHead.get(rxq) : q.dataHead.get(rxq);
        int behind = Math.floorMod(slot - q.slot(clean), q.ring);
        boolean taken = behind < head - clean;
        return taken && !underWay.contains(netmem) ? Pool.State.WRITTEN : Pool.State.POSTED;
    }

    /** The state of a buffer of {@code pool}, {@link Pool.State#OUTSIDE} for one that is not in it. */
    Pool.State state(long netmem, int pool) {
        if (host.pools().ownerOf(netmem) != pool) {
            return Pool.State.OUTSIDE;
        }
        return states.getOrDefault(netmem, inHand);
    }

    /** Whether DMA into the buffer has begun and not ended. */
    boolean underWay(long netmem) {
        return underWay.contains(netmem);
    }

    /** The skb whose linear part the page holds, or -1. */
    int headOf(long netmem) {
        return headOf.getOrDefault(netmem, -1);
    }

    /** Buffers of a pool that no table names now. */
    List<Long> inHand(int pool, List<Long> members) {
        List<Long> found = new ArrayList<>();
        for (long netmem : members) {
            if (!states.containsKey(netmem) && state(netmem, pool) != Pool.State.OUTSIDE) {
                found.add(netmem);
            }
        }
        return found;
    }
}
