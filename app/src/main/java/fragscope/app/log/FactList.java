// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import java.util.function.IntToLongFunction;
import javafx.collections.ObservableListBase;

/** Numbers of facts as a list that only grows; nothing is held for those out of view. */
final class FactList extends ObservableListBase<Long> {

    private final IntToLongFunction facts;
    private int size;

    /** A list whose entry {@code i} is {@code facts(i)}, rising. */
    FactList(IntToLongFunction facts) {
        this.facts = facts;
    }

    @Override
    public Long get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        return facts.applyAsLong(index);
    }

    @Override
    public int size() {
        return size;
    }

    /** The list now has so many entries. */
    void grow(int entries) {
        if (entries > size) {
            beginChange();
            nextAdd(size, entries);
            size = entries;
            endChange();
        }
    }

    /** The place of the last entry that is at most {@code fact}, or -1. */
    int floor(long fact) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (facts.applyAsLong(middle) <= fact) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    @Override
    public boolean contains(Object fact) {
        return indexOf(fact) >= 0;
    }

    @Override
    public int indexOf(Object fact) {
        int at = fact instanceof Long n ? floor(n) : -1;
        return at >= 0 && get(at).equals(fact) ? at : -1;
    }

    @Override
    public int lastIndexOf(Object fact) {
        return indexOf(fact);
    }
}
