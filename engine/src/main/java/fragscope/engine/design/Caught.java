// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

/**
 * Whether old code that takes a frag's word for a struct page's address is found before it runs, by the C types of the
 * design's frag: the argument that decided (netdev, 12 December 2023).
 */
public enum Caught {
    /** Every word is the address of a struct page that can be read: nothing is wrong. */
    NOTHING_TO_CATCH("nothing to catch"),
    /** The word's type is {@code struct page *}, or a union has a member of that type: it compiles without a word. */
    NO("no"),
    /** The word's type is another one: the compiler refuses, and sparse finds what casts hide. */
    BY_TYPE("by type");

    private final String words;

    Caught(String words) {
        this.words = words;
    }

    /** Of a design's frags. */
    public static Caught of(Design design) {
        if (design.provider() == Design.Provider.DMABUF_PAGES) {
            return NO; // a struct page like any other, to the compiler
        }
        if (design.allPages()) {
            return NOTHING_TO_CATCH;
        }
        return switch (design.encoding()) {
            case BIO_VEC, PAGE_TAG_BITS, UNION, PAGE_POOL_IOV -> NO;
            case HANDLE, NETMEM -> BY_TYPE;
        };
    }

    /** As tables say it. */
    public String words() {
        return words;
    }
}
