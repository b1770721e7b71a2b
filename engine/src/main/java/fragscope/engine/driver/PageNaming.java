// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.driver;

import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.Site;
import fragscope.engine.memory.AddressSpace;
import fragscope.engine.memory.Halted;
import fragscope.engine.memory.KernelMap;

/**
 * A buffer is a struct page, and the driver looks into it: the first bytes of each packet are read through
 * {@code page_address()} to see how long the headers are, as drivers without header split do. The word that its pool
 * gives is taken for a struct page unasked ({@code __netmem_to_page}, a cast).
 *
 * <p>Source: drivers/net/ethernet/intel/i40e/i40e_txrx.c i40e_construct_skb; net/ethernet/eth.c eth_get_headlen.
 */
public final class PageNaming implements BufferNaming {

    private static final int WIDTH = 8;

    private final AddressSpace memory;
    private final Facts facts;

    /** A driver whose loads are executed in this memory. */
    public PageNaming(AddressSpace memory, Facts facts) {
        this.memory = memory;
        this.facts = facts;
    }

    @Override
    public long nameOf(long netmem) {
        return netmem;
    }

    @Override
    public long wordOf(long name) {
        return name;
    }

    @Override
    public void lookInto(long word, int offset) {
        long address = KernelMap.pageAddress(word) + offset;
        memory.load(address, WIDTH, Site.DRIVER_PEEK.number());
        if (memory.oopsed()) {
            throw new Halted();
        }
        facts.say(new DriverFact.BufferPeeked(word, address, WIDTH));
    }
}
