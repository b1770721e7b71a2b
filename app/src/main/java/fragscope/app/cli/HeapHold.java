// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.world.Mix;

/**
 * The yardstick: a bare four-ary heap of 1,000 times in which the least is taken and put back later, the "hold" of
 * discrete-event simulation (Jones, "An empirical comparison of priority-queue and event-set implementations", CACM
 * 1986).
 *
 * <p>It says how fast the machine is at this moment, so that figures of different machines and days can be compared.
 */
final class HeapHold {

    private static final int ELEMENTS = 1_000;

    private final long[] heap = new long[ELEMENTS];
    private long random;

    HeapHold() {
        for (int i = 0; i < ELEMENTS; i++) {
            heap[i] = i; // sorted, which is a heap
        }
    }

    /** Holds so many times; returns the last time, so that nothing can be left out. */
    long hold(int times) {
        for (int i = 0; i < times; i++) {
            random += Mix.GOLDEN;
            sink(heap[0] + (Mix.mix(random) >>> 54));
        }
        return heap[0];
    }

    /** Replaces the root. */
    private void sink(long value) {
        int at = 0;
        while (true) {
            int child = 4 * at + 1;
            if (child >= ELEMENTS) {
                break;
            }
            int least = child;
            int end = Math.min(child + 4, ELEMENTS);
            for (int c = child + 1; c < end; c++) {
                if (heap[c] < heap[least]) {
                    least = c;
                }
            }
            if (heap[least] >= value) {
                break;
            }
            heap[at] = heap[least];
            at = least;
        }
        heap[at] = value;
    }
}
