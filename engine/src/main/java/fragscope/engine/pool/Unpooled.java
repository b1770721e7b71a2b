// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.Site;
import fragscope.engine.frag.PpMagic;
import fragscope.engine.memory.AddressSpace;
import fragscope.engine.memory.Halted;
import fragscope.engine.memory.HostPages;
import fragscope.engine.memory.NetIovs;
import org.jspecify.annotations.Nullable;

/**
 * Dropping a reference to what no page pool owns: {@code put_netmem}, {@code put_page}, and what these make of a word
 * that names nothing.
 *
 * <p>Source: net/core/skbuff.c napi_pp_put_page (the signature decides), include/linux/mm.h put_page, net/core/devmem.c
 * __put_netmem (does nothing for received net_iovs).
 */
public final class Unpooled {

    private final Buffers buffers;
    private final @Nullable AddressSpace memory;
    private final Facts facts;

    /** Over these buffers; words that are no buffer's are followed in {@code memory}. */
    public Unpooled(Buffers buffers, @Nullable AddressSpace memory, Facts facts) {
        this.buffers = buffers;
        this.memory = memory;
        this.facts = facts;
    }

    void put(PagePools pools, long word) {
        if (!buffers.exact(word)) {
            astray(word);
        } else if (!buffers.device(word)) {
            putHostPage(word);
        } else if (buffers.netIovs().pages()) {
            putDevicePage(pools, word);
        } else {
            facts.say(new PoolFact.PutIgnored(word));
        }
    }

    private void putHostPage(long word) {
        HostPages pages = buffers.pages();
        int row = buffers.row(word);
        if (!pages.refcount.is(row)) {
            bug(word);
        }
        long left = pages.putPage(row);
        facts.say(new PoolFact.PageReferenceDropped(word, left));
    }

    private void putDevicePage(PagePools pools, long word) {
        NetIovs pages = buffers.netIovs();
        int row = buffers.row(word);
        if (!pages.refcount.is(row)) {
            bug(word);
        }
        long left = pages.refcount.add(row, -1);
        facts.say(new PoolFact.PageReferenceDropped(word, left));
        if (left == 0) {
            boolean freed = pools.freePage(word);
            assert freed : "no provider takes back a ZONE_DEVICE page";
        }
    }

    /** A word that is no buffer's: the signature is looked for where it points, then a page is believed to be there. */
    private void astray(long word) {
        if (memory == null) {
            throw new IllegalStateException("put of a word that names no buffer: 0x" + Long.toHexString(word));
        }
        HostPages pages = buffers.pages();
        long at = buffers.netIovs().structOf(word);
        long magic = load(memory, at + pages.ppMagic.cellOfRow() * 8L, 8);
        if (PpMagic.isPp(magic)) {
            load(memory, load(memory, at + pages.pp.cellOfRow() * 8L, 8), 8);
            facts.say(new PoolFact.PutIgnored(word)); // its pool's count is changed, and nothing of that is modelled
            return;
        }
        boolean meant = memory.add(at + pages.refcount.cellOfRow() * 8L + pages.refcount.bit() / 8, pages.refcount, -1,
                Site.PUT_PAGE.number());
        if (memory.oopsed()) {
            throw new Halted();
        }
        if (meant) {
            facts.say(new PoolFact.PageReferenceDropped(word, 0));
        }
    }

    private void bug(long word) {
        if (memory == null) {
            throw new IllegalStateException("put of a free page: 0x" + Long.toHexString(word));
        }
        memory.bug(word, Site.PUT_PAGE.number()); // VM_BUG_ON_PAGE(page_ref_count(page) == 0), CONFIG_DEBUG_VM
        throw new Halted();
    }

    private static long load(AddressSpace memory, long address, int width) {
        long value = memory.load(address, width, Site.PP_PUT.number());
        if (memory.oopsed()) {
            throw new Halted();
        }
        return value;
    }
}
