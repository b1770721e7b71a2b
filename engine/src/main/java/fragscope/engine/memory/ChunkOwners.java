// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import fragscope.engine.world.Column;
import fragscope.engine.world.World;

/**
 * What a net_iov's {@code owner} points to, one row a chunk: the array that the net_iov is in, and where the chunk lies
 * in the dma-buf and on the bus.
 *
 * <p>Source: net/core/devmem.h, struct dmabuf_genpool_chunk_owner, whose first member is the struct net_iov_area.
 */
public final class ChunkOwners extends StructTable {

    static final int STRIDE = 64; // kmalloc-64

    public final Column niovs;
    public final Column numNiovs;
    public final Column baseVirtual; // offset of the chunk in the dma-buf
    public final Column binding = memberOr("binding");
    public final Column baseDmaAddr = memberOr("base_dma_addr");

    /**
     * @param world an open world
     * @param owner the layout of struct dmabuf_genpool_chunk_owner
     * @param area the layout of struct net_iov_area, or where there was none yet, the same as {@code owner}
     * @param chunks how many chunks; 0 gives one unused row
     */
    public ChunkOwners(World world, StructLayout owner, StructLayout area, int chunks) {
        super(world, "chunk_owners", Math.max(1, chunks), owner);
        this.niovs = ofArea(owner, area, "niovs", "ppiovs");
        this.numNiovs = ofArea(owner, area, "num_niovs", "num_ppiovs");
        this.baseVirtual = ofArea(owner, area, "base_virtual", "base_virtual");
    }

    /** Where base_virtual lies in the struct, bytes. */
    public int baseVirtualByte() {
        return baseVirtual.cellOfRow() * 8;
    }

    /** Where the address of the first net_iov lies in the struct, bytes. */
    public int niovsByte() {
        return niovs.cellOfRow() * 8;
    }

    private Column ofArea(StructLayout owner, StructLayout area, String now, String before) {
        Member m = area.member(area.has(now) ? now : before);
        int areaAt = owner.has("area") ? owner.member("area").bitOffset() : 0;
        return within(now, areaAt + m.bitOffset(), m.bitSize());
    }

    /** The address of the chunk's owner, and of its area. */
    public long addressOf(int row) {
        return KernelMap.CHUNK_OWNERS + (long) row * STRIDE;
    }

    /** The row whose struct begins at an address, or {@link #NO_ROW}. */
    public int rowOf(long address) {
        long at = address - KernelMap.CHUNK_OWNERS;
        return at >= 0 && at < (long) rows() * STRIDE && at % STRIDE == 0 ? (int) (at / STRIDE) : NO_ROW;
    }
}
