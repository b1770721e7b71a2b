// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import fragscope.engine.world.Column;
import fragscope.engine.world.World;
import java.util.List;

/**
 * Descriptors of device pages, one {@code struct net_iov} a row; rows follow the chunks of the bound region.
 *
 * <p>Source: include/net/netmem.h, struct net_iov; net/core/devmem.c, net_devmem_bind_dmabuf. The struct mirrors the
 * page pool's members of struct page at the same offsets, so that {@code pp_magic}, {@code pp}, {@code dma_addr} and
 * {@code pp_ref_count} are found without asking which of the two it is. Simplification: the arrays of all chunks lie
 * one behind another, from {@link KernelMap#NET_IOVS} on.
 */
public final class NetIovs extends StructTable {

    /** {@code type} of a net_iov over a dma-buf: NET_IOV_DMABUF. */
    public static final int DMABUF = 0;
    /** {@code type} of a net_iov over an io_uring user area: NET_IOV_IOURING. */
    public static final int IOURING = 1;

    public final Column flags = member("_flags");
    public final Column ppMagic = member("pp_magic");
    public final Column pp = member("pp"); // address of the page pool
    public final Column ppMappingPad = member("_pp_mapping_pad");
    public final Column dmaAddr = member("dma_addr");
    public final Column ppRefCount = member("pp_ref_count");
    public final Column owner = member("owner"); // address of the chunk's owner
    public final Column type = member("type");

    private final int stride;
    private final int shift; // log2 of the stride, or -1: a division would take longer than the rest of a look-up
    private final long base;
    private final long end;
    private final long[] dma; // by chunk
    private final int[] firstRow; // by chunk, and the number of rows at the end

    /**
     * @param world an open world
     * @param netIov the layout of struct net_iov
     * @param chunks the device memory; empty for none (the table then has one unused row)
     */
    public NetIovs(World world, StructLayout netIov, List<BusChunk> chunks) {
        super(world, "net_iovs", Math.max(1, count(chunks)), netIov);
        this.stride = (netIov.size() + 7) & -8;
        this.shift = Integer.bitCount(stride) == 1 ? Integer.numberOfTrailingZeros(stride) : -1;
        this.base = KernelMap.NET_IOVS;
        this.end = base + (long) stride * count(chunks);
        this.dma = chunks.stream().mapToLong(BusChunk::dma).toArray();
        this.firstRow = new int[chunks.size() + 1];
        for (int i = 0; i < chunks.size(); i++) {
            firstRow[i + 1] = firstRow[i] + chunks.get(i).netIovs();
        }
        if (end > KernelMap.SKB_SLAB) {
            throw new IllegalArgumentException(
                    "device region of " + count(chunks) + " pages has no room for its net_iovs: at most 5 million");
        }
    }

    private static int count(List<BusChunk> chunks) {
        return Math.toIntExact(chunks.stream().mapToLong(BusChunk::netIovs).sum());
    }

    /** The address of the net_iov, without tag. */
    public long addressOf(int row) {
        return base + (long) row * stride;
    }

    /** The net_iov that an address falls into, tag included, or {@link #NO_ROW}. */
    public int rowOf(long address) {
        return address >= base && address < end ? (int) rowsIn(address - base) : NO_ROW;
    }

    /** So many net_iovs as these bytes hold, for the index of one in its area. */
    public long rowsIn(long bytes) {
        return shift >= 0 && bytes >= 0 ? bytes >> shift : bytes / stride;
    }

    /** Bytes from one net_iov to the next. */
    public int strideBytes() {
        return stride;
    }

    /** Number of chunks. */
    public int chunks() {
        return dma.length;
    }

    /** The first net_iov of a chunk; for {@link #chunks()}, the number of net_iovs. */
    public int firstRow(int chunk) {
        return firstRow[chunk];
    }

    /** The bus address of a chunk. */
    public long chunkDma(int chunk) {
        return dma[chunk];
    }

    /** The net_iov whose device page a bus address falls into, or {@link #NO_ROW}. */
    public int rowAtDma(long busAddr) {
        for (int chunk = 0; chunk < dma.length; chunk++) {
            long page = (busAddr - dma[chunk]) >> KernelMap.PAGE_SHIFT;
            if (page >= 0 && page < firstRow[chunk + 1] - firstRow[chunk]) {
                return firstRow[chunk] + (int) page;
            }
        }
        return NO_ROW;
    }
}
