// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.NetIovs;

/**
 * The word is a struct page's address, or an address of its own struct: here the bus address of the buffer, with bit 0
 * set. A union tells its reader nothing; the bit does.
 *
 * <p>No kernel's; {@code union { bio_vec; { addr, len, offset } }} as proposed on netdev on 11 July 2023.
 */
public final class UnionWord implements Encoding {

    private static final long TAG = 1;

    private final NetIovs buffers;
    private final boolean masked;

    /** Addresses of these buffers; {@code masked}: readers take the bit off first. */
    public UnionWord(NetIovs buffers, boolean masked) {
        this.buffers = buffers;
        this.masked = masked;
    }

    @Override
    public long fill(long netmem) {
        return buffers.names(netmem) ? buffers.dmaAddr.get(buffers.rowOf(netmem)) | TAG : netmem;
    }

    @Override
    public long buffer(long word) {
        if ((word & TAG) == 0) {
            return word;
        }
        int row = buffers.rowAtDma(masked ? word & ~TAG : word);
        boolean first = row >= 0 && (masked || (word & KernelMap.PAGE_SIZE - 1) == 0);
        return first ? buffers.wordOf(row) : word;
    }

    /** The raw word: code that was not changed reads {@code bv_page}. */
    @Override
    public long page(long word) {
        return word;
    }

    @Override
    public boolean unreadable(long word) {
        return (word & TAG) != 0;
    }

    @Override
    public long tag() {
        return TAG;
    }

    @Override
    public String means(long word) {
        return unreadable(word) ? "bus address" : "struct page";
    }
}
