// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** Where new objects come from: the next free address of an area, always the same for the same calls. */
public final class Heap {

    private final long end;
    private long next;

    /**
     * @param base first address
     * @param size bytes
     */
    public Heap(long base, long size) {
        this.next = base;
        this.end = base + size;
    }

    /** The next {@code size} bytes, aligned to a cache line. */
    long allocate(long size) {
        long at = next;
        next = (next + size + 63) & -64;
        if (next > end) {
            throw new IllegalStateException("an execution allocates more than the model's heap has");
        }
        return at;
    }

    /** The first address that was not given away. */
    public long used() {
        return next;
    }
}
