// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** Kernel functions whose loads and stores a run executes at addresses: where an oops happens. */
public enum Site {
    /** Nowhere that is known. */
    NONE("", "(unknown)"),
    /** recvmsg's copy of a frag. */
    COPY_TO_ITER("lib/iov_iter.c", "_copy_to_iter"),
    /** A driver that expects pages looks for headers in its buffer. */
    DRIVER_PEEK("net/ethernet/eth.c", "eth_get_headlen"),
    /** One reference more. */
    GET_PAGE("include/linux/mm.h", "get_page"),
    /** One reference less. */
    PUT_PAGE("include/linux/mm.h", "put_page"),
    /** The last reference to a ZONE_DEVICE page. */
    FREE_ZONE_DEVICE("mm/memremap.c", "free_zone_device_page"),
    /** Whose net_iov it is. */
    NIOV_OWNER("include/net/netmem.h", "net_iov_owner"),
    /** Where in the dma-buf a net_iov lies. */
    NIOV_VIRTUAL("net/core/devmem.h", "net_iov_virtual_addr"),
    /** Back to the page pool, if it has one. */
    PP_PUT("net/core/skbuff.c", "napi_pp_put_page"),
    /** A checksum in software. */
    CHECKSUM("net/core/skbuff.c", "__skb_checksum"),
    /** Whether a page is p2pdma's. */
    IS_P2PDMA("include/linux/memremap.h", "is_pci_p2pdma_page"),
    /** The io_uring side of a net_iov. */
    ZCRX_RECV("io_uring/zcrx.c", "io_zcrx_recv_frag"),
    /** A packet tap copies what it records. */
    TAP_COPY("net/core/skbuff.c", "skb_copy_bits"),
    /** The driver or the stack reads headers. */
    PULL("net/core/skbuff.c", "__pskb_pull_tail"),
    /** A genpool takes back what it gave out; what is free already is a BUG there. */
    GEN_POOL_FREE("lib/genalloc.c", "gen_pool_free_owner");

    private static final Site[] ALL = values();

    private final String file;
    private final String function;

    Site(String file, String function) {
        this.file = file;
        this.function = function;
    }

    /** The number by which facts name it. */
    public int number() {
        return ordinal();
    }

    /** The site with this number; {@link #NONE} for a number that is none. */
    public static Site of(long number) {
        return number > 0 && number < ALL.length ? ALL[(int) number] : NONE;
    }

    /** File in the kernel tree, or empty. */
    public String file() {
        return file;
    }

    /** The function. */
    public String function() {
        return function;
    }
}
