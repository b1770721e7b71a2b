// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** What a frag's word names, and so where its bytes lie. */
public enum Naming {
    /** A struct page of RAM. */
    HOST_PAGE,
    /** A ZONE_DEVICE struct page in vmemmap of memory behind a BAR, mapped uncached: p2pdma. */
    BAR_PAGE,
    /** A struct page that was made outside vmemmap, of memory that the CPU has no address for: RFC v1. */
    LOOSE_PAGE,
    /** A struct net_iov. */
    NET_IOV,
    /** A struct page_pool_iov: RFC v2. */
    PAGE_POOL_IOV,
    /** An object of a layer of its own. */
    OBJECT,
    /** A handle, the index of an entry in a table. */
    HANDLE;

    /** True where the word is a struct page's address. */
    public boolean isPage() {
        return this == HOST_PAGE || this == BAR_PAGE || this == LOOSE_PAGE;
    }

    /** True where the bytes are plain RAM. */
    public boolean isPageOfRam() {
        return this == HOST_PAGE;
    }
}
