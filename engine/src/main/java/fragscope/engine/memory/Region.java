// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import fragscope.engine.world.Table;

/**
 * Addresses at which the structs of a table lie: row {@code r} begins at {@code base + r * stride}.
 *
 * @param name what the kernel calls the place, as in {@code vmemmap}
 * @param table the structs
 * @param base address of row 0
 * @param stride bytes from one struct to the next, at least the struct's size
 */
public record Region(String name, StructTable table, long base, long stride) {

    /** Checks that structs do not overlap and begin where cells do. */
    public Region {
        if (stride < table.layout().size() || (base & 7) != 0 || (stride & 7) != 0) {
            throw new IllegalArgumentException("region " + name + ": base 0x" + Long.toHexString(base) + " and stride "
                    + stride + " do not hold structs of " + table.layout().size() + " bytes on 8-byte boundaries");
        }
    }

    /** The array of all struct page. */
    public static Region of(HostPages pages) {
        return new Region("vmemmap", pages, pages.addressOf(0), pages.layout().size());
    }

    /** The array of net_iovs. */
    public static Region of(NetIovs netIovs) {
        return new Region(netIovs.pages() ? "vmemmap, device" : "net_iov array", netIovs, netIovs.addressOf(0),
                netIovs.strideBytes());
    }

    /** The chunk owners of dma-buf bindings. */
    public static Region of(ChunkOwners owners) {
        return new Region("chunk owners", owners, owners.addressOf(0), ChunkOwners.STRIDE);
    }

    /** The dev_pagemaps. */
    public static Region of(Pgmaps pgmaps) {
        return new Region("dev_pagemap", pgmaps, pgmaps.address(), (pgmaps.layout().size() + 7) & -8);
    }

    /** The row whose struct an address falls into, or {@link Table#NO_ROW}, also for the gap behind a struct. */
    public int rowOf(long address) {
        long at = address - base;
        if (at < 0 || at >= stride * table.rows()) {
            return Table.NO_ROW;
        }
        long row = at / stride;
        return at - row * stride < table.layout().size() ? (int) row : Table.NO_ROW;
    }

    /** The byte of its struct that an address is. */
    public int byteOf(long address) {
        return (int) ((address - base) % stride);
    }
}
