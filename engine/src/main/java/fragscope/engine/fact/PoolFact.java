// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import static fragscope.engine.fact.Models.Fidelity.SIMPLIFIED;

/** What page pools do. */
public sealed interface PoolFact extends Fact {

    /** A buffer is handed out from the alloc cache. */
    @Models(file = "net/core/page_pool.c", function = "page_pool_alloc_netmems")
    record BufferAllocated(int pool, long netmem, int cacheLeft) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.BUFFER_ALLOCATED, pool, netmem, cacheLeft);
        }
    }

    /** The cache was empty and took buffers from the ptr_ring. */
    @Models(file = "net/core/page_pool.c", function = "page_pool_refill_alloc_cache")
    record PoolRefilled(int pool, int taken, int ringLeft) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.POOL_REFILLED, pool, taken, ringLeft);
        }
    }

    /** Cache and ring were empty: fresh buffers came from the page allocator or the memory provider. */
    @Models(file = "net/core/page_pool.c", function = "__page_pool_alloc_netmems_slow")
    record PoolFilled(int pool, int taken, int hold) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.POOL_FILLED, pool, taken, hold);
        }
    }

    /** Nothing left: the allocation returns 0. */
    @Models(file = "net/core/devmem.c", function = "mp_dmabuf_devmem_alloc_netmems")
    record AllocationFailed(int pool) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.ALLOCATION_FAILED, pool);
        }
    }

    /** A reference is dropped, others keep the buffer. */
    @Models(file = "include/net/page_pool/helpers.h", function = "page_pool_unref_netmem")
    record ReferenceDropped(int pool, long netmem, long left) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.REFERENCE_DROPPED, pool, netmem, left);
        }
    }

    /** The last reference is gone: the buffer returns to the alloc cache or to the ring. */
    @Models(file = "net/core/page_pool.c", function = "page_pool_put_unrefed_netmem")
    record BufferRecycled(int pool, long netmem, Recycled to, int idle) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.BUFFER_RECYCLED, pool, netmem, to.ordinal(), idle);
        }
    }

    /** The buffer leaves the pool: to the page allocator or the provider. */
    @Models(file = "net/core/page_pool.c", function = "page_pool_return_netmem")
    record BufferReleased(int pool, long netmem, int release) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.BUFFER_RELEASED, pool, netmem, release);
        }
    }

    /** The driver takes a page straight from the provider. */
    @Models(file = "drivers/pci/p2pdma.c", function = "pci_alloc_p2pmem", as = SIMPLIFIED)
    record PageTaken(int pool, long netmem) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.PAGE_TAKEN, pool, netmem);
        }
    }

    /** A part of a buffer is handed out, from an offset on; so many parts of it are in use. */
    @Models(file = "net/core/page_pool.c", function = "page_pool_alloc_frag_netmem")
    record FragmentTaken(int pool, long netmem, int offset, int users) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.FRAGMENT_TAKEN, pool, netmem, offset, users);
        }
    }

    /** A reference to a page is dropped by the page's own count. */
    @Models(file = "include/linux/mm.h", function = "put_page")
    record PageReferenceDropped(long netmem, long left) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.PAGE_REFERENCE_DROPPED, netmem, left);
        }
    }

    /** The last reference to a ZONE_DEVICE page is gone: its pgmap says whose it is, and it goes back there. */
    @Models(file = "mm/memremap.c", function = "free_zone_device_page")
    record ZonePageFreed(long netmem, boolean p2pdma) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.ZONE_PAGE_FREED, netmem, p2pdma ? 1 : 0);
        }
    }

    /** A reference to what is no page and no pool's is dropped: nothing happens. */
    @Models(file = "net/core/devmem.c", function = "__put_netmem")
    record PutIgnored(long netmem) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.PUT_IGNORED, netmem);
        }
    }

    /** The kernel reads what the application wrote into the refill ring: so many entries, so many buffers to use. */
    @Models(file = "io_uring/zcrx.c", function = "io_zcrx_ring_refill", since = "6.15")
    record RefillRingRead(int pool, int entries, int buffers) implements PoolFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.REFILL_RING_READ, pool, entries, buffers);
        }
    }
}
