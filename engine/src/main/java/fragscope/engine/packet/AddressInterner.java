// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.util.Arrays;

/** Gives each distinct address its id: open addressing over primitive columns, ids in order of first appearance. */
final class AddressInterner {

    private int count;
    private long[] hi = new long[64];
    private long[] lo = new long[64];
    private byte[] version = new byte[64];
    private int[] slots = new int[256]; // id + 1, 0 is free

    int intern(int v, long h, long l) {
        int mask = slots.length - 1;
        int at = hash(v, h, l) & mask;
        while (slots[at] != 0) {
            int id = slots[at] - 1;
            if (lo[id] == l && hi[id] == h && version[id] == v) {
                return id;
            }
            at = at + 1 & mask;
        }
        slots[at] = count + 1;
        return add(v, h, l);
    }

    private int add(int v, long h, long l) {
        if (count == hi.length) {
            hi = Arrays.copyOf(hi, 2 * count);
            lo = Arrays.copyOf(lo, 2 * count);
            version = Arrays.copyOf(version, 2 * count);
        }
        hi[count] = h;
        lo[count] = l;
        version[count] = (byte) v;
        int id = count++;
        if (2 * count > slots.length) {
            rehash();
        }
        return id;
    }

    private void rehash() {
        slots = new int[4 * slots.length];
        for (int id = 0; id < count; id++) {
            int at = hash(version[id], hi[id], lo[id]) & slots.length - 1;
            while (slots[at] != 0) {
                at = at + 1 & slots.length - 1;
            }
            slots[at] = id + 1;
        }
    }

    private static int hash(int v, long h, long l) {
        return Mixed.mix(l + Mixed.mix64(h + v));
    }

    Addresses freeze() {
        return new Addresses(count, Arrays.copyOf(hi, count), Arrays.copyOf(lo, count), Arrays.copyOf(version, count));
    }
}
