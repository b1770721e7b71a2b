// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** Where a recycled buffer goes. */
public enum Recycled {
    /** The alloc cache: freed on the CPU that polls. */
    CACHE,
    /** The ptr_ring: freed elsewhere, or the cache is full. */
    RING
}
