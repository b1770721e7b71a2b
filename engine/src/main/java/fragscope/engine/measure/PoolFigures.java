// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;
import fragscope.engine.pool.PagePools;

/** Page pools over time: what lies idle, what is out, and how often the alloc cache had what was asked for. */
final class PoolFigures {

    private final PagePools pools;
    private final Host host;
    private final Figures to;
    private final boolean[] asked; // by pool: ring or provider since the last allocation

    PoolFigures(Host host, Figures to) {
        this.host = host;
        this.pools = host.pools();
        this.to = to;
        this.asked = new boolean[pools.rows()];
    }

    void said(FactLog log, int index, long n) {
        switch (log.kind(index)) {
            case POOL_FILLED, POOL_REFILLED, REFILL_RING_READ, PAGE_TAKEN -> asked[pool(log, index)] = true;
            case BUFFER_ALLOCATED -> {
                int pool = pool(log, index);
                to.add(Figure.POOL_HITS, name(pool), log.timePs(index), n, asked[pool] ? 0 : 1000);
                asked[pool] = false;
                occupancy(pool, log.timePs(index), n);
            }
            case BUFFER_RECYCLED, BUFFER_RELEASED -> occupancy(pool(log, index), log.timePs(index), n);
            default -> {
            }
        }
    }

    private static int pool(FactLog log, int index) {
        return (int) log.component(index, 0);
    }

    private void occupancy(int pool, long atPs, long n) {
        int idle = pools.idle(pool);
        to.add(Figure.POOL_IDLE, name(pool), atPs, n, idle);
        to.add(Figure.POOL_IN_FLIGHT, name(pool), atPs, n, Math.max(0, pools.inflight(pool) - idle));
    }

    /** As in summaries. */
    private String name(int pool) {
        int rxq = pools.rxq(pool);
        return rxq < 0 ? "pool" + pool : "rxq" + rxq + (host.rxPools().header.ref(rxq) == pool ? "-header" : "-data");
    }
}
