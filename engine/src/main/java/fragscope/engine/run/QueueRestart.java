// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.design.Host;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.nic.RxQueues;
import fragscope.engine.pool.PagePools;
import fragscope.engine.pool.PoolParams;

/**
 * The bound queue goes on with host pages while traffic goes on: what unbinding means to it.
 *
 * <p>Source of the order: net/core/devmem.c net_devmem_unbind_dmabuf; net/core/netdev_rx_queue.c
 * netdev_rx_queue_restart: memory for the new queue, stop the old one, start the new one, free the old one's memory; a
 * driver's stop waits for DMA and for NAPI (bnxt_queue_stop). Buffers that are out come back to the old pool as they
 * come. Simplification: of the time that this takes only the waiting is modelled; nothing fails.
 */
final class QueueRestart {

    /** How long the operator waits before it looks again whether the queue has come to rest. */
    static final long WAIT_PS = 5_000_000;

    private final Host host;
    private final RxQueues queues;
    private final PagePools pools;
    private final Facts facts;

    QueueRestart(Host host) {
        this.host = host;
        this.queues = host.nic().queues();
        this.pools = host.pools();
        this.facts = host.facts();
    }

    /** Whether the queue has bound memory; where the bind was refused it has not. */
    boolean wanted(int rxq) {
        return pools.provider(host.rxPools().data.ref(rxq)) != PagePools.HOST_PAGES;
    }

    /** New pools; the NIC gives the queue no more frames. */
    void begin(int rxq, OperatorState state) {
        if (host.area() != null) { // the application's memory goes with its ring: io_shutdown_zcrx_ifqs
            host.binder().release(rxq, pools, host.app());
        }
        queues.stopped.set(rxq, 1);
        int header = pools.create(rxq, PagePools.HOST_PAGES, PoolParams.PAGES);
        int data = pools.create(rxq, PagePools.HOST_PAGES, PoolParams.ANY_MEMORY);
        state.next.set(0, header);
        state.next.set(1, data);
        state.cause.set(0, facts.said());
        facts.say(new SetupFact.QueueRestartBegun(rxq, header, data));
    }

    /** Whether packets are on their way through the queue's rings, or its poll is under way. */
    boolean busy(int rxq) {
        return queues.beingWritten(rxq) > 0 || queues.pending(rxq) > 0
                || host.actors().scheduled(host.cast().napi(rxq)) || host.actors().scheduled(host.cast().irq(rxq));
    }

    void sayBusy(int rxq) {
        facts.say(new SetupFact.QueueDraining(rxq, queues.beingWritten(rxq), queues.pending(rxq)));
    }

    /** Stop the old queue, take the new pools, and let go of the binding. */
    void swap(int rxq, OperatorState state) {
        int oldData = host.rxPools().data.ref(rxq);
        int oldHeader = host.rxPools().header.ref(rxq);
        queues.irqEnabled.set(rxq, 0);
        facts.say(new SetupFact.QueueStopped(rxq, host.driver().stop(rxq)));
        queues.bound.set(rxq, 0);
        host.rxPools().header.setRef(rxq, state.next.getInt(0));
        host.rxPools().data.setRef(rxq, state.next.getInt(1));
        facts.say(new SetupFact.PoolsAttached(rxq, state.next.getInt(0), state.next.getInt(1)));
        pools.destroy(oldData);
        pools.destroy(oldHeader);
        host.binder().unbind(rxq);
    }

    /** Posts one buffer more; false when that is all. */
    boolean refill(int rxq) {
        return host.driver().wantsRefill(rxq) && host.driver().refill(rxq);
    }

    /** The NIC gives the queue frames again. */
    void end(int rxq) {
        queues.stopped.set(rxq, 0);
        queues.irqEnabled.set(rxq, 1);
        facts.say(new SetupFact.QueueRestarted(rxq, queues.dataPosted(rxq)));
    }
}
