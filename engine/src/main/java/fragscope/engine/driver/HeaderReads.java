// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.driver;

import fragscope.engine.fact.Site;
import fragscope.engine.frag.Encoding;
import fragscope.engine.memory.AddressSpace;
import fragscope.engine.memory.Halted;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.pool.Buffers;

/**
 * Reading headers that lie in a data buffer: of bound memory the driver must not, and without that check it tries.
 *
 * <p>Source: net/core/skbuff.c, __pskb_pull_tail, skb_frags_readable; drivers copy headers to the linear part likewise.
 */
public final class HeaderReads {

    private final Buffers buffers;
    private final Encoding encoding;
    private final AddressSpace memory;
    private final boolean checked;

    /** {@code checked}: bound memory is not read. */
    public HeaderReads(Buffers buffers, Encoding encoding, AddressSpace memory, boolean checked) {
        this.buffers = buffers;
        this.encoding = encoding;
        this.memory = memory;
        this.checked = checked;
    }

    /**
     * Whether headers can be read from a buffer.
     *
     * @throws Halted when reading it unchecked oopses
     */
    public boolean canRead(long netmem) {
        if (!buffers.device(netmem)) {
            return true;
        }
        if (checked) {
            return false;
        }
        long page = encoding.page(encoding.fill(netmem));
        long address = page == 0 ? 0 : KernelMap.pageAddress(page); // skb_frag_address of a net_iov is NULL
        memory.load(address, Long.BYTES, Site.PULL.number());
        if (memory.oopsed()) {
            throw new Halted();
        }
        return true;
    }
}
