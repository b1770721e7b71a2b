// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.StructLayout;

/** From the socket's queue to the application. Source: net/ipv4/tcp.c, net/ipv4/tcp_input.c. */
final class ReceiveHelpers {

    /** {@code tcp_recvmsg_locked(skb, offset, iter, len)} without MSG_SOCK_DEVMEM: bytes, or EFAULT. */
    static final Helper RECVMSG = Helper.abridged("tcp_recvmsg_locked", "net/ipv4/tcp.c",
            "the queue and its waiting because one skb is enough", (c, a) -> {
                long err = c.call(CopyHelpers.DATAGRAM_ITER, a[0], a[1], a[2], a[3]);
                return err != 0 ? Skb.EFAULT : a[3];
            });

    /** {@code tcp_recvmsg_dmabuf(skb, offset, iter, cmsgs, len)}: bytes told of, or an errno. */
    static final Helper RECVMSG_DMABUF = new Helper("tcp_recvmsg_dmabuf", "6.12.19, 6.18.9", "net/ipv4/tcp.c",
            "the token table because tokens are handed out in order; its walk over chained skbs",
            ReceiveHelpers::noSuchFlag, ReceiveHelpers::recvmsgDmabuf);

    /** {@code tcp_zerocopy_receive(skb, offset, pages, max)}: struct pages put into the user's page table. */
    static final Helper ZEROCOPY = Helper.abridged("tcp_zerocopy_receive", "net/ipv4/tcp.c",
            "the VMA because the pages inserted are what differs: returns bytes mapped",
            ReceiveHelpers::zerocopy64).changedTo(ReceiveHelpers::zerocopy618);

    /** {@code tcp_collapse(skb)}: copies a queued skb into a compact one; the new one, or 0 when skipped. */
    static final Helper COLLAPSE = Helper.abridged("tcp_collapse", "net/ipv4/tcp_input.c",
            "the queue because one skb is enough: always bloated", ReceiveHelpers::collapse).changedTo(
                    ReceiveHelpers::collapse);

    private static final int CMSG_BYTES = 24;

    private ReceiveHelpers() {
    }

    /** Before the flag existed recvmsg copied: the flag's bit is not looked at. */
    private static long noSuchFlag(Cpu c, long[] a) {
        return c.call(RECVMSG, a[0], a[1], a[2], a[4]);
    }

    private static long recvmsgDmabuf(Cpu c, long[] a) {
        long skb = a[0];
        long offset = a[1];
        long cmsg = a[3];
        long remaining = a[4];
        long sent = 0;
        if (c.readable(skb)) {
            return noSuchFlag(c, a); // tcp_recvmsg_locked asks before it calls
        }
        long start = Skb.headlen(c, skb);
        long copy = start - offset;
        if (copy > 0) {
            copy = Math.min(copy, remaining);
            CopyHelpers.toIter(c, a[2], Skb.data(c, skb) + offset, copy);
            offset += copy;
            remaining -= copy;
            sent += copy;
        }
        for (int i = 0; i < Skb.frags(c, skb) && remaining > 0; i++) {
            long frag = Skb.frag(c, skb, i);
            long niov = c.reader().object(Skb.word(c, frag));
            if (niov == 0 || !isDevmem(c, niov)) {
                return sent == 0 ? Skb.ENODEV : sent;
            }
            long end = start + Skb.size(c, frag);
            copy = Math.min(end - offset, remaining);
            if (copy > 0) {
                c.storeBytes(cmsg, 8, virtualAddress(c, niov) + Skb.off(c, frag) + offset - start);
                c.storeBytes(cmsg + 8, 4, copy);
                c.storeBytes(cmsg + 12, 4, i + 1L);
                cmsg += CMSG_BYTES;
                c.add(niov, c.structs().ppRefCount, 1);
                offset += copy;
                remaining -= copy;
                sent += copy;
            }
            start = end;
        }
        return sent;
    }

    /** {@code net_is_devmem_iov}: by the type, 6.12 by the pool's provider. */
    private static boolean isDevmem(Cpu c, long niov) {
        StructLayout layout = c.structs().layouts.of("net_iov");
        return !layout.has("type") || c.getInt(niov, Field.of(layout, "type")) == 0;
    }

    /** {@code net_iov_virtual_addr}: the place in the dma-buf. */
    private static long virtualAddress(Cpu c, long niov) {
        StructLayout layout = c.structs().layouts.of("net_iov");
        StructLayout owner = c.structs().layouts.of(
                layout.has("type") ? "net_iov_area" : "dmabuf_genpool_chunk_owner");
        long area = c.get(niov, Field.of(layout, "owner"));
        long index = (niov - c.get(area, Field.of(owner, "niovs"))) / layout.size();
        return c.get(area, Field.of(owner, "base_virtual")) + (index << KernelMap.PAGE_SHIFT);
    }

    private static long zerocopy64(Cpu c, long[] a) {
        return zerocopy(c, a, false);
    }

    private static long zerocopy618(Cpu c, long[] a) {
        return c.refuses(a[0]) ? 0 : zerocopy(c, a, true);
    }

    /** Full pages only; {@code can_map_frag} reads {@code page->mapping}. */
    private static long zerocopy(Cpu c, long[] a, boolean warns) {
        long skb = a[0];
        if (a[1] != Skb.headlen(c, skb) || Skb.fragList(c, skb) != 0) { // skb_advance_to_frag
            return 0;
        }
        long mapped = 0;
        for (int i = 0; i < Skb.frags(c, skb) && i < a[3]; i++) {
            long frag = Skb.frag(c, skb, i);
            if (Skb.size(c, frag) != KernelMap.PAGE_SIZE || Skb.off(c, frag) != 0) {
                return mapped;
            }
            long page = Skb.page(c, frag);
            boolean compound = (c.get(page, c.structs().compoundHead) & 1) != 0;
            if (compound || c.get(page, c.structs().mapping) != 0) {
                return mapped;
            }
            if (warns && c.warnOn(page == 0, "no page")) {
                return mapped;
            }
            c.storeBytes(a[2] + i * 8L, 8, page);
            c.call(Pages.GET_PAGE, page); // vm_insert_page takes a reference
            mapped += KernelMap.PAGE_SIZE;
        }
        return mapped;
    }

    private static long collapse(Cpu c, long[] a) {
        long skb = a[0];
        if (c.refuses(skb)) {
            return 0;
        }
        int size = Skb.len(c, skb);
        long nskb = c.call(HeadHelpers.ALLOC_SKB, size);
        c.copy(nskb + c.structs().skbCb.offset(), skb + c.structs().skbCb.offset(), 48);
        c.bugOn(c.call(CopyHelpers.COPY_BITS, skb, 0, Skb.put(c, nskb, size), size) != 0, skb);
        c.call(HeadHelpers.KFREE_SKB, skb); // tcp_collapse_one
        return nskb;
    }
}
