// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.skb.Skbs;
import java.util.Arrays;

/**
 * Where each packet's facts begin, and what became of it and at which fact, written while the run is recorded.
 *
 * <p>Written and read as the {@link Tape} is. Cost: 21 bytes a packet.
 */
public final class Fates {

    /** What became of a packet. */
    public enum Fate {
        /** Nothing yet. */
        OPEN,
        /** The stack took it. */
        DELIVERED,
        /** GRO made it part of another packet's skb, whose fate it shares. */
        MERGED,
        /** It was lost; the reason is one of {@code DropReason}. */
        DROPPED,
        /** Nobody wanted it; the reason is one of {@code IgnoreReason}. */
        IGNORED
    }

    /** There is no such fact. */
    public static final long NONE = -1;

    private static final Fate[] FATES = Fate.values();

    private final long[] first;
    private final long[] at;
    private final byte[] fate; // ordinal, and above it the reason's
    private final int[] carrier;

    Fates(int packets) {
        first = new long[packets];
        at = new long[packets];
        fate = new byte[packets];
        carrier = new int[packets];
        Arrays.fill(first, NONE);
        Arrays.fill(at, NONE);
    }

    /** The fates of another branch that shares all facts before {@code end} with this one. */
    Fates upTo(long end) {
        Fates other = new Fates(first.length);
        for (int packet = 0; packet < first.length; packet++) {
            if (first[packet] < end) {
                other.first[packet] = first[packet];
            }
            if (at[packet] != NONE && at[packet] < end) {
                other.at[packet] = at[packet];
                other.fate[packet] = fate[packet];
                other.carrier[packet] = carrier[packet];
            }
        }
        return other;
    }

    /** Takes a fact over; {@code skbs} are those of the world that says it. */
    void said(FactLog log, int index, long n, Skbs skbs) {
        int packet = log.packet(index);
        if (packet < 0) {
            return;
        }
        if (first[packet] == NONE) {
            first[packet] = n;
        }
        Kind kind = log.kind(index);
        switch (kind) {
            case GRO_MERGED -> {
                if (at[packet] == NONE) {
                    carrier[packet] = skbs.packet.ref((int) log.component(index, 1));
                    end(packet, n, Fate.MERGED, 0);
                }
            }
            case FRAME_DROPPED, RX_DROPPED, FRAGMENTS_DROPPED -> end(packet, n, Fate.DROPPED, log.component(index, 1));
            case FRAME_LOST -> end(packet, n, Fate.DROPPED, DropReason.LOST_ON_WIRE.ordinal());
            case FRAME_FILTERED -> end(packet, n, Fate.IGNORED, 0); // IgnoreReason.NOT_FOR_HOST
            case PACKET_IGNORED -> end(packet, n, Fate.IGNORED, log.component(index, 1));
            case SEGMENT_TAKEN, DATA_QUEUED, DATA_OUT_OF_ORDER, DUPLICATE_DROPPED, SEGMENT_OUTSIDE_WINDOW,
                    FRAGMENT_HELD ->
                end(
                        packet, n, Fate.DELIVERED, 0);
            default -> {
                // says nothing of where the packet ends
            }
        }
    }

    /** The first end counts: what is said of a packet later is of its bytes. */
    private void end(int packet, long n, Fate what, long reason) {
        if (at[packet] == NONE) {
            at[packet] = n;
            fate[packet] = (byte) (what.ordinal() | reason << 3);
        }
    }

    /** Number of packets. */
    public int packets() {
        return first.length;
    }

    /** The first fact about a packet, or {@link #NONE} while there is none. */
    public long firstFact(int packet) {
        return packet < first.length ? first[packet] : NONE;
    }

    /** What has become of a packet just after a fact; nothing yet of packets that this run does not have. */
    public Fate fate(int packet, long fact) {
        return packet < at.length && at[packet] != NONE && at[packet] <= fact ? FATES[fate[packet] & 7] : Fate.OPEN;
    }

    /** The reason of a packet that was dropped or ignored, by its enum's ordinal. */
    public int reason(int packet) {
        return packet < fate.length ? (fate[packet] & 0xff) >> 3 : 0;
    }

    /** The packet whose skb a merged packet became part of. */
    public int carrier(int packet) {
        return carrier[packet];
    }
}
