// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

/**
 * A piece of device memory that is contiguous on the bus: one entry of a dma-buf's scatter-gather table.
 *
 * @param dma bus address of the first byte
 * @param bytes length, a multiple of the page size
 */
public record BusChunk(long dma, long bytes) {

    /** Checks the length; source: net/core/devmem.c, net_devmem_bind_dmabuf (-EINVAL). */
    public BusChunk {
        if (bytes <= 0 || bytes % KernelMap.PAGE_SIZE != 0) {
            throw new IllegalArgumentException("device chunk at 0x" + Long.toHexString(dma) + " has " + bytes
                    + " bytes: the length must be a multiple of " + KernelMap.PAGE_SIZE);
        }
    }

    /** net_iovs that it is cut into: one a page. */
    public int netIovs() {
        return (int) (bytes >> KernelMap.PAGE_SHIFT);
    }
}
