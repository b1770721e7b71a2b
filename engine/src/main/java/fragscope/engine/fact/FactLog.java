// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import java.util.Arrays;

/**
 * Facts as plain words, in the order in which they were said: a header of one to three words, then the components.
 *
 * <p>Header word 0: kind in bits 0..7, number of components in 8..11, bit 12 when a word with the time follows (else it
 * is that of the fact before), bit 13 when a word with the parent follows (else it is the fact before), actor in
 * 16..31, packet + 1 in 32..63. Time is in picoseconds, parent is + 1. The memory is reused after {@link #restart}.
 */
public final class FactLog {

    /** Named none for packets and parents. */
    public static final int NONE = -1;

    private static final int HAS_TIME = 1 << 12;
    private static final int HAS_PARENT = 1 << 13;

    private long[] words = new long[1 << 14];
    private int[] start = new int[1 << 10];
    private int count;
    private int at;
    private int actor;
    private long timePs;
    private int packet;
    private long parent;
    private long first;
    private long loggedPs = NONE;

    /** An empty log. */
    public FactLog() {
    }

    void context(int newActor, long newTimePs, int newPacket, long newParent) {
        actor = newActor;
        timePs = newTimePs;
        packet = newPacket;
        parent = newParent;
    }

    void subject(int newPacket, long newParent) {
        packet = newPacket;
        parent = newParent;
    }

    void parent(long newParent) {
        parent = newParent;
    }

    private int begin(Kind kind, int components) {
        int n = count;
        if (n == start.length) {
            start = Arrays.copyOf(start, n * 2);
        }
        int p = at;
        if (p + 3 + components > words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        start[n] = p;
        count = n + 1;
        long head = kind.ordinal() | components << 8 | (long) actor << 16 | (packet + 1L) << 32;
        int next = p + 1;
        if (n == 0 || timePs != loggedPs) {
            head |= HAS_TIME;
            words[next++] = timePs;
            loggedPs = timePs;
        }
        if (n == 0 || parent != first + n - 1) {
            head |= HAS_PARENT;
            words[next++] = parent + 1;
        }
        words[p] = head;
        at = next + components;
        return next;
    }

    /** A fact without components. */
    public void put(Kind kind) {
        begin(kind, 0);
    }

    /** A fact of one component. */
    public void put(Kind kind, long a) {
        int p = begin(kind, 1);
        words[p] = a;
    }

    /** A fact of two components. */
    public void put(Kind kind, long a, long b) {
        int p = begin(kind, 2);
        words[p] = a;
        words[p + 1] = b;
    }

    /** A fact of three components. */
    public void put(Kind kind, long a, long b, long c) {
        int p = begin(kind, 3);
        words[p] = a;
        words[p + 1] = b;
        words[p + 2] = c;
    }

    /** A fact of four components. */
    public void put(Kind kind, long a, long b, long c, long d) {
        int p = begin(kind, 4);
        words[p] = a;
        words[p + 1] = b;
        words[p + 2] = c;
        words[p + 3] = d;
    }

    /** A fact of five components. */
    public void put(Kind kind, long a, long b, long c, long d, long e) {
        int p = begin(kind, 5);
        words[p] = a;
        words[p + 1] = b;
        words[p + 2] = c;
        words[p + 3] = d;
        words[p + 4] = e;
    }

    /** A fact of six components. */
    public void put(Kind kind, long a, long b, long c, long d, long e, long f) {
        int p = begin(kind, 6);
        words[p] = a;
        words[p + 1] = b;
        words[p + 2] = c;
        words[p + 3] = d;
        words[p + 4] = e;
        words[p + 5] = f;
    }

    /** Number of facts. */
    public int count() {
        return count;
    }

    /** The kind of fact {@code i}, 0 to {@link #count()} - 1. */
    public Kind kind(int i) {
        return Kind.of((int) (words[start[i]] & 0xff));
    }

    /** Number of components of a fact. */
    public int components(int i) {
        return (int) (words[start[i]] >>> 8) & 0xf;
    }

    /** The actor that did it, an id of the run's actors. */
    public int actor(int i) {
        return (int) (words[start[i]] >>> 16) & 0xffff;
    }

    /** The packet that it is about, counted from 0, or {@link #NONE}. */
    public int packet(int i) {
        return (int) (words[start[i]] >>> 32) - 1;
    }

    /** When, in picoseconds of virtual time. */
    public long timePs(int i) {
        int at = i;
        while ((words[start[at]] & HAS_TIME) == 0) {
            at--;
        }
        return words[start[at] + 1];
    }

    /** The fact's number that this one follows from, or {@link #NONE}. */
    public long parent(int i) {
        long head = words[start[i]];
        if ((head & HAS_PARENT) == 0) {
            return first + i - 1;
        }
        return words[start[i] + ((head & HAS_TIME) == 0 ? 1 : 2)] - 1;
    }

    /** A component as a long; booleans are 0 and 1. */
    public long component(int i, int which) {
        return words[componentsAt(i) + which];
    }

    private int componentsAt(int i) {
        long head = words[start[i]];
        return start[i] + 1 + ((head & HAS_TIME) == 0 ? 0 : 1) + ((head & HAS_PARENT) == 0 ? 0 : 1);
    }

    /** The fact as its record. */
    public Fact decode(int i) {
        Kind kind = kind(i);
        int from = componentsAt(i);
        long[] values = Arrays.copyOfRange(words, from, from + components(i));
        return kind.create(values);
    }

    /** Forgets all facts, keeping the memory; the next one has number {@code firstFact}. */
    void restart(long firstFact) {
        first = firstFact;
        count = 0;
        at = 0;
    }

    /** Bytes held. */
    public long bytes() {
        return words.length * 8L + start.length * 4L;
    }
}
