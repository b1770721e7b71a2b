// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** Which of its two codes a kernel runs. */
public enum Version {
    /** Written when a frag was a page: no readability checks, the word is a struct page's address. */
    FOR_PAGES("written for pages"),
    /** With the changes that unreadable frags brought, and the accessors of the design. */
    AS_CHANGED("as changed");

    private final String words;

    Version(String words) {
        this.words = words;
    }

    /** As tables say it. */
    public String words() {
        return words;
    }
}
