// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

/**
 * Which pages were written: since the last checkpoint, since the hash was last asked for, and ever.
 *
 * <p>A byte a page, so that a write asks a single question: is everything marked already?
 */
final class PageMarks {

    /** A page of which nothing more can be marked. */
    static final byte ALL = 7;

    private static final byte SINCE_CHECKPOINT = 1;
    private static final byte SINCE_HASH = 2;
    private static final byte TOUCHED = 4; // not known to be all zero

    /** The marks by page; the journal reads them at each write. */
    final byte[] marks;

    private final PageList sinceCheckpoint = new PageList();
    private final PageList sinceHash = new PageList();

    PageMarks(int pages) {
        marks = new byte[pages];
    }

    int pages() {
        return marks.length;
    }

    /** A page is written for the first time since somebody took notice. */
    void mark(int page) {
        if ((marks[page] & SINCE_CHECKPOINT) == 0) {
            sinceCheckpoint.add(page);
        }
        if ((marks[page] & SINCE_HASH) == 0) {
            sinceHash.add(page);
        }
        marks[page] = ALL;
    }

    /** Pages written since the last checkpoint, in the order of their first write. */
    PageList sinceCheckpoint() {
        return sinceCheckpoint;
    }

    /** Pages written since the hash was last folded. */
    PageList sinceHash() {
        return sinceHash;
    }

    boolean touched(int page) {
        return (marks[page] & TOUCHED) != 0;
    }

    void touch(int page) {
        marks[page] |= TOUCHED;
    }

    void checkpointed() {
        forget(sinceCheckpoint, SINCE_CHECKPOINT);
    }

    void hashed() {
        forget(sinceHash, SINCE_HASH);
    }

    private void forget(PageList list, byte flag) {
        for (int i = 0; i < list.size(); i++) {
            marks[list.page(i)] &= (byte) ~flag;
        }
        list.clear();
    }
}
