// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.NicFact;
import fragscope.engine.fact.WireFact;
import fragscope.engine.packet.Packets;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;

/**
 * Brings the capture's frames, one after another, at their times or back to back.
 *
 * <p>A frame starts at the later of the previous frame's end and its capture time. On the wire it takes 24 bytes more
 * than in a capture: preamble 8, frame check 4, gap 12; and at least 84.
 */
public final class Wire {

    private final WireState state;
    private final WireEdits edits;
    private final NicInput input;
    private final Counters counters;
    private final Packets packets;
    private final NicConfig config;
    private final Actors actors;
    private final Facts facts;
    private final long firstNs;

    /** The wire that brings these packets. */
    public Wire(WireState state, WireEdits edits, NicInput input, Counters counters, Packets packets, NicConfig config,
            Actors actors,
            Facts facts) {
        this.state = state;
        this.edits = edits;
        this.input = input;
        this.counters = counters;
        this.packets = packets;
        this.config = config;
        this.actors = actors;
        this.facts = facts;
        this.firstNs = firstTime(packets);
    }

    private static long firstTime(Packets packets) {
        for (int i = 0; i < packets.count(); i++) {
            if (packets.tsNs(i) != Packets.NO_TIME) {
                return packets.tsNs(i);
            }
        }
        return 0;
    }

    /** Schedules the first frame; the caller states a fact. */
    public void start() {
        if (packets.count() > 0) {
            scheduleArrival(0, actors.nowPs());
        }
    }

    /** A frame's last bit arrives. */
    public void step() {
        int place = (int) state.next.get(0);
        int packet = edits.used.is(0) ? edits.inPlaceOf(place) : place;
        facts.about(packet, FactLog.NONE);
        if (edits.used.is(0) && decided(place, packet)) {
            return;
        }
        state.next.set(0, place + 1L);
        long gapUs = state.gapUs.get(0);
        if (gapUs != 0) {
            state.gapUs.set(0, 0);
            facts.say(new WireFact.IdleShortened(gapUs, config.idleGapMaxNs() / 1000));
        }
        following(place + 1);
        arrive(packet);
    }

    /** Schedules what comes after. */
    private void following(int place) {
        if (place < packets.count()) {
            scheduleArrival(edits.used.is(0) ? edits.inPlaceOf(place) : place, actors.nowPs());
        }
    }

    /** Carries out what was decided by hand about a frame; returns whether that was all. */
    private boolean decided(int place, int packet) {
        int later = edits.find(WireEdits.DELAY, packet);
        if (later != WireEdits.NO_ROW) {
            long delayPs = edits.arg.get(later);
            edits.take(WireEdits.DELAY, packet);
            actors.schedule(Cast.WIRE, actors.nowPs() + delayPs);
            facts.say(new WireFact.FrameDelayed(delayPs / 1000));
            return true;
        }
        if (edits.take(WireEdits.LOSE, packet)) {
            state.next.set(0, place + 1L);
            following(place + 1);
            counters.drop(DropReason.LOST_ON_WIRE, 1);
            facts.say(new WireFact.FrameLost(packets.len(packet)));
            return true;
        }
        if (edits.take(WireEdits.REPEAT, packet)) {
            edits.repeated.add(0, 1);
            actors.schedule(Cast.WIRE, actors.nowPs() + wirePs(packets.len(packet)));
            arrive(packet);
            return true;
        }
        return false;
    }

    private void arrive(int packet) {
        boolean room = hand(packet);
        facts.say(new WireFact.FrameArrived(packets.len(packet), packets.capLen(packet)));
        if (overMtu(packet)) {
            facts.say(new WireFact.FrameOverMtu(packets.len(packet), config.mtu()));
        }
        if (!room) {
            counters.drop(DropReason.NIC_FIFO_FULL, 1);
            facts.say(new NicFact.FrameDropped(-1, DropReason.NIC_FIFO_FULL));
        }
    }

    private boolean overMtu(int packet) {
        int l3 = packets.l3Off(packet);
        return l3 >= 0 && packets.len(packet) - l3 > config.mtu();
    }

    private boolean hand(int packet) {
        if (input.waiting() == NicInput.FRAMES) {
            return false;
        }
        int row = NicInput.row(input.tail.get(0));
        input.packet.setRef(row, packet);
        input.cause.set(row, facts.said());
        input.tail.add(0, 1);
        actors.scheduleBy(Cast.NIC, actors.nowPs());
        return true;
    }

    private void scheduleArrival(int packet, long previousEndPs) {
        long startPs = Math.max(previousEndPs, captureTimePs(packet, previousEndPs));
        actors.schedule(Cast.WIRE, startPs + wirePs(packets.len(packet)));
    }

    /** When the capture says, in virtual time, after shortening what is too long. */
    private long captureTimePs(int packet, long previousEndPs) {
        long ts = packets.tsNs(packet);
        if (config.lineRate() || ts == Packets.NO_TIME) {
            return previousEndPs;
        }
        long atNs = ts - firstNs - state.skippedNs.get(0);
        long gapNs = atNs - previousEndPs / 1000;
        if (gapNs > config.idleGapMaxNs()) {
            state.skippedNs.add(0, gapNs - config.idleGapMaxNs());
            state.gapUs.set(0, gapNs / 1000);
            atNs -= gapNs - config.idleGapMaxNs();
        }
        return atNs < 0 ? previousEndPs : atNs * 1000;
    }

    private long wirePs(int len) {
        return Math.max(len + 24L, 84) * 8_000 / config.linkGbps();
    }
}
