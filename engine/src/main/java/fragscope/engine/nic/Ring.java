// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

/**
 * From a free-running counter to a place in a ring: the counter modulo the ring's size, by a mask where that is a
 * power of
 * two, since a division takes longer than the rest of a ring's step.
 */
final class Ring {

    private final int size;
    private final int mask; // -1 where the size is no power of two

    Ring(int size) {
        this.size = size;
        this.mask = Integer.bitCount(size) == 1 ? size - 1 : -1;
    }

    int place(long counter) {
        return mask >= 0 ? (int) counter & mask : (int) (counter % size);
    }
}
