// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.design.Design.Delivery;
import fragscope.engine.design.Design.Encoding;
import fragscope.engine.design.Design.GiveBack;
import fragscope.engine.design.Design.Naming;
import fragscope.engine.design.Design.Owner;
import fragscope.engine.design.Design.Payload;
import java.util.List;
import java.util.Optional;

/**
 * Which combinations mean nothing. One that means something and fails is not refused: it runs and fails.
 */
public final class Validity {

    /** Kernel bases that designs are run with. */
    public static final List<String> KERNELS = List.of("6.4", "rfc-v2", "6.12", "6.18");

    /**
     * Why a combination means nothing.
     *
     * @param field the axis to change, by its name in design files
     * @param sentence what it is, why that means nothing, what would be right
     */
    public record Refusal(String field, String sentence) {
    }

    private Validity() {
    }

    /** The first rule that refuses a design, or nothing. */
    public static Optional<Refusal> refusal(Design d) {
        if (d.name().isBlank()) {
            return no("name", d.name(), "a design has a name", "a few words");
        }
        if (!KERNELS.contains(d.kernel())) {
            return no("kernel", d.kernel(), "no layouts are bundled for it", String.join(", ", KERNELS));
        }
        return memory(d).or(() -> owner(d)).or(() -> naming(d)).or(() -> encoding(d)).or(() -> user(d));
    }

    private static Optional<Refusal> memory(Design d) {
        boolean device = d.payload() == Payload.DEVICE_MEMORY;
        if (device && d.provider() == Design.Provider.PAGE_ALLOCATOR) {
            return no("provider", "page_allocator", "the page allocator has no device memory",
                    "dmabuf_net_iov, dmabuf_pages or p2pdma");
        }
        if (device && d.provider() == Design.Provider.USER_AREA) {
            return no("provider", "user_area", "a user area is host memory that the user registered",
                    "payload host_pages");
        }
        if (!device && d.bindsQueue() && d.provider() != Design.Provider.USER_AREA) {
            return no("payload", "host_pages", "a " + word(d.provider()) + " provider hands out device memory",
                    "device_memory");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> owner(Design d) {
        boolean plain = d.owner() == Owner.PAGE_POOL;
        if (plain != (d.provider() == Design.Provider.PAGE_ALLOCATOR)) {
            return no("owner", word(d.owner()), plain
                    ? "a plain page pool takes its pages from the page allocator"
                    : "with the page allocator there is nobody else between it and the pool",
                    plain ? "page_pool_provider" : "page_pool");
        }
        if ((d.owner() == Owner.USER_POSTED_RING) != (d.provider() == Design.Provider.USER_AREA)) {
            return no("owner", word(d.owner()), "only a user area is refilled by its user",
                    d.provider() == Design.Provider.USER_AREA ? "user_posted_ring" : "page_pool_provider");
        }
        if (d.owner() == Owner.DRIVERS_OWN && !d.zoneDevice()) {
            return no("owner", "drivers_own", "without a page pool only a struct page has a reference count",
                    "page_pool_provider, or provider dmabuf_pages or p2pdma");
        }
        if (d.owner() == Owner.DRIVERS_OWN && d.fragments()) {
            return no("fragments", "yes", "fragments are counted by the page pool", "no, or another owner");
        }
        if (d.encoding() == Encoding.PAGE_POOL_IOV && d.fragments()) {
            return no("fragments", "yes", "a page_pool_iov counts in a refcount_t of 32 bits, which holds no bias",
                    "no");
        }
        if (d.owner() == Owner.USER_POSTED_RING && d.fragments()) {
            return no("fragments", "yes", "a refill ring returns whole buffers", "no");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> naming(Design d) {
        if (d.naming() == Naming.ZONE_DEVICE_PAGE && !d.zoneDevice()) {
            return no("naming", "zone_device_page", word(d.provider()) + " makes no ZONE_DEVICE pages",
                    "provider dmabuf_pages or p2pdma, or naming tagged_word");
        }
        if (d.zoneDevice() && d.naming() != Naming.ZONE_DEVICE_PAGE) {
            return no("naming", word(d.naming()), "a buffer of " + word(d.provider()) + " is a struct page",
                    "zone_device_page");
        }
        if ((d.naming() == Naming.HANDLE_PA) != (d.encoding() == Encoding.HANDLE)) {
            return no("naming", word(d.naming()), "a handle can only be put into a frag as a handle, and nothing else",
                    "naming handle_pa with encoding handle");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> encoding(Design d) {
        if (d.encoding() == Encoding.BIO_VEC && !d.allPages()) {
            return no("encoding", "bio_vec", "a bio_vec has no word for a buffer without a struct page",
                    "page_tag_bits, union, handle, page_pool_iov or netmem");
        }
        boolean netmemKernel = d.kernel().equals("6.12") || d.kernel().equals("6.18");
        if (netmemKernel != (d.encoding() == Encoding.NETMEM)) {
            return no("kernel", d.kernel(), netmemKernel
                    ? "its frags are netmem_refs"
                    : "it has no netmem_ref", netmemKernel ? "6.4 or rfc-v2" : "6.12 or 6.18");
        }
        if ((d.encoding() == Encoding.PAGE_POOL_IOV) && !d.kernel().equals("rfc-v2")) {
            return no("kernel", d.kernel(), "page_pool_iov is of the second proposal", "rfc-v2");
        }
        if (d.encoding() == Encoding.NETMEM && d.zoneDevice()) {
            return no("encoding", "netmem", "a kernel with netmem takes net_iovs for device memory, no pages",
                    "bio_vec, or provider dmabuf_net_iov");
        }
        if (d.encoding() != Encoding.UNION && !d.word().inPlace()) {
            return no("word.len_at", String.valueOf(d.word().lenAt()),
                    "only a union brings a struct of its own", "8, or encoding union");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> user(Design d) {
        if (d.delivery() == Delivery.TOKEN_BY_CMSG && d.payload() != Payload.DEVICE_MEMORY) {
            return no("delivery", "token_by_cmsg", "a token names a place in device memory",
                    "copy, or payload device_memory");
        }
        if ((d.delivery() == Delivery.COMPLETION_RING) != (d.provider() == Design.Provider.USER_AREA)) {
            return no("delivery", word(d.delivery()), "completions name places in a user area, and only they do",
                    d.provider() == Design.Provider.USER_AREA ? "completion_ring" : "copy or token_by_cmsg");
        }
        GiveBack fits = switch (d.delivery()) {
            case COPY -> GiveBack.PUT_PAGE;
            case TOKEN_BY_CMSG -> GiveBack.DONTNEED_TOKENS;
            case COMPLETION_RING -> GiveBack.REFILL_RING;
        };
        return d.giveBack() == fits
                ? Optional.empty()
                : no("return", word(d.giveBack()),
                        "with delivery " + word(d.delivery()) + " buffers come back otherwise",
                        word(fits));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Optional<Refusal> no(String field, String is, String why, String right) {
        return Optional.of(
                new Refusal(field, "\"" + field + "\" is " + is + ": " + why + "; right would be " + right));
    }
}
