// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

/**
 * How DMA and copies meet the last-level cache. Neither is the truth about any CPU: a figure for bytes of DRAM is
 * worth what its model is, so that every such figure names it.
 */
public enum CacheModel {
    /** No cache: each DMA write to host memory goes to DRAM, each copy reads there and writes there. */
    UNCACHED,
    /**
     * DMA writes into the last-level cache (Intel's Data Direct I/O): what is read before as many other bytes were
     * written as DMA may occupy ({@link fragscope.engine.time.Costs#ddioBytes}) is read there and never sees DRAM;
     * what is older has been written back. First in, first out; copies stay in the cache.
     */
    DDIO
}
