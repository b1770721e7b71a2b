// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.Kind;
import fragscope.engine.pool.Buffers;
import java.util.Arrays;

/**
 * One run's facts, as far as aligning needs them: kind, packet, place, time and a digest, 18 bytes each. Of a
 * longer run only the first {@link #FACTS_MAX} are kept.
 */
public final class Track implements Facts.Listener {

    /** So many facts of a run can be aligned. */
    public static final int FACTS_MAX = 1 << 22;

    private static final Kind[] KINDS = Kind.values();

    private final Sameness sameness;
    private byte[] kind = new byte[1 << 12];
    private byte[] place = new byte[1 << 12];
    private int[] packet = new int[1 << 12];
    private int[] digest = new int[1 << 12];
    private long[] timePs = new long[1 << 12];
    private int count;
    private boolean whole = true;

    Track(Buffers buffers) {
        this.sameness = new Sameness(buffers);
    }

    @Override
    public void said(FactLog log, int index, long n) {
        if (n != count || count == FACTS_MAX) {
            whole = false;
            return;
        }
        if (count == kind.length) {
            grow();
        }
        kind[count] = (byte) log.kind(index).ordinal();
        place[count] = (byte) sameness.place(log, index);
        packet[count] = log.packet(index);
        digest[count] = sameness.digest(log, index);
        timePs[count] = log.timePs(index);
        count++;
    }

    private void grow() {
        int room = count * 2;
        kind = Arrays.copyOf(kind, room);
        place = Arrays.copyOf(place, room);
        packet = Arrays.copyOf(packet, room);
        digest = Arrays.copyOf(digest, room);
        timePs = Arrays.copyOf(timePs, room);
    }

    /** Facts that can be aligned. */
    public int facts() {
        return count;
    }

    /** Whether these are all of the run. */
    public boolean whole() {
        return whole;
    }

    /** The kind of a fact. */
    public Kind kind(int n) {
        return KINDS[kind[n] & 0xff];
    }

    /** The packet that a fact is about, or {@link FactLog#NONE}. */
    public int packet(int n) {
        return packet[n];
    }

    /** When, in picoseconds. */
    public long timePs(int n) {
        return timePs[n];
    }

    int digest(int n) {
        return digest[n];
    }

    Sameness sameness() {
        return sameness;
    }

    /** Kind, packet, and for facts about none the place: what a fact is counted among. */
    long family(int n) {
        long where = packet[n] == FactLog.NONE ? place[n] & 0xff : 0;
        return (kind[n] & 0xffL) << 56 | (packet[n] + 1L & 0xff_ffffL) << 32 | where << 24;
    }

    /** The last fact that happened not after a time, or {@link FactLog#NONE}. */
    public int lastAt(long atPs) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (timePs[middle] <= atPs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The facts about a packet, in order. */
    int[] about(int wanted) {
        int[] found = new int[16];
        int used = 0;
        for (int n = 0; n < count; n++) {
            if (packet[n] == wanted) {
                found = used == found.length ? Arrays.copyOf(found, used * 2) : found;
                found[used++] = n;
            }
        }
        return Arrays.copyOf(found, used);
    }
}
