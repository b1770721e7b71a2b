// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import fragscope.engine.world.Column;
import fragscope.engine.world.World;
import java.util.List;

/**
 * Descriptors of the pages of bound memory, one a row; rows follow the chunks of the bound region. What struct they are
 * and by what word they are known is the design's choice ({@link DeviceNames}): {@code struct net_iov},
 * {@code struct page_pool_iov}, or ZONE_DEVICE's {@code struct page}.
 *
 * <p>Source: include/net/netmem.h, struct net_iov; net/core/devmem.c, net_devmem_bind_dmabuf. The struct mirrors the
 * page pool's members of struct page at the same offsets, so that {@code pp_magic}, {@code pp}, {@code dma_addr} and
 * {@code pp_ref_count} are found without asking which of the two it is. What a struct does not have, as page_pool_iov
 * has no {@code dma_addr}, is a column without an address. Simplification: the arrays of all chunks lie one behind
 * another, from {@link KernelMap#NET_IOVS} on.
 */
public final class NetIovs extends StructTable {

    /** {@code type} of a net_iov over a dma-buf: NET_IOV_DMABUF. */
    public static final int DMABUF = 0;
    /** {@code type} of a net_iov over an io_uring user area: NET_IOV_IOURING. */
    public static final int IOURING = 1;

    public final Column flags = memberOr("_flags", "flags", "__unused_padding");
    public final Column ppMagic = memberOr("pp_magic");
    public final Column pp = memberOr("pp"); // address of the page pool
    public final Column ppMappingPad = memberOr("_pp_mapping_pad");
    public final Column dmaAddr = memberOr("dma_addr");
    public final Column ppRefCount = memberOr("pp_ref_count", "pp_frag_count", "refcount");
    public final Column owner = memberOr("owner"); // address of the chunk's owner
    public final Column type = memberOr("type");
    public final Column refcount; // of pages; of what is none, the page pool's

    private final boolean pages;
    private final int stride;
    private final int shift; // log2 of the stride, or -1: a division would take longer than the rest of a look-up
    private final long base;
    private final long end;
    private final long firstWord;
    private final long endWord;
    private final int wordStride;
    private final int tag;
    private final long[] dma; // by chunk
    private final int[] firstRow; // by chunk, and the number of rows at the end

    /** Descriptors of net_iovs, with bit 0 set in their words. */
    public NetIovs(World world, StructLayout netIov, List<BusChunk> chunks) {
        this(world, netIov, chunks, DeviceNames.tagged());
    }

    /**
     * @param world an open world
     * @param layout of the struct that describes a page
     * @param chunks the bound memory; empty for none (the table then has one unused row)
     * @param names where the structs lie, and the words for them
     */
    public NetIovs(World world, StructLayout layout, List<BusChunk> chunks, DeviceNames names) {
        super(world, names.pages() ? "device_pages" : "net_iovs", Math.max(1, count(chunks)), layout);
        this.pages = names.pages();
        this.refcount = pages ? member("_refcount") : ppRefCount;
        this.stride = (layout.size() + names.alignment() - 1) & -names.alignment();
        this.shift = Integer.bitCount(stride) == 1 ? Integer.numberOfTrailingZeros(stride) : -1;
        this.base = names.structs();
        this.end = base + (long) stride * count(chunks);
        this.firstWord = names.words() == 0 ? base : names.words();
        this.wordStride = names.words() == 0 ? stride : names.wordStride();
        this.endWord = firstWord + (long) wordStride * count(chunks);
        this.tag = names.tag();
        this.dma = chunks.stream().mapToLong(BusChunk::dma).toArray();
        this.firstRow = new int[chunks.size() + 1];
        for (int i = 0; i < chunks.size(); i++) {
            firstRow[i + 1] = firstRow[i] + chunks.get(i).netIovs();
        }
        if (!pages && end > KernelMap.SKB_SLAB) {
            throw new IllegalArgumentException(
                    "device region of " + count(chunks) + " pages has no room for its net_iovs: at most 5 million");
        }
    }

    private static int count(List<BusChunk> chunks) {
        return Math.toIntExact(chunks.stream().mapToLong(BusChunk::netIovs).sum());
    }

    /** True where the descriptors are struct pages. */
    public boolean pages() {
        return pages;
    }

    /** The address of the descriptor. */
    public long addressOf(int row) {
        return base + (long) row * stride;
    }

    /** So many net_iovs as these bytes hold, for the index of one in its area. */
    public long rowsIn(long bytes) {
        return shift >= 0 && bytes >= 0 ? bytes >> shift : bytes / stride;
    }

    /** The word by which pools and drivers know the buffer. */
    public long wordOf(int row) {
        return firstWord + (long) row * wordStride | tag;
    }

    /** True for a word that falls among those of this memory. */
    public boolean names(long word) {
        return word >= firstWord && word < endWord;
    }

    /** The descriptor that a word falls into, tag and what lies between words included, or {@link #NO_ROW}. */
    public int rowOf(long word) {
        return names(word) ? row(word - firstWord) : NO_ROW;
    }

    private int row(long bytes) {
        return (int) (wordStride == stride ? rowsIn(bytes) : bytes / wordStride);
    }

    /** True for a word that is exactly that of a buffer. */
    public boolean exact(long word) {
        int row = rowOf(word);
        return row >= 0 && wordOf(row) == word;
    }

    /** Where code that follows a word believes the struct to be: the word without the tag, or that of its handle. */
    public long structOf(long word) {
        int row = firstWord == base ? NO_ROW : rowOf(word);
        return row >= 0 ? addressOf(row) : word & ~(long) tag;
    }

    /** Bits that every word has beside the address. */
    public int tag() {
        return tag;
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
