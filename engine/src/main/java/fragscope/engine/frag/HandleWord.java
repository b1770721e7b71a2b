// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

/**
 * The word is a struct page's address, or a handle: a number that only the buffer's owner can follow, with bit 0 set.
 *
 * <p>No kernel's; an identifier and a physical address for the driver were proposed on netdev on 11 July 2023.
 */
public final class HandleWord implements Encoding {

    /** Stateless. */
    public HandleWord() {
    }

    @Override
    public long fill(long netmem) {
        return netmem;
    }

    @Override
    public long buffer(long word) {
        return word;
    }

    /** The raw word: code that was not changed reads {@code bv_page}. */
    @Override
    public long page(long word) {
        return word;
    }

    @Override
    public boolean unreadable(long word) {
        return (word & 1) != 0;
    }

    @Override
    public long tag() {
        return 1;
    }

    @Override
    public String means(long word) {
        return unreadable(word) ? "handle" : "struct page";
    }
}
