// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

/**
 * A choice on each axis.
 *
 * @param name how people call it
 * @param kernel the kernel whose layouts and rules it is run with: {@code 6.4}, {@code rfc-v2}, {@code 6.12},
 *        {@code 6.18}
 * @param meantToWork false for designs whose failure is the lesson
 * @param payload where payload lies
 * @param naming what names a buffer to the driver
 * @param encoding what a frag's word holds
 * @param owner who owns buffers
 * @param provider where the owner gets them
 * @param headers where headers go
 * @param fragments whether a buffer may serve several packets
 * @param delivery how bytes reach the application
 * @param giveBack how buffers come back from it
 * @param word numbers of the frag's word
 * @param safeguards what is switched off
 */
public record Design(String name, String kernel, boolean meantToWork, Payload payload, Naming naming,
        Encoding encoding, Owner owner, Provider provider, Headers headers, boolean fragments, Delivery delivery,
        GiveBack giveBack, WordForm word, Safeguards safeguards) {

    /** Axis: payload memory. */
    public enum Payload {
        /** Pages of the host. */
        HOST_PAGES,
        /** Memory of a device. */
        DEVICE_MEMORY
    }

    /** Axis: what names a buffer to the driver. */
    public enum Naming {
        /** A struct page that the driver looks into. */
        STRUCT_PAGE,
        /** A struct page of ZONE_DEVICE. */
        ZONE_DEVICE_PAGE,
        /** A word that is a page or another object by its tag. */
        TAGGED_WORD,
        /** An identifier and a physical address: no pointer. */
        HANDLE_PA
    }

    /** Axis: frag encoding. */
    public enum Encoding {
        /** struct bio_vec: a struct page, always. */
        BIO_VEC,
        /** A page word with tag bits. */
        PAGE_TAG_BITS,
        /** A union of bio_vec with a struct {addr, len, offset}. */
        UNION,
        /** A handle that only its owner can read. */
        HANDLE,
        /** A struct page pointer, or a page_pool_iov with bit 0 set: the second proposal. */
        PAGE_POOL_IOV,
        /** A word that is a page or a net_iov by its lowest bit. */
        NETMEM
    }

    /** Axis: buffer owner. */
    public enum Owner {
        /** A page pool over the page allocator. */
        PAGE_POOL,
        /** A page pool over a memory provider. */
        PAGE_POOL_PROVIDER,
        /** The driver, straight from the provider. */
        DRIVERS_OWN,
        /** A page pool that the user refills through a ring. */
        USER_POSTED_RING
    }

    /** Axis: provider. */
    public enum Provider {
        /** The page allocator. */
        PAGE_ALLOCATOR,
        /** struct pages that the dma-buf core makes for device memory, with a pgmap of their own. */
        DMABUF_PAGES,
        /** struct pages that p2pdma makes for a BAR. */
        P2PDMA,
        /** Objects that are no pages, over a dma-buf. */
        DMABUF_NET_IOV,
        /** Objects that are no pages, over memory that the user registered. */
        USER_AREA
    }

    /** Axis: headers. */
    public enum Headers {
        /** Split to host pages. */
        SPLIT_TO_HOST_PAGES,
        /** Left with the payload. */
        TOGETHER_WITH_PAYLOAD,
        /** Split, but some packets are missed and lie whole in a header buffer. */
        SPLIT_WITH_MISSES
    }

    /** Axis: delivery. */
    public enum Delivery {
        /** Copied to the user. */
        COPY,
        /** A token by cmsg. */
        TOKEN_BY_CMSG,
        /** An entry of a completion ring. */
        COMPLETION_RING
    }

    /** Axis: return. */
    public enum GiveBack {
        /** The stack drops its reference. */
        PUT_PAGE,
        /** SO_DEVMEM_DONTNEED. */
        DONTNEED_TOKENS,
        /** An entry of a refill ring. */
        REFILL_RING
    }

    /** Whether a queue is bound to memory of its own, so that TCP has to be steered to it. */
    public boolean bindsQueue() {
        return provider != Provider.PAGE_ALLOCATOR;
    }

    /** Whether the application gets tokens for what it receives, and calls recvmsg with MSG_SOCK_DEVMEM. */
    public boolean deliversTokens() {
        return delivery == Delivery.TOKEN_BY_CMSG;
    }

    /** Whether the application holds buffers that it has to give back. */
    public boolean givesBack() {
        return giveBack != GiveBack.PUT_PAGE;
    }

    /** Whether bound memory is another device's, so that DMA to it goes from peer to peer. */
    public boolean peerMemory() {
        return payload == Payload.DEVICE_MEMORY;
    }

    /** Whether the bound memory is the user's own, registered with a ring. */
    public boolean bindsUserArea() {
        return provider == Provider.USER_AREA;
    }

    /** Whether the bound memory is what a BAR shows of it. */
    public boolean throughBar() {
        return provider == Provider.P2PDMA;
    }

    /** Whether the NIC is told to split headers from payload. */
    public boolean splitsHeaders() {
        return headers != Headers.TOGETHER_WITH_PAYLOAD && safeguards.headerSplit();
    }

    /** Whether the NIC's parser misses packets that it should split. */
    public boolean missesSplits() {
        return headers == Headers.SPLIT_WITH_MISSES;
    }

    /** Whether every buffer has a struct page. */
    public boolean allPages() {
        return provider == Provider.PAGE_ALLOCATOR || zoneDevice();
    }

    /** Whether the bound memory has struct pages of ZONE_DEVICE. */
    public boolean zoneDevice() {
        return provider == Provider.DMABUF_PAGES || provider == Provider.P2PDMA;
    }

    /** The same without these safeguards, by their names in design files. */
    public Design without(String... safeguardNames) {
        return (Design) Choices.with(this, "safeguards", safeguards.without(safeguardNames));
    }

    /** The same with another choice on one axis, by its word in design files; not checked for sense. */
    public Design with(String axis, Object choice) {
        return (Design) Choices.with(this, axis, choice);
    }

    /** Whether a frag's word has tag bits that the design chooses. */
    public boolean tagsWords() {
        return encoding == Encoding.PAGE_TAG_BITS;
    }

    /** Whether a frag is a union, so that its word may be a bus address. */
    public boolean unionWord() {
        return encoding == Encoding.UNION;
    }

    /** Whether a frag's word is the kernel's netmem: a page or a net_iov by its lowest bit. */
    public boolean wordsAreNetmem() {
        return encoding == Encoding.NETMEM;
    }

    /** The bits of a frag's word that say that it is no page's; 0 where every word is one. */
    public int wordTag() {
        return switch (encoding) {
            case BIO_VEC -> 0;
            case NETMEM, UNION, HANDLE, PAGE_POOL_IOV -> 1;
            case PAGE_TAG_BITS -> word.tag();
        };
    }
}
