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

    /** The driver takes data buffers for the queue straight from the provider: there is no page pool. */
    @Models(function = "(driver: open)")
    record SourceAttached(int pool, int rxq) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.SOURCE_ATTACHED, pool, rxq);
        }
    }

    /** The dma-buf core makes a pgmap and a struct page for every page of the dma-buf. */
    @Models(function = "(RFC v1: DMA_BUF_CREATE_PAGES)", as = SIMPLIFIED)
    record PagesMade(int rxq, long bytes, int pages) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.PAGES_MADE, rxq, bytes, pages);
        }
    }

    /** The memory's driver gives so much of its BAR to p2pdma, which makes a pgmap and a struct page for every page. */
    @Models(file = "drivers/pci/p2pdma.c", function = "pci_p2pdma_add_resource")
    record P2pResourceAdded(long bytes, int pages, int error) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.P2P_RESOURCE_ADDED, bytes, pages, error);
        }
    }

    /** The memory's driver publishes it: orchestrators may find it. */
    @Models(file = "drivers/pci/p2pdma.c", function = "pci_p2pmem_publish")
    record P2pPublished(boolean published) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.P2P_PUBLISHED, published ? 1 : 0);
        }
    }

    /** The NIC's driver asks how far the memory is, and how it would reach it. */
    @Models(file = "drivers/pci/p2pdma.c", function = "pci_p2pdma_distance")
    record P2pDistanceAsked(int rxq, int distance, int hops, P2pWay way) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.P2P_DISTANCE_ASKED, rxq, distance, hops, way.ordinal());
        }
    }

    /** The application's area is registered with a queue: so many bytes of its own memory, cut into net_iovs. */
    @Models(file = "io_uring/zcrx.c", function = "io_register_zcrx_ifq", since = "6.15", as = SIMPLIFIED)
    record AreaRegistered(int rxq, long bytes, int netIovs, int refillEntries) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.AREA_REGISTERED, rxq, bytes, netIovs, refillEntries);
        }
    }

    /** The ring dies: what the application still holds of its area is taken back. */
    @Models(file = "io_uring/zcrx.c", function = "io_zcrx_scrub", since = "6.15")
    record AreaScrubbed(int rxq, int references) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.AREA_SCRUBBED, rxq, references);
        }
    }

    /** The bind is refused: the queue keeps its host pages. */
    @Models(file = "net/core/netdev_rx_queue.c", function = "__net_mp_open_rxq", as = SIMPLIFIED)
    record BindRefused(int rxq, int errno) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.BIND_REFUSED, rxq, errno);
        }
    }

    /** The owner of the binding, or the ring of the area, is gone: so many buffers are still out. */
    @Models(file = "net/core/devmem.c", function = "net_devmem_unbind_dmabuf", since = "6.12", as = SIMPLIFIED)
    record RegionUnbound(int rxq, int buffersOut, boolean held) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.REGION_UNBOUND, rxq, buffersOut, held ? 1 : 0);
        }
    }

    /**
     * The queue is to go on without its binding: pools with host pages are made for it, and the NIC gives it no more
     * frames until it is restarted.
     */
    @Models(file = "net/core/netdev_rx_queue.c", function = "netdev_rx_queue_restart", since = "6.12", as = SIMPLIFIED)
    record QueueRestartBegun(int rxq, int headerPool, int dataPool) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.QUEUE_RESTART_BEGUN, rxq, headerPool, dataPool);
        }
    }

    /** The queue cannot be stopped yet: so many packets are being written, so many wait for the driver. */
    @Models(file = "net/core/dev.c", function = "napi_disable", as = SIMPLIFIED)
    record QueueDraining(int rxq, int beingWritten, int pending) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.QUEUE_DRAINING, rxq, beingWritten, pending);
        }
    }

    /** The queue is filled with buffers of its new pools and takes frames again. */
    @Models(file = "net/core/netdev_rx_queue.c", function = "netdev_rx_queue_restart", since = "6.12", as = SIMPLIFIED)
    record QueueRestarted(int rxq, int posted) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.QUEUE_RESTARTED, rxq, posted);
        }
    }

    /** Nobody holds the binding any more: its owner has gone, and its page pools have got their last buffer back. */
    @Models(file = "net/core/devmem.c", function = "__net_devmem_dmabuf_binding_free", since = "6.12")
    record BindingFreed(int binding) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.BINDING_FREED, binding);
        }
    }

    /** Another driver has drawn pages from the device's only genpool; so many are left for this one. */
    @Models(file = "drivers/pci/p2pdma.c", function = "pci_alloc_p2pmem")
    record P2pContended(int pages, int left) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.P2P_CONTENDED, pages, left);
        }
    }

    /** The packet tap is closed; so many clones that nobody read are freed. */
    @Models(file = "net/packet/af_packet.c", function = "packet_release", as = SIMPLIFIED)
    record TapClosed(int clones) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.TAP_CLOSED, clones);
        }
    }

    /** The area goes with its ring: the application's pages are its own again. */
    @Models(file = "io_uring/zcrx.c", function = "io_zcrx_free_area", since = "6.15")
    record AreaFreed(int netIovs) implements SetupFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.AREA_FREED, netIovs);
        }
    }
}
