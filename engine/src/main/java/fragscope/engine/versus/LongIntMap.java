// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import java.util.Arrays;

/** From long keys, which are never {@link #FREE}, to ints: open addressing, for millions of keys without objects. */
final class LongIntMap {

    /** The value of a key that is not there. */
    static final int NONE = -1;

    private static final long FREE = Long.MIN_VALUE;

    private long[] keys = filled(1 << 12);
    private int[] values = new int[1 << 12];
    private int size;

    private static long[] filled(int length) {
        long[] free = new long[length];
        Arrays.fill(free, FREE);
        return free;
    }

    int get(long key) {
        int at = place(key);
        return keys[at] == key ? values[at] : NONE;
    }

    void put(long key, int value) {
        int at = place(key);
        if (keys[at] != key) {
            keys[at] = key;
            size++;
        }
        values[at] = value;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /** Adds 1 to a key's value, which is 0 when it is not there, and returns what it was. */
    int count(long key) {
        int was = Math.max(0, get(key));
        put(key, was + 1);
        return was;
    }

    private int place(long key) {
        assert key != FREE : "the key that means none";
        long mixed = key * 0x9e37_79b9_7f4a_7c15L;
        int mask = keys.length - 1;
        int at = (int) (mixed ^ mixed >>> 32) & mask;
        while (keys[at] != FREE && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = filled(oldKeys.length * 2);
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
