// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import static fragscope.engine.fact.Models.Fidelity.SIMPLIFIED;

/** What the operator and the driver do before the first frame and after the last. */
public sealed interface SetupFact extends Fact {

    /** The world is built and empty. */
    @Models(function = "(simulation)")
    record RunStarted() implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.RUN_STARTED);
        }
    }

    /** An rx queue exists: served by this CPU, and bound to device memory or not. */
    @Models(file = "net/core/netdev_rx_queue.c", function = "netdev_rx_queue_reconfig", since = "6.12", as = SIMPLIFIED)
    record QueueConfigured(int rxq, int cpu, boolean bound) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.QUEUE_CONFIGURED, rxq, cpu, bound ? 1 : 0);
        }
    }

    /** A region of device memory is bound to an rx queue: so many bytes, cut into so many net_iovs. */
    @Models(file = "net/core/devmem.c", function = "net_devmem_bind_dmabuf_to_queue", since = "6.12", as = SIMPLIFIED)
    record RegionBound(int rxq, int binding, long bytes, int netIovs) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.REGION_BOUND, rxq, binding, bytes, netIovs);
        }
    }

    /** A page pool exists; {@code ring} is the capacity of its ptr_ring. */
    @Models(file = "net/core/page_pool.c", function = "page_pool_create", as = SIMPLIFIED)
    record PoolCreated(int pool, int rxq, int ring) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.POOL_CREATED, pool, rxq, ring);
        }
    }

    /** A flow rule steers all TCP towards the host to this queue. */
    @Models(file = "net/ethtool/ioctl.c", function = "ethtool_set_rxnfc", as = SIMPLIFIED)
    record SteeringSet(int rxq) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.STEERING_SET, rxq);
        }
    }

    /** The application closed a socket; what it still held goes back. */
    @Models(file = "net/ipv4/tcp_ipv4.c", function = "tcp_v4_destroy_sock", as = SIMPLIFIED)
    record SocketClosed(int sock, int skbs, int tokens) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.SOCKET_CLOSED, sock, skbs, tokens);
        }
    }

    /** The driver stopped a queue and gave the posted buffers back. */
    @Models(file = "include/net/netdev_queues.h", function = "ndo_queue_stop", as = SIMPLIFIED)
    record QueueStopped(int rxq, int buffers) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.QUEUE_STOPPED, rxq, buffers);
        }
    }

    /** A pool was taken down; {@code inflight} buffers never came back. */
    @Models(file = "net/core/page_pool.c", function = "page_pool_release", as = SIMPLIFIED)
    record PoolDestroyed(int pool, int inflight) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.POOL_DESTROYED, pool, inflight);
        }
    }

    /** Nothing is left to do. */
    @Models(function = "(simulation)")
    record RunEnded() implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.RUN_ENDED);
        }
    }

    /** All queues are filled and their interrupts on: the first frame may come. */
    @Models(function = "(driver: open)")
    record ReceivingStarted() implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.RECEIVING_STARTED);
        }
    }

    /** Nothing moves any more: teardown begins. */
    @Models(function = "(operator)")
    record TeardownStarted() implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.TEARDOWN_STARTED);
        }
    }

    /** The driver uses these two pools for the queue. */
    @Models(function = "(driver: open)")
    record PoolsAttached(int rxq, int headerPool, int dataPool) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.POOLS_ATTACHED, rxq, headerPool, dataPool);
        }
    }

    /** All descriptors of the queue are posted. */
    @Models(function = "(driver: open)")
    record QueueFilled(int rxq) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.QUEUE_FILLED, rxq);
        }
    }
}
