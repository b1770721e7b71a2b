// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.design.Providers;
import fragscope.engine.memory.Contents;
import fragscope.engine.pool.PagePools;
import fragscope.engine.pool.PoolStats;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The pools of the queue in view, and the one over device memory wherever there is one. */
final class PoolReader {

    /** Cells of a pool too large to show each. */
    private static final int WINDOW = 8;

    private PoolReader() {
    }

    static List<Pool> read(Reading r) {
        List<Pool> pools = new ArrayList<>();
        for (int pool : ofQueue(r, r.queue())) {
            pools.add(pool(r, pool, r.queue()));
        }
        int bound = r.host().setup().nic().boundRxq();
        if (bound >= 0 && peer(r) && pools.stream().noneMatch(p -> p.memory() == Pool.Memory.DEVICE)) {
            pools.add(ofQueue(r, bound).stream().filter(
                    p -> memory(r, p) == Pool.Memory.DEVICE).findFirst().map(
                            p -> pool(r, p, bound)).orElseGet(() -> unbound(r)));
        }
        return pools;
    }

    /** The pools that were made for a queue, headers first: also before the driver has them. */
    private static List<Integer> ofQueue(Reading r, int queue) {
        List<Integer> found = new ArrayList<>();
        PagePools pools = r.host().pools();
        for (int pool = 0; pool < pools.rows(); pool++) {
            if (pools.rxq(pool) == queue) {
                found.add(pool);
            }
        }
        return found;
    }

    /** Device memory before a pool draws from it. */
    private static Pool unbound(Reading r) {
        List<Pool.Cell> cells = new ArrayList<>();
        int rows = r.host().netIovs().rows();
        for (int row = 0; row < rows && row < 16 && rows <= Pool.CELLS_MAX; row++) {
            cells.add(new Pool.Cell(row, Pool.State.OUTSIDE, Carried.PLAIN, 0));
        }
        return new Pool("region", Pool.Memory.DEVICE, "", "", rows, 0, 0, 0, 0, 0, 0, cells, List.of());
    }

    static Pool.Memory memory(Reading r, int pool) {
        return r.host().pools().provider(pool) == PagePools.HOST_PAGES || !peer(r)
                ? Pool.Memory.HOST
                : Pool.Memory.DEVICE;
    }

    /** Whether the memory that is bound is another device's; an application's own area lies in host memory. */
    static boolean peer(Reading r) {
        return r.host().buffers().peer() && r.host().design().bindsQueue();
    }

    /** Where a queue's data will go, before its pools exist. */
    static Pool.Memory boundMemory(Reading r, int queue) {
        return r.host().setup().nic().boundRxq() == queue && peer(r) ? Pool.Memory.DEVICE : Pool.Memory.HOST;
    }

    private static Pool pool(Reading r, int pool, int queue) {
        PagePools pools = r.host().pools();
        Pool.Memory memory = memory(r, pool);
        List<Long> members = members(r, pool);
        Map<Pool.State, Integer> counts = new EnumMap<>(Pool.State.class);
        List<Pool.Cell> cells = new ArrayList<>();
        for (long netmem : members) {
            Pool.Cell cell = cell(r, netmem, pool);
            counts.merge(cell.state(), 1, Integer::sum);
            cells.add(cell);
        }
        int buffers = pools.provider(pool) == PagePools.HOST_PAGES ? pad(cells) : members.size();
        List<Pool.Cell> seen = buffers <= Pool.CELLS_MAX ? used(cells) : window(r, cells);
        int posted = counts.getOrDefault(Pool.State.POSTED, 0);
        int written = counts.getOrDefault(Pool.State.WRITTEN, 0);
        boolean header = ofQueue(r, queue).getFirst() == pool;
        return new Pool(Reading.poolId(pool), memory, "rxq " + queue + (header ? " headers" : " data"),
                pools.provider(pool) == PagePools.HOST_PAGES ? "pages" : source(r), buffers, pools.inflight(pool),
                counts.getOrDefault(Pool.State.FREE, 0), posted + written, written,
                counts.getOrDefault(Pool.State.IN_SKB, 0), counts.getOrDefault(Pool.State.WITH_USER, 0),
                seen, counters(pools.stats(), pool));
    }

    /** What the bound memory is called; as the kernel or the proposal does. */
    private static String source(Reading r) {
        String provider = Providers.bound(r.host());
        return provider.equals("dmabuf") ? "dma-buf 1" : provider.replace('_', ' ');
    }

    /** Every buffer that the pool has or could have, by row: all net_iovs of the region, or the pages it took. */
    static List<Long> members(Reading r, int pool) {
        List<Long> members = new ArrayList<>();
        if (r.host().pools().provider(pool) != PagePools.HOST_PAGES) {
            for (int row = 0; row < r.host().netIovs().rows(); row++) {
                members.add(r.host().buffers().ofNetIov(row));
            }
            return members;
        }
        long address = r.host().pools().addressOf(pool);
        for (int row = 0; row < r.host().pages().rows(); row++) {
            if (r.host().pages().pp.get(row) == address) {
                members.add(r.host().buffers().ofPage(row));
            }
        }
        return members;
    }

    private static Pool.Cell cell(Reading r, long netmem, int pool) {
        int row = r.host().buffers().row(netmem);
        Pool.State state = r.account().state(netmem, pool);
        if (!Looks.full(state)) {
            return new Pool.Cell(row, state, Carried.PLAIN, 0);
        }
        Contents contents = r.host().buffers().contents(netmem);
        int skb = r.account().headOf(netmem);
        int packet = contents.packet(contents.slot(row, 0));
        if (skb >= 0 && packet != r.host().skbs().packet.ref(skb)) { // what lies there is an earlier packet's
            return new Pool.Cell(row, state, Carried.HEADER, r.host().skbs().packet.ref(skb) + 1);
        }
        return new Pool.Cell(row, state, r.carried(netmem), packet + 1);
    }

    /** The cells up to the last that the pool has taken, in whole rows; the rest is a number. */
    private static List<Pool.Cell> used(List<Pool.Cell> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).state() == Pool.State.OUTSIDE) {
            end--;
        }
        return cells.subList(0, Math.min(cells.size(), Math.max(16, (end + 7) / 8 * 8)));
    }

    /**
     * Pages are taken in bulk: places for the next ones keep the grid from jumping. Returns how many cells there are.
     */
    private static int pad(List<Pool.Cell> cells) {
        int wanted = Math.max(16, (cells.size() + 7) / 8 * 8);
        for (int i = cells.size(); i < wanted; i++) {
            cells.add(new Pool.Cell(-1 - i, Pool.State.OUTSIDE, Carried.PLAIN, 0));
        }
        return wanted;
    }

    /** The cells around what the fact is about, for a room; else around the first that holds something. */
    private static List<Pool.Cell> window(Reading r, List<Pool.Cell> cells) {
        long netmem = r.told().netmem();
        int focal = netmem == 0 ? -1 : r.host().buffers().row(netmem);
        int at = -1;
        for (int i = 0; i < cells.size(); i++) {
            boolean named = netmem != 0 && cells.get(i).index() == focal;
            if (named || at < 0 && Looks.full(cells.get(i).state())) {
                at = i;
            }
            if (named) {
                break;
            }
        }
        int from = Math.min(Math.max(0, at) / WINDOW * WINDOW, Math.max(0, cells.size() - WINDOW));
        return cells.subList(from, Math.min(cells.size(), from + WINDOW));
    }

    private static List<String> counters(PoolStats stats, int pool) {
        return List.of("alloc.fast " + stats.allocFast.get(pool) + " refill " + stats.allocRefill.get(pool),
                "recycle.cached " + stats.recycleCached.get(pool) + " ring " + stats.recycleRing.get(pool));
    }
}
