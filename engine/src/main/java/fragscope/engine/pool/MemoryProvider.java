// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

/**
 * Where a page pool's buffers come from: the points at which the kernel's code differs, and no others.
 *
 * <p>Source: include/net/page_pool/memory_provider.h, struct memory_provider_ops. Host pages have no such ops in the
 * kernel: there the pool's own slow path plays the part. Providers are stateless: what changes is in the world.
 */
public interface MemoryProvider {

    /** {@code init}: 0, or a negative errno when the provider cannot serve such a pool. */
    int init(PoolParams params);

    /**
     * {@code alloc_netmems}, the slow path: cache and ring are empty.
     *
     * <p>Each buffer that enters is stated with {@link PagePools#enter}; further ones than the one returned may be
     * placed with {@link PagePools#placeInCache}.
     *
     * @return the buffer's word, or 0 when nothing is left
     */
    long alloc(PagePools pools, int pool);

    /**
     * {@code release_netmem}: a buffer leaves the pool.
     *
     * @return true when the pool must drop the page's reference; false when the provider has taken care of it
     */
    boolean release(PagePools pools, int pool, long netmem);

    /**
     * {@code put_page} of a page that no page pool knows, when it was the last: the page goes back to whom it came
     * from. Only providers of ZONE_DEVICE pages are ever asked.
     *
     * @return false when this provider has no such pages
     */
    default boolean freePage(PagePools pools, long netmem) {
        return false;
    }

    /**
     * {@code destroy}: a pool that was destroyed has got its last buffer back; the caller states that.
     *
     * @return whether the memory goes with it, which {@link #sayGone} is to state then
     */
    default boolean poolGone() {
        return false;
    }

    /** States that the memory went with its last pool. */
    default void sayGone() {
        throw new IllegalStateException("this provider keeps no account of pools");
    }

    /** Whether this provider has handed out the page of a row of its memory; false for host pages. */
    default boolean taken(int row) {
        return false;
    }
}
