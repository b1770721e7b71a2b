// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

import fragscope.engine.memory.NetIovs;

/**
 * The word is a struct page's address, or an object's with tag bits set: alignment leaves its low bits free, and no
 * more than these.
 *
 * <p>No kernel's; as proposed on netdev on 11 July 2023. A tag above the alignment is part of some addresses, and then
 * taking it off gives another address.
 */
public final class TagBitsWord implements Encoding {

    private final NetIovs objects;
    private final long tag;
    private final long mask;

    /**
     * @param objects what lies behind tagged words
     * @param tag the bits that say "no page"
     * @param masked readers take the tag off before they follow the word
     */
    public TagBitsWord(NetIovs objects, long tag, boolean masked) {
        this.objects = objects;
        this.tag = tag;
        this.mask = masked ? ~tag : -1L;
    }

    @Override
    public long fill(long netmem) {
        return objects.names(netmem) ? netmem | tag : netmem;
    }

    @Override
    public long buffer(long word) {
        return (word & tag) != 0 ? word & mask : word;
    }

    /** Masked: what is no page lies at the address of none. */
    @Override
    public long page(long word) {
        return word & mask;
    }

    @Override
    public boolean unreadable(long word) {
        return (word & tag) != 0;
    }

    @Override
    public long tag() {
        return tag;
    }

    @Override
    public String means(long word) {
        return unreadable(word) ? "object" : "struct page";
    }
}
