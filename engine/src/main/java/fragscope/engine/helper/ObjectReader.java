// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/**
 * The word is a struct page's address or names an object of a layer's own, and tag bits tell which: code that knows
 * both.
 *
 * <p>Source: for page_pool_iov the RFC of 10 August 2023, include/net/page_pool/helpers.h and include/linux/skbuff.h;
 * for the others the discussion of 11 July 2023, done in the same manner: no kernel has them.
 */
public final class ObjectReader implements Reader {

    /**
     * How a word names an object.
     *
     * @param mask bits that hold the tag
     * @param tag their value for an object
     * @param strip bits that are taken off before the word is followed: the tag's, or none
     * @param table for handles the address of the table, else 0: the word without tag is the address
     * @param shift for handles the bits below the handle
     * @param stride for handles the bytes of a table's entry
     */
    public record Form(long mask, long tag, long strip, long table, int shift, long stride) {

        /** A pointer with a tag. */
        public static Form pointer(long mask, long tag, long strip) {
            return new Form(mask, tag, strip, 0, 0, 0);
        }

        boolean isObject(long word) {
            return (word & mask) == tag;
        }

        long object(long word) {
            long bare = word & ~strip;
            return table == 0 ? bare : table + (bare >>> shift) * stride;
        }
    }

    private final PageReader pages = new PageReader();
    private final Form form;
    private final Field refcount;
    private final Field pp;
    private final boolean pooled;
    private final Field owner;
    private final boolean ownerHasDma;

    /**
     * @param form how a word names an object
     * @param object the object's layout: {@code pp}; {@code pp_ref_count}, the pool's count, or {@code refcount};
     * {@code dma_addr} or an {@code owner} that knows it
     */
    public ObjectReader(Form form, fragscope.engine.memory.StructLayout object) {
        this.form = form;
        this.pooled = object.has("pp_ref_count");
        this.refcount = Field.of(object, pooled ? "pp_ref_count" : "refcount");
        this.pp = Field.of(object, "pp");
        this.ownerHasDma = !object.has("dma_addr");
        this.owner = Field.of(object, ownerHasDma ? "owner" : "dma_addr");
    }

    @Override
    public boolean isObject(long word) {
        return form.isObject(word);
    }

    @Override
    public long object(long word) {
        return isObject(word) ? form.object(word) : 0;
    }

    @Override
    public boolean readable(Cpu c, long skb) {
        return !c.structs().hasUnreadable || c.get(skb, c.structs().skbUnreadable) == 0;
    }

    @Override
    public void mark(Cpu c, long skb, long word) {
        if (isObject(word)) {
            c.set(skb, c.structs().skbUnreadable, 1);
        } else {
            pages.mark(c, skb, word);
        }
    }

    @Override
    public void ref(Cpu c, long word) {
        if (isObject(word)) {
            c.add(form.object(word), refcount, 1);
        } else {
            pages.ref(c, word);
        }
    }

    @Override
    public void put(Cpu c, long word) {
        if (!isObject(word)) {
            pages.put(c, word);
        } else if ((int) c.add(form.object(word), refcount, -1) == 0) {
            c.event(Event.Kind.TO_GENPOOL, form.object(word));
        }
    }

    /** A page pool takes an object back that it holds the last reference of; else one reference goes. */
    @Override
    public boolean recycle(Cpu c, long word) {
        if (!isObject(word)) {
            return pages.recycle(c, word);
        }
        long object = form.object(word);
        long pool = c.get(object, pp);
        if (pool == 0) {
            return false;
        }
        c.call(PoolHelpers.PUT_FULL, pool, word);
        return true;
    }

    @Override
    public void refPooled(Cpu c, long word) {
        if (isObject(word)) {
            ref(c, word);
        } else {
            pages.refPooled(c, word);
        }
    }

    @Override
    public long dmaMap(Cpu c, long word, long offset) {
        if (!isObject(word)) {
            return pages.dmaMap(c, word, offset);
        }
        long object = form.object(word);
        if (!ownerHasDma) {
            return c.get(object, owner) + offset;
        }
        // page_pool_iov_dma_addr: base_dma_addr of the owner and the place in its array
        long chunk = c.get(object, owner);
        fragscope.engine.memory.StructLayout layout = c.structs().layouts.of("dmabuf_genpool_chunk_owner");
        long first = c.get(chunk, Field.of(layout, "ppiovs"));
        long index = (object - first) / c.structs().layouts.of("page_pool_iov").size();
        return c.get(chunk, Field.of(layout, "base_dma_addr")) + (index << 12) + offset;
    }

    /** {@code page_pool_page_ref_count(page) == 1} of RFC v2. */
    @Override
    public boolean canBeRecycled(Cpu c, long word) {
        return isObject(word)
                ? pooled || c.getInt(form.object(word), refcount) == 1
                : pages.canBeRecycled(c, word);
    }

    /** Of an object with a count of its own the pool keeps none. */
    @Override
    public boolean lastOfPool(Cpu c, long word) {
        if (!isObject(word)) {
            return pages.lastOfPool(c, word);
        }
        long object = form.object(word);
        return !pooled || c.get(object, refcount) == 1 || c.add(object, refcount, -1) == 0;
    }

    @Override
    public void adopt(Cpu c, long pool, long word) {
        if (!isObject(word)) {
            pages.adopt(c, pool, word);
        } else {
            c.set(form.object(word), pp, pool);
        }
    }

    @Override
    public void disown(Cpu c, long word) {
        if (isObject(word)) {
            adopt(c, 0, word);
        } else {
            pages.disown(c, word);
        }
    }
}
