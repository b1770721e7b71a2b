// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** Bytes of an skb into memory and back. Source: net/core/skbuff.c, net/core/datagram.c. */
final class CopyHelpers {

    /** {@code skb_copy_bits(skb, offset, to, len)}. */
    static final Helper COPY_BITS = Helper.closely("skb_copy_bits", "net/core/skbuff.c",
            (c, a) -> bits(c, a, false)).changedTo((c, a) -> bits(c, a, false));

    /** {@code skb_store_bits(skb, offset, from, len)}. */
    static final Helper STORE_BITS = Helper.closely("skb_store_bits", "net/core/skbuff.c",
            (c, a) -> bits(c, a, true)).changedTo((c, a) -> bits(c, a, true));

    /** {@code __skb_datagram_iter(skb, offset, to, len)}: to user memory; {@code to} is an iov_iter. */
    static final Helper DATAGRAM_ITER = Helper.abridged("__skb_datagram_iter", "net/core/datagram.c",
            "the callback because copying is the one that is asked for; iov_iter is one range",
            CopyHelpers::datagramIter).changedTo(CopyHelpers::datagramIter);

    /** {@code skb_seq_read}: the next block without copying it; here all blocks in turn, each read once. */
    static final Helper SEQ_READ = Helper.abridged("skb_seq_read", "net/core/skbuff.c",
            "resumption because the caller here reads to the end: returns what it could see",
            CopyHelpers::seqRead).changedTo(CopyHelpers::seqRead);

    private CopyHelpers() {
    }

    /** Both directions have the same walk; they differ in who is the source. */
    private static long bits(Cpu c, long[] a, boolean store) {
        long skb = a[0];
        long offset = a[1];
        long buffer = a[2];
        long len = a[3];
        long start = Skb.headlen(c, skb);
        if (offset > Skb.len(c, skb) - len) {
            return Skb.EFAULT;
        }
        long copy = start - offset;
        if (copy > 0) {
            copy = Math.min(copy, len);
            move(c, store, Skb.data(c, skb) + offset, buffer, copy);
            len -= copy;
            if (len == 0) {
                return 0;
            }
            offset += copy;
            buffer += copy;
        }
        if (c.refuses(skb)) {
            return Skb.EFAULT;
        }
        for (int i = 0; i < Skb.frags(c, skb); i++) {
            long frag = Skb.frag(c, skb, i);
            c.warnOn(start > offset + len, "start behind the end");
            long end = start + Skb.size(c, frag);
            copy = end - offset;
            if (copy > 0) {
                copy = Math.min(copy, len);
                move(c, store, Mapped.at(c, frag, Skb.off(c, frag) + offset - start), buffer, copy);
                len -= copy;
                if (len == 0) {
                    return 0;
                }
                offset += copy;
                buffer += copy;
            }
            start = end;
        }
        for (long list = Skb.fragList(c, skb); list != 0; list = Skb.next(c, list)) {
            long end = start + Skb.len(c, list);
            copy = end - offset;
            if (copy > 0) {
                copy = Math.min(copy, len);
                if (c.call(store ? STORE_BITS : COPY_BITS, list, offset - start, buffer, copy) != 0) {
                    return Skb.EFAULT;
                }
                len -= copy;
                if (len == 0) {
                    return 0;
                }
                offset += copy;
                buffer += copy;
            }
            start = end;
        }
        return len == 0 ? 0 : Skb.EFAULT;
    }

    private static void move(Cpu c, boolean store, long ofSkb, long buffer, long bytes) {
        if (store) {
            c.copy(ofSkb, buffer, bytes);
        } else {
            c.copy(buffer, ofSkb, bytes);
        }
    }

    /** {@code copy_to_iter}: advances the iov_iter {address, count}; the bytes copied. */
    static long toIter(Cpu c, long iter, long from, long bytes) {
        long to = c.load(iter, 8);
        long count = c.load(iter + 8, 8);
        long copy = Math.min(bytes, count);
        c.copy(to, from, copy);
        c.storeBytes(iter, 8, to + copy);
        c.storeBytes(iter + 8, 8, count - copy);
        return copy;
    }

    private static long datagramIter(Cpu c, long[] a) {
        long skb = a[0];
        long offset = a[1];
        long iter = a[2];
        long len = a[3];
        long begin = c.load(iter, 8);
        long room = c.load(iter + 8, 8);
        long start = Skb.headlen(c, skb);
        long copy = start - offset;
        if (copy > 0) {
            copy = Math.min(copy, len);
            offset += toIter(c, iter, Skb.data(c, skb) + offset, copy);
            len -= copy;
            if (len == 0) {
                return 0;
            }
        }
        if (c.refuses(skb)) {
            return revert(c, iter, begin, room);
        }
        for (int i = 0; i < Skb.frags(c, skb); i++) {
            long frag = Skb.frag(c, skb, i);
            long end = start + Skb.size(c, frag);
            copy = end - offset;
            if (copy > 0) {
                copy = Math.min(copy, len);
                long done = toIter(c, iter, Mapped.at(c, frag, Skb.off(c, frag) + offset - start), copy);
                offset += done;
                if (done != copy) {
                    return revert(c, iter, begin, room);
                }
                len -= copy;
                if (len == 0) {
                    return 0;
                }
            }
            start = end;
        }
        for (long list = Skb.fragList(c, skb); list != 0; list = Skb.next(c, list)) {
            long end = start + Skb.len(c, list);
            copy = end - offset;
            if (copy > 0) {
                copy = Math.min(copy, len);
                if (c.call(DATAGRAM_ITER, list, offset - start, iter, copy) != 0) {
                    return revert(c, iter, begin, room);
                }
                len -= copy;
                if (len == 0) {
                    return 0;
                }
                offset += copy;
            }
            start = end;
        }
        return len == 0 ? 0 : revert(c, iter, begin, room);
    }

    /** {@code iov_iter_revert}: what was copied stays in the user's memory, but does not count. */
    private static long revert(Cpu c, long iter, long address, long count) {
        c.storeBytes(iter, 8, address);
        c.storeBytes(iter + 8, 8, count);
        return Skb.EFAULT;
    }

    /** Copies each block that it is given to {@code a[1]}, as a reader would; returns bytes seen. */
    private static long seqRead(Cpu c, long[] a) {
        long skb = a[0];
        long to = a[1];
        long seen = 0;
        long list = Skb.fragList(c, skb);
        while (skb != 0) {
            int headlen = Skb.headlen(c, skb);
            if (headlen > 0) {
                c.copy(to + seen, Skb.data(c, skb), headlen);
                seen += headlen;
            }
            if (c.refuses(skb)) {
                return seen;
            }
            for (int i = 0; i < Skb.frags(c, skb); i++) {
                long frag = Skb.frag(c, skb, i);
                int size = Skb.size(c, frag);
                // kmap_atomic(skb_frag_page(frag)) + off: a compound page lies in a row
                c.copy(to + seen, Pages.kmap(c, Skb.page(c, frag)) + Skb.off(c, frag), size);
                seen += size;
            }
            skb = skb == a[0] && list != 0 ? list : Skb.next(c, skb);
        }
        return seen;
    }
}
