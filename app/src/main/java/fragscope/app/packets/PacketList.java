// SPDX-License-Identifier: Apache-2.0
package fragscope.app.packets;

import fragscope.engine.packet.Packets;
import java.util.Arrays;
import javafx.collections.ObservableListBase;

/** Packets that a filter lets through, as a list that fills up a few milliseconds at a time. */
final class PacketList extends ObservableListBase<Integer> {

    private static final long NANOS = 3_000_000;

    private final Packets packets;
    private final PacketWords words;
    private final String wanted;
    private final int end;
    private int[] found = new int[0];
    private int looked;
    private int size;

    /** The first {@code end} packets that have these words; all of them where there are none. */
    PacketList(Packets packets, PacketWords words, String wanted, int end) {
        this.packets = packets;
        this.words = words;
        this.wanted = wanted;
        this.end = end;
        if (wanted.isEmpty()) {
            looked = end;
            size = end;
        }
    }

    /** Looks on; returns whether there is more to look at. */
    boolean work() {
        if (looked == end) {
            return false;
        }
        long until = System.nanoTime() + NANOS;
        int before = size;
        int count = size;
        while (looked < end && System.nanoTime() < until) {
            if (words.searched(packets, looked).contains(wanted)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(64, count * 2));
                }
                found[count++] = looked;
            }
            looked++;
        }
        if (count > before) {
            beginChange();
            nextAdd(before, count);
            size = count;
            endChange();
        }
        return looked < end;
    }

    /** Whether all packets have been looked at. */
    boolean whole() {
        return looked == end;
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        return wanted.isEmpty() ? index : found[index];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object packet) {
        if (!(packet instanceof Integer p)) {
            return -1;
        }
        if (wanted.isEmpty()) {
            return p >= 0 && p < size ? p : -1;
        }
        int at = Arrays.binarySearch(found, 0, size, p);
        return at >= 0 ? at : -1;
    }

    @Override
    public int lastIndexOf(Object packet) {
        return indexOf(packet);
    }

    @Override
    public boolean contains(Object packet) {
        return indexOf(packet) >= 0;
    }
}
