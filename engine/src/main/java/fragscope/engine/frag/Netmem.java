// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

/**
 * The word of a frag since 6.12, {@code netmem_ref}: the address of a struct page, or that of a struct net_iov with bit
 * 0 set. 0 is neither.
 *
 * <p>Source: include/net/netmem.h. Bit 0 is free because both structs are aligned to at least eight bytes.
 */
public final class Netmem {

    /** The tag: {@code NET_IOV}. */
    public static final long NET_IOV = 1;

    private Netmem() {
    }

    /** {@code netmem_is_net_iov}: the tag, nothing else. */
    public static boolean isNetIov(long netmem) {
        return (netmem & NET_IOV) != 0;
    }

    /** {@code net_iov_to_netmem}: the address with the tag. */
    public static long ofNetIov(long netIov) {
        return netIov | NET_IOV;
    }

    /** {@code page_to_netmem}: the address as it is. */
    public static long ofPage(long structPage) {
        return structPage;
    }

    /** {@code __netmem_clear_lsb}: the address of either struct; page-pool members lie at the same offsets in both. */
    public static long untagged(long netmem) {
        return netmem & ~NET_IOV;
    }

    /** {@code netmem_to_page}: the struct page, or 0 for a net_iov, about which the kernel also warns. */
    public static long toPage(long netmem) {
        return isNetIov(netmem) ? 0 : netmem;
    }

    /** {@code __netmem_to_page}: the word taken for a struct page, whatever it is. */
    public static long toPageUnchecked(long netmem) {
        return netmem;
    }

    /** {@code netmem_to_net_iov}: the net_iov, or 0 for a page, about which the kernel also warns. */
    public static long toNetIov(long netmem) {
        return isNetIov(netmem) ? untagged(netmem) : 0;
    }
}
