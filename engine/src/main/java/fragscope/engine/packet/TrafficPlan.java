// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.util.Arrays;

/**
 * The frames that a generator sends, in their order, without their bytes: 20 bytes a frame. Made in the order in which
 * they are sent, each with the position at which it arrives; then brought into that order.
 */
final class TrafficPlan {

    /** What a frame is. */
    enum Kind {
        SYN, ACK, DATA, FIN, UDP, ARP, FIRST_FRAGMENT, LAST_FRAGMENT
    }

    /** Payload bytes of the UDP datagrams between. */
    static final int UDP_PAYLOAD = 200;
    /** Payload bytes of a fragmented datagram; its first fragment holds {@link #FIRST_PART} of them. */
    static final int FRAGMENTED_PAYLOAD = 2000;
    static final int FIRST_PART = 1472;
    private static final int BURST_END = 1;
    private static final int PUSH = 2;
    private static final Kind[] KINDS = Kind.values();

    private int count;
    private byte[] kind;
    private byte[] marks;
    private int[] flow;
    private int[] seq;
    private char[] place;
    private char[] payload;
    private int[] stamp;
    private char[] ipId;
    private long[] arrival;

    private final Traffic traffic;
    private final long seed;

    TrafficPlan(Traffic traffic, long seed) {
        this.traffic = traffic;
        this.seed = seed;
        int room = 16 + traffic.segments() + traffic.segments() / 8 + 4 * traffic.flows();
        kind = new byte[room];
        marks = new byte[room];
        flow = new int[room];
        seq = new int[room];
        place = new char[room];
        payload = new char[room];
        stamp = new int[room];
        ipId = new char[room];
        arrival = new long[room];
        send();
        arrive();
    }

    private void send() {
        int flows = traffic.flows();
        long[] sent = new long[flows];
        int[] left = new int[flows];
        for (int i = 0; i < traffic.segments(); i++) {
            left[flowOf(i)]++;
        }
        long position = handshakes();
        for (int i = 0; i < traffic.segments(); i++) {
            position = between(i, position);
            int f = flowOf(i);
            int n = length(i);
            left[f]--;
            int mark = (left[f] == 0 ? PUSH : 0) | ((i + 1) % traffic.burst() == 0 ? BURST_END : 0);
            segment(i, f, n, sent[f], mark, position);
            sent[f] += n;
            position++;
            if (traffic.ackEvery() > 0 && (i + 1) % traffic.ackEvery() == 0) {
                row(Kind.ACK, f, sequence(f) + 1 + (int) sent[f], 0, 0, 0, 0, position++);
            }
        }
        if (traffic.fin()) {
            position += traffic.retransmitAfter() + traffic.reorderBy() + 1L;
            for (int f = 0; f < flows; f++) {
                row(Kind.FIN, f, sequence(f) + 1 + (int) sent[f], 0, 0, 0, 0, position++);
            }
        }
    }

    private long handshakes() {
        long position = 0;
        for (int f = 0; f < traffic.flows() && traffic.handshake(); f++) {
            row(Kind.SYN, f, sequence(f), 0, 0, 0, 0, position++);
            row(Kind.ACK, f, sequence(f) + 1, 0, 0, 0, 0, position++);
        }
        return position;
    }

    /** Other traffic before segment {@code i}. */
    private long between(int i, long from) {
        long position = from;
        if (chosen(Purpose.UDP, i, traffic.udp())) {
            row(Kind.UDP, i, 0, placeOf(i, 0), UDP_PAYLOAD, 0, i, position++);
        }
        if (chosen(Purpose.ARP, i, traffic.arp())) {
            row(Kind.ARP, i, 0, 0, 0, 0, 0, position++);
        }
        if (chosen(Purpose.FRAGMENT, i, traffic.fragment())) {
            row(Kind.FIRST_FRAGMENT, i, 0, placeOf(i, 0), FIRST_PART, 0, i, position++);
            row(Kind.LAST_FRAGMENT, i, 0, placeOf(i, FIRST_PART), FRAGMENTED_PAYLOAD - FIRST_PART, 0, i, position++);
        }
        return position;
    }

    private void segment(int i, int f, int n, long sent, int mark, long position) {
        long arrives = position;
        int id = Mixed.of(seed, Purpose.IP_ID, f, 65_536) + i / traffic.flows();
        if (chosen(Purpose.LOSS, i, traffic.loss())) {
            if (traffic.retransmitAfter() == 0) {
                return;
            }
            arrives += traffic.retransmitAfter();
        } else if (chosen(Purpose.REORDER, i, traffic.reorder())) {
            arrives += 1L + Mixed.of(seed, Purpose.REORDER_BY, i, traffic.reorderBy());
        }
        int at = sequence(f) + 1 + (int) sent;
        row(Kind.DATA, f, at, placeOf(f, sent), n, mark, id, arrives);
        if (chosen(Purpose.DUPLICATE, i, traffic.duplicate())) {
            row(Kind.DATA, f, at, placeOf(f, sent), n, mark & ~BURST_END, id, arrives + 1);
        }
    }

    private void row(Kind k, int f, int s, int start, int n, int mark, int id, long arrives) {
        if (count == kind.length) {
            grow(count + count / 2);
        }
        int i = count++;
        kind[i] = (byte) k.ordinal();
        flow[i] = f;
        seq[i] = s;
        place[i] = (char) start;
        payload[i] = (char) n;
        marks[i] = (byte) mark;
        ipId[i] = (char) id;
        arrival[i] = arrives;
    }

    private void grow(int room) {
        kind = Arrays.copyOf(kind, room);
        marks = Arrays.copyOf(marks, room);
        flow = Arrays.copyOf(flow, room);
        seq = Arrays.copyOf(seq, room);
        place = Arrays.copyOf(place, room);
        payload = Arrays.copyOf(payload, room);
        stamp = Arrays.copyOf(stamp, room);
        ipId = Arrays.copyOf(ipId, room);
        arrival = Arrays.copyOf(arrival, room);
    }

    /** Brings the rows into the order of their arrival; of two at one position the one sent first is first. */
    private void arrive() {
        long[] keys = new long[count];
        boolean inOrder = true;
        for (int i = 0; i < count; i++) {
            keys[i] = (arrival[i] << 32) | i; // both below 2^31: twenty million segments are the most
            inOrder &= i == 0 || arrival[i] >= arrival[i - 1];
        }
        arrival = new long[0];
        if (inOrder) {
            return;
        }
        Arrays.sort(keys);
        int[] from = new int[count];
        for (int i = 0; i < count; i++) {
            from[i] = (int) keys[i];
        }
        kind = picked(kind, from);
        marks = picked(marks, from);
        flow = picked(flow, from);
        seq = picked(seq, from);
        place = picked(place, from);
        payload = picked(payload, from);
        ipId = picked(ipId, from);
    }

    private static byte[] picked(byte[] column, int[] from) {
        byte[] out = new byte[from.length];
        for (int i = 0; i < from.length; i++) {
            out[i] = column[from[i]];
        }
        return out;
    }

    private static int[] picked(int[] column, int[] from) {
        int[] out = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            out[i] = column[from[i]];
        }
        return out;
    }

    private static char[] picked(char[] column, int[] from) {
        char[] out = new char[from.length];
        for (int i = 0; i < from.length; i++) {
            out[i] = column[from[i]];
        }
        return out;
    }

    private int flowOf(int segment) {
        return segment / traffic.burst() % traffic.flows();
    }

    private int length(int segment) {
        int spread = traffic.payloadMax() - traffic.payloadMin();
        return traffic.payloadMin() + (spread == 0 ? 0 : Mixed.of(seed, Purpose.PAYLOAD_LENGTH, segment, spread + 1));
    }

    private boolean chosen(long purpose, long subject, int rate) {
        return rate > 0 && Mixed.of(seed, purpose, subject, Traffic.RATE_UNIT) < rate;
    }

    private int placeOf(int stream, long offset) {
        return (int) ((Mixed.of(seed, Purpose.STREAM_PLACE, stream, Payloads.PERIOD) + offset) % Payloads.PERIOD);
    }

    /** The sequence number of a flow's SYN. */
    private int sequence(int f) {
        return (int) Mixed.of(seed, Purpose.FIRST_SEQUENCE, f);
    }

    int count() {
        return count;
    }

    Kind kind(int i) {
        return KINDS[kind[i]];
    }

    /** The flow of TCP frames; for the others the segment that they were sent before. */
    int flow(int i) {
        return flow[i];
    }

    int seq(int i) {
        return seq[i];
    }

    /** Where the payload starts in {@link Payloads}. */
    int place(int i) {
        return place[i];
    }

    int payload(int i) {
        return payload[i];
    }

    int ipId(int i) {
        return ipId[i];
    }

    boolean push(int i) {
        return (marks[i] & PUSH) != 0;
    }

    boolean burstEnd(int i) {
        return (marks[i] & BURST_END) != 0;
    }

    /** The sender's clock in milliseconds, as the timestamps option has it. */
    int stamp(int i) {
        return stamp[i];
    }

    void stamp(int i, int ms) {
        stamp[i] = ms;
    }
}
