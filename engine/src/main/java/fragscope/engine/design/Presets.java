// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.design.Design.Delivery;
import fragscope.engine.design.Design.Encoding;
import fragscope.engine.design.Design.GiveBack;
import fragscope.engine.design.Design.Headers;
import fragscope.engine.design.Design.Naming;
import fragscope.engine.design.Design.Owner;
import fragscope.engine.design.Design.Payload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The designs that have names. */
public final class Presets {

    private static final List<Design> ALL = List.of(hostCopy(), dmabufPages(), p2pdma(), p2pdmaPool(),
            taggedPointer(), unionFrag(), handlePa(), handlePaFrags(), pagePoolIov(), netmem(), zcrx(),
            unionLenMoved(), tagAboveAlignment(), oldDriver(), headersInDevice(), mixedGro());

    private Presets() {
    }

    /** All presets, in the order in which they are listed. */
    public static List<Design> all() {
        return ALL;
    }

    /** Those that are meant to work, or those that are not. */
    public static List<Design> meantToWork(boolean works) {
        return ALL.stream().filter(d -> d.meantToWork() == works).toList();
    }

    /** The preset of this name, or null. */
    public static @Nullable Design named(String name) {
        for (Design design : ALL) {
            if (design.name().equals(name)) {
                return design;
            }
        }
        return null;
    }

    private static Design hostCopy() {
        return new Design("host-copy", "6.18", true, Payload.HOST_PAGES, Naming.TAGGED_WORD, Encoding.NETMEM,
                Owner.PAGE_POOL, Design.Provider.PAGE_ALLOCATOR, Headers.SPLIT_TO_HOST_PAGES, false, Delivery.COPY,
                GiveBack.PUT_PAGE, WordForm.PLAIN, Safeguards.all());
    }

    /** Device memory by tokens; what follows differs by name, kernel, encoding, owner and provider. */
    private static Design device(String name, String kernel, Naming naming, Encoding encoding, Owner owner,
            Design.Provider provider) {
        return new Design(name, kernel, true, Payload.DEVICE_MEMORY, naming, encoding, owner, provider,
                Headers.SPLIT_TO_HOST_PAGES, false, Delivery.TOKEN_BY_CMSG, GiveBack.DONTNEED_TOKENS,
                WordForm.PLAIN, Safeguards.all());
    }

    private static Design dmabufPages() {
        return device("dmabuf-pages", "6.4", Naming.ZONE_DEVICE_PAGE, Encoding.BIO_VEC, Owner.DRIVERS_OWN,
                Design.Provider.DMABUF_PAGES);
    }

    private static Design p2pdma() {
        return device("p2pdma", "6.4", Naming.ZONE_DEVICE_PAGE, Encoding.BIO_VEC, Owner.DRIVERS_OWN,
                Design.Provider.P2PDMA);
    }

    private static Design p2pdmaPool() {
        return device("p2pdma-pool", "6.4", Naming.ZONE_DEVICE_PAGE, Encoding.BIO_VEC, Owner.PAGE_POOL_PROVIDER,
                Design.Provider.P2PDMA);
    }

    private static Design taggedPointer() {
        return device("tagged-pointer", "6.4", Naming.TAGGED_WORD, Encoding.PAGE_TAG_BITS, Owner.PAGE_POOL_PROVIDER,
                Design.Provider.DMABUF_NET_IOV);
    }

    private static Design unionFrag() {
        return device("union-frag", "6.4", Naming.TAGGED_WORD, Encoding.UNION, Owner.PAGE_POOL_PROVIDER,
                Design.Provider.DMABUF_NET_IOV);
    }

    private static Design handlePa() {
        return device("handle-pa", "6.4", Naming.HANDLE_PA, Encoding.HANDLE, Owner.PAGE_POOL_PROVIDER,
                Design.Provider.DMABUF_NET_IOV);
    }

    private static Design handlePaFrags() {
        return handlePa().with("name", "handle-pa-frags").with("fragments", true);
    }

    private static Design pagePoolIov() {
        return device("page-pool-iov", "rfc-v2", Naming.TAGGED_WORD, Encoding.PAGE_POOL_IOV,
                Owner.PAGE_POOL_PROVIDER, Design.Provider.DMABUF_NET_IOV);
    }

    private static Design netmem() {
        return device("netmem", "6.18", Naming.TAGGED_WORD, Encoding.NETMEM, Owner.PAGE_POOL_PROVIDER,
                Design.Provider.DMABUF_NET_IOV);
    }

    private static Design zcrx() {
        return new Design("zcrx", "6.18", true, Payload.HOST_PAGES, Naming.TAGGED_WORD, Encoding.NETMEM,
                Owner.USER_POSTED_RING, Design.Provider.USER_AREA, Headers.SPLIT_TO_HOST_PAGES, false,
                Delivery.COMPLETION_RING, GiveBack.REFILL_RING, WordForm.PLAIN, Safeguards.all());
    }

    private static Design fails(Design design, String name) {
        return design.with("name", name).with("meant_to_work", false);
    }

    private static Design unionLenMoved() {
        return fails(unionFrag(), "union-len-moved").with("word", new WordForm(1, 64, 12, 8));
    }

    private static Design tagAboveAlignment() {
        return fails(taggedPointer(), "tag-above-alignment").with("word", new WordForm(0x40, 64, 8, 12));
    }

    private static Design oldDriver() {
        return fails(netmem(), "old-driver").with("naming", Naming.STRUCT_PAGE).without("driver_check");
    }

    private static Design headersInDevice() {
        return fails(netmem(), "headers-in-device").with("headers", Headers.TOGETHER_WITH_PAYLOAD);
    }

    private static Design mixedGro() {
        return fails(netmem(), "mixed-gro").with("headers", Headers.SPLIT_WITH_MISSES);
    }
}
