// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** Checksums. Source: net/core/skbuff.c, net/core/dev.c. Sums are of big-endian 16-bit words, as on the wire. */
final class SumHelpers {

    /** {@code __skb_checksum(skb, offset, len, sum)}, 6.18 {@code skb_checksum}. */
    static final Helper CHECKSUM = Helper.closely("__skb_checksum", "net/core/skbuff.c",
            SumHelpers::checksum).changedTo(
                    SumHelpers::checksum);

    /** {@code skb_checksum_help(skb)}: fills the checksum in. */
    static final Helper CHECKSUM_HELP = Helper.abridged("skb_checksum_help", "net/core/dev.c",
            "GSO and shared frags because the corpus has neither", SumHelpers::checksumHelp).changedTo(
                    SumHelpers::checksumHelp);

    private static final int FOLD = 16;

    private SumHelpers() {
    }

    /** {@code csum_fold}, without the complement. */
    static long fold(long sum) {
        long folded = sum;
        while (folded >>> FOLD != 0) {
            folded = (folded & 0xffff) + (folded >>> FOLD);
        }
        return folded;
    }

    /** {@code csum_block_add}: a block at an odd offset counts with its bytes swapped. */
    private static long blockAdd(long sum, long block, long offset) {
        long folded = fold(block);
        return fold(sum + ((offset & 1) == 0 ? folded : (folded & 0xff) << 8 | folded >>> 8));
    }

    /** {@code csum_block_sub}. */
    static long blockSub(long sum, long block, long offset) {
        return blockAdd(sum, 0xffff - fold(block), offset);
    }

    private static long checksum(Cpu c, long[] a) {
        long skb = a[0];
        long offset = a[1];
        long len = a[2];
        long sum = a[3];
        long start = Skb.headlen(c, skb);
        long pos = 0;
        long copy = start - offset;
        if (copy > 0) {
            copy = Math.min(copy, len);
            sum = fold(c.sum(Skb.data(c, skb) + offset, copy, sum));
            len -= copy;
            if (len == 0) {
                return sum;
            }
            offset += copy;
            pos = copy;
        }
        if (c.warnOn(c.refuses(skb), "frags not readable")) {
            return 0;
        }
        for (int i = 0; i < Skb.frags(c, skb); i++) {
            long frag = Skb.frag(c, skb, i);
            long end = start + Skb.size(c, frag);
            copy = end - offset;
            if (copy > 0) {
                copy = Math.min(copy, len);
                long block = c.sum(Mapped.at(c, frag, Skb.off(c, frag) + offset - start), copy, 0);
                sum = blockAdd(sum, block, pos);
                pos += copy;
                len -= copy;
                if (len == 0) {
                    return sum;
                }
                offset += copy;
            }
            start = end;
        }
        for (long list = Skb.fragList(c, skb); list != 0; list = Skb.next(c, list)) {
            long end = start + Skb.len(c, list);
            copy = end - offset;
            if (copy > 0) {
                copy = Math.min(copy, len);
                sum = blockAdd(sum, c.call(CHECKSUM, list, offset - start, copy, 0), pos);
                len -= copy;
                if (len == 0) {
                    return sum;
                }
                offset += copy;
                pos += copy;
            }
            start = end;
        }
        c.bugOn(len != 0, len);
        return sum;
    }

    private static long checksumHelp(Cpu c, long[] a) {
        long skb = a[0];
        Structs s = c.structs();
        if (Skb.ipSummed(c, skb) == Skb.CHECKSUM_COMPLETE) {
            c.set(skb, s.skbIpSummed, Skb.CHECKSUM_NONE);
            return 0;
        }
        if (c.refuses(skb)) {
            return Skb.EFAULT;
        }
        int offset = c.getInt(skb, s.skbCsumStart) - Skb.headroom(c, skb);
        if (c.warnOn(offset >= Skb.headlen(c, skb), "offset behind the linear part")) {
            return Skb.EINVAL;
        }
        long sum = c.call(CHECKSUM, skb, offset, (long) Skb.len(c, skb) - offset, 0);
        offset += c.getInt(skb, s.skbCsumOffset);
        if (c.warnOn(offset + 2 > Skb.headlen(c, skb), "checksum behind the linear part")) {
            return Skb.EINVAL;
        }
        if (Skb.cloned(c, skb) && c.call(HeadHelpers.EXPAND_HEAD, skb, 0, 0) != 0) { // skb_ensure_writable
            return Skb.ENOMEM;
        }
        long folded = ~fold(sum) & 0xffff;
        long wire = folded == 0 ? 0xffff : folded;
        c.storeBytes(Skb.data(c, skb) + offset, 2, (wire & 0xff) << 8 | wire >>> 8);
        c.set(skb, s.skbIpSummed, Skb.CHECKSUM_NONE);
        return 0;
    }
}
