// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.fact.Site;
import fragscope.engine.frag.Encoding;
import fragscope.engine.memory.AddressSpace;
import fragscope.engine.memory.Halted;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.pool.Buffers;
import fragscope.engine.skb.SkbWalk;

/**
 * The loads of a copy to user space: of host pages they succeed, and are not made one by one; of a frag that is none
 * the first one is executed at the address that the kernel computes.
 *
 * <p>Source: net/core/datagram.c __skb_datagram_iter: {@code kmap_local_page(skb_frag_page(frag))}, lib/iov_iter.c.
 */
public final class PieceReads {

    private final Buffers buffers;
    private final Encoding encoding;
    private final AddressSpace memory;

    /** Reads frags whose words are in this encoding. */
    public PieceReads(Buffers buffers, Encoding encoding, AddressSpace memory) {
        this.buffers = buffers;
        this.encoding = encoding;
        this.memory = memory;
    }

    /**
     * Reads the piece that the walk found.
     *
     * @throws Halted when that oopses
     */
    void read(SkbWalk walk) {
        boolean plain = walk.linear() || !buffers.device(walk.netmem()) && buffers.exact(walk.netmem());
        if (!plain) {
            long page = encoding.page(walk.word());
            memory.load(KernelMap.pageAddress(page) + walk.offset(), Math.min(Long.BYTES, walk.len()),
                    Site.COPY_TO_ITER.number());
            if (memory.oopsed()) {
                throw new Halted();
            }
        }
    }
}
