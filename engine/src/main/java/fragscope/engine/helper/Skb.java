// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/**
 * The small inline functions over a sk_buff and its shared info, in the kernel's names: loads and stores, no decisions.
 *
 * <p>Source: include/linux/skbuff.h. {@code tail} and {@code end} are offsets from {@code head}
 * (NET_SKBUFF_DATA_USES_OFFSET, 64-bit).
 */
final class Skb {

    /** {@code CHECKSUM_NONE}. */
    static final int CHECKSUM_NONE = 0;
    /** {@code CHECKSUM_COMPLETE}. */
    static final int CHECKSUM_COMPLETE = 2;
    /** {@code CHECKSUM_PARTIAL}. */
    static final int CHECKSUM_PARTIAL = 3;
    static final int DATAREF_MASK = 0xffff;
    static final long EFAULT = -14;
    static final long EINVAL = -22;
    static final long ENOMEM = -12;
    static final long ENODEV = -19;
    static final long EMSGSIZE = -90;
    static final long E2BIG = -7;
    static final long ETOOMANYREFS = -109;

    private Skb() {
    }

    static int len(Cpu c, long skb) {
        return c.getInt(skb, c.structs().skbLen);
    }

    static int dataLen(Cpu c, long skb) {
        return c.getInt(skb, c.structs().skbDataLen);
    }

    static int headlen(Cpu c, long skb) {
        return len(c, skb) - dataLen(c, skb);
    }

    static long head(Cpu c, long skb) {
        return c.get(skb, c.structs().skbHead);
    }

    static long data(Cpu c, long skb) {
        return c.get(skb, c.structs().skbData);
    }

    static int tail(Cpu c, long skb) {
        return c.getInt(skb, c.structs().skbTail);
    }

    static int end(Cpu c, long skb) {
        return c.getInt(skb, c.structs().skbEnd);
    }

    static long tailPointer(Cpu c, long skb) {
        return head(c, skb) + tail(c, skb);
    }

    static int headroom(Cpu c, long skb) {
        return (int) (data(c, skb) - head(c, skb));
    }

    static int tailroom(Cpu c, long skb) {
        return dataLen(c, skb) != 0 ? 0 : end(c, skb) - tail(c, skb);
    }

    static void addLen(Cpu c, long skb, int bytes) {
        c.set(skb, c.structs().skbLen, len(c, skb) + bytes & 0xffff_ffffL);
    }

    static void addDataLen(Cpu c, long skb, int bytes) {
        c.set(skb, c.structs().skbDataLen, dataLen(c, skb) + bytes & 0xffff_ffffL);
    }

    static void addTruesize(Cpu c, long skb, int bytes) {
        c.set(skb, c.structs().skbTruesize, c.getInt(skb, c.structs().skbTruesize) + bytes & 0xffff_ffffL);
    }

    static void setTail(Cpu c, long skb, int offset) {
        c.set(skb, c.structs().skbTail, offset & 0xffff_ffffL);
    }

    /** {@code skb_put}: the address of the new bytes; skb_over_panic where there is no room. */
    static long put(Cpu c, long skb, int bytes) {
        long at = tailPointer(c, skb);
        setTail(c, skb, tail(c, skb) + bytes);
        addLen(c, skb, bytes);
        c.bugOn(tail(c, skb) > end(c, skb), skb);
        return at;
    }

    /** {@code __skb_pull}. */
    static void pull(Cpu c, long skb, int bytes) {
        addLen(c, skb, -bytes);
        c.bugOn(len(c, skb) < dataLen(c, skb), skb);
        c.set(skb, c.structs().skbData, data(c, skb) + bytes);
    }

    static long info(Cpu c, long skb) {
        return head(c, skb) + end(c, skb);
    }

    static int frags(Cpu c, long skb) {
        return c.getInt(info(c, skb), c.structs().nrFrags);
    }

    static void setFrags(Cpu c, long skb, int count) {
        c.set(info(c, skb), c.structs().nrFrags, count);
    }

    static long fragList(Cpu c, long skb) {
        return c.get(info(c, skb), c.structs().fragList);
    }

    static long next(Cpu c, long skb) {
        return c.get(skb, c.structs().skbNext);
    }

    /** The address of {@code skb_shinfo(skb)->frags[i]}. */
    static long frag(Cpu c, long skb, int i) {
        return info(c, skb) + c.structs().frags + (long) i * Structs.FRAG_BYTES;
    }

    static long word(Cpu c, long frag) {
        return c.get(frag, c.structs().fragWord);
    }

    static int size(Cpu c, long frag) {
        return c.getInt(frag, c.structs().fragLen);
    }

    static int off(Cpu c, long frag) {
        return c.getInt(frag, c.structs().fragOffset);
    }

    static void setSize(Cpu c, long frag, int size) {
        c.set(frag, c.structs().fragLen, size & 0xffff_ffffL);
    }

    static void setOff(Cpu c, long frag, int off) {
        c.set(frag, c.structs().fragOffset, off & 0xffff_ffffL);
    }

    static void addSize(Cpu c, long frag, int by) {
        setSize(c, frag, size(c, frag) + by);
    }

    static void addOff(Cpu c, long frag, int by) {
        setOff(c, frag, off(c, frag) + by);
    }

    /** {@code *to = *from}: struct assignment, sixteen bytes whatever they mean. */
    static void assign(Cpu c, long to, long from) {
        c.copy(to, from, Structs.FRAG_BYTES);
    }

    /** {@code skb_frag_page}, by the era's accessor. */
    static long page(Cpu c, long frag) {
        return c.reader().page(c, word(c, frag));
    }

    static boolean ppRecycle(Cpu c, long skb) {
        return c.get(skb, c.structs().skbPpRecycle) != 0;
    }

    /** {@code skb_cloned}. */
    static boolean cloned(Cpu c, long skb) {
        return c.get(skb, c.structs().skbCloned) != 0
                && (c.getInt(info(c, skb), c.structs().dataref) & DATAREF_MASK) != 1;
    }

    /** {@code skb_shared}. */
    static boolean shared(Cpu c, long skb) {
        return c.getInt(skb, c.structs().skbUsers) != 1;
    }

    static int ipSummed(Cpu c, long skb) {
        return c.getInt(skb, c.structs().skbIpSummed);
    }
}
