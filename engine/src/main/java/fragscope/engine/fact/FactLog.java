// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import java.util.Arrays;

/**
 * Facts as plain words, in the order in which they were said: a header of three words, then the components.
 *
 * <p>Header word 0: kind in bits 0..7, number of components in 8..15, actor in 16..31, packet + 1 in 32..63. Word 1: time
 * in picoseconds. Word 2: parent fact + 1. The memory is reused after {@link #clear}.
 */
public final class FactLog {

    /** Named none for packets and parents. */
    public static final int NONE = -1;

    private static final int HEADER = 3;

    private long[] words = new long[1 << 14];
    private int[] start = new int[1 << 10];
    private int count;
    private int at;
    private int actor;
    private long timePs;
    private int packet;
    private long parent;

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
        if (p + HEADER + components > words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        start[n] = p;
        count = n + 1;
        at = p + HEADER + components;
        words[p] = kind.ordinal() | (long) components << 8 | (long) actor << 16 | (packet + 1L) << 32;
        words[p + 1] = timePs;
        words[p + 2] = parent + 1;
        return p + HEADER;
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
        return (int) (words[start[i]] >>> 8) & 0xff;
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
        return words[start[i] + 1];
    }

    /** The fact's number that this one follows from, or {@link #NONE}. */
    public long parent(int i) {
        return words[start[i] + 2] - 1;
    }

    /** A component as a long; booleans are 0 and 1. */
    public long component(int i, int which) {
        return words[start[i] + HEADER + which];
    }

    /** The fact as its record. */
    public Fact decode(int i) {
        Kind kind = kind(i);
        long[] values = Arrays.copyOfRange(words, start[i] + HEADER, start[i] + HEADER + components(i));
        return kind.create(values);
    }

    /** Forgets all facts, keeping the memory. */
    public void clear() {
        count = 0;
        at = 0;
    }

    /** Bytes held. */
    public long bytes() {
        return words.length * 8L + start.length * 4L;
    }
}
