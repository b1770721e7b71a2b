// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

/**
 * How buffers of bound memory are described and called: where the struct of each lies, and the word by which page pools
 * and drivers know it.
 *
 * @param structs address of the first struct
 * @param alignment of the structs, in bytes
 * @param words the first word without its tag; 0 where words are the structs' addresses
 * @param wordStride from one word to the next, where words are no addresses
 * @param tag bits that every word has beside
 * @param pages the structs are struct pages of ZONE_DEVICE
 */
public record DeviceNames(long structs, int alignment, long words, int wordStride, int tag, boolean pages) {

    /** First handle, without the bit that says that it is no pointer. */
    public static final long HANDLES = 0x0000_0001_0000_0000L;

    /** net_iovs with bit 0 set: since 6.12. page_pool_iovs were called so too. */
    public static DeviceNames tagged() {
        return new DeviceNames(KernelMap.NET_IOVS, 8, 0, 0, 1, false);
    }

    /** Objects of a new layer by their addresses as they are. */
    public static DeviceNames objects(int alignment) {
        return new DeviceNames((KernelMap.NET_IOVS + alignment - 1) & -alignment, alignment, 0, 0, 0, false);
    }

    /** struct pages of a page frame range that no RAM has. */
    public static DeviceNames zonePages(long firstPfn) {
        return new DeviceNames(KernelMap.pfnToPage(firstPfn), 1 << KernelMap.STRUCT_PAGE_SHIFT, 0, 0, 0, true);
    }

    /** Numbers that only the owner can follow: bit 0 set, so that they are no struct page. */
    public static DeviceNames handles() {
        return new DeviceNames(KernelMap.NET_IOVS, 8, HANDLES, 2, 1, false);
    }
}
