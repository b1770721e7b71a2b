// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.Kind;
import fragscope.engine.nic.NicInput;
import fragscope.engine.packet.Packets;
import fragscope.engine.time.Cast;
import java.util.ArrayList;
import java.util.List;

/** The wire: frames that wait at the NIC's door, and the one that is arriving. */
final class WireReader {

    private static final int OVERHEAD_BYTES = 24; // preamble, frame check, gap: as nic.Wire counts them

    private WireReader() {
    }

    static Wire read(Reading r) {
        List<Wire.Frame> frames = new ArrayList<>();
        if (r.told().is(Kind.FRAME_DROPPED)
                && r.told().get("reason") == DropReason.NIC_FIFO_FULL.ordinal()) {
            frames.add(frame(r.packets(), r.told().packet(), 1));
        }
        NicInput input = r.host().nic().input();
        for (long i = input.head.get(0); i < input.tail.get(0); i++) {
            frames.add(frame(r.packets(), input.packet.ref(NicInput.row(i)), 1));
        }
        int next = (int) r.host().nic().wire().next.get(0);
        if (frames.isEmpty() && !r.sealed() && next < r.packets().count() && r.host().actors().scheduled(Cast.WIRE)) {
            frames.add(frame(r.packets(), next, progress(r, next)));
        }
        return new Wire(frames, r.host().setup().nic().linkGbps());
    }

    /** How much of the frame has arrived; 0 before it begins. */
    private static double progress(Reading r, int packet) {
        long bits = Math.max(r.packets().len(packet) + (long) OVERHEAD_BYTES, 84) * 8;
        double wholePs = bits * 1000.0 / r.host().setup().nic().linkGbps();
        long leftPs = r.host().actors().nextAtPs(Cast.WIRE) - r.told().timePs();
        return Math.clamp(1 - leftPs / wholePs, 0, 0.9);
    }

    private static Wire.Frame frame(Packets packets, int packet, double at) {
        int header = Math.clamp(packets.headerLen(packet), 0, packets.len(packet));
        return new Wire.Frame(packet + 1, header, packets.len(packet) - header, at);
    }
}
