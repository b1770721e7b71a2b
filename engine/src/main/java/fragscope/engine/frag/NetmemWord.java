// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

/**
 * The word is a {@link Netmem}: a struct page's address, or a net_iov's with bit 0 set.
 *
 * <p>Source: include/linux/skbuff.h, struct skb_frag, 6.12 and later.
 */
public final class NetmemWord implements Encoding {

    /** Stateless. */
    public NetmemWord() {
    }

    @Override
    public long fill(long netmem) {
        return netmem;
    }

    @Override
    public long buffer(long word) {
        return word;
    }

    /** 0 for a net_iov: accessors test the tag. */
    @Override
    public long page(long word) {
        return Netmem.toPage(word);
    }

    @Override
    public boolean unreadable(long word) {
        return Netmem.isNetIov(word);
    }

    @Override
    public long tag() {
        return Netmem.NET_IOV;
    }

    @Override
    public String means(long word) {
        return unreadable(word) ? "net_iov" : "struct page";
    }
}
