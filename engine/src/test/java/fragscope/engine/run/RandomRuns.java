// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.time.Cases;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Machines that nobody would configure, under traffic that nobody would send: small, so that everything runs dry. */
public final class RandomRuns {

    private RandomRuns() {
    }

    /** A run of a case. */
    public static Run drawn(Cases cases) {
        List<Design> working = Presets.meantToWork(true);
        Design design = working.get(cases.below(working.size()));
        return Run.of(scenario(cases), design, traffic(cases), BundledLayouts.of(design.kernel()));
    }

    /** A run of a case under any design, meant to work or not. */
    public static Run any(Cases cases) {
        Design design = AnyDesign.drawn(cases);
        Scenario scenario = scenario(cases).with("topology", cases.one("one-switch", "one-switch-acs",
                "two-root-ports", "two-root-ports-zen", "two-switches")).with("unbind",
                        cases.one("after-close", "before-close")).with("steer", cases.one("tcp-to-host", "none"));
        boolean unbinds = cases.onceIn(3);
        scenario = scenario.with("unbind_at_us", unbinds ? cases.below(300) : -1);
        return Run.of(scenario, design, traffic(cases), BundledLayouts.of(design.kernel()));
    }

    private static Scenario scenario(Cases cases) {
        int cache = cases.between(1, 16);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("seed", (long) cases.below(1000));
        values.put("queues", cases.between(2, 4));
        values.put("ring", cases.between(1, 32));
        values.put("pool_size", cases.below(20));
        values.put("pp_cache", cache);
        values.put("pp_refill", cases.between(1, cache));
        values.put("pp_bulk", cases.between(1, cache));
        values.put("device_bytes", 4096L * cases.between(1, 64));
        values.put("refill_entries", cases.one(0, 1, 4, 32));
        values.put("header_buffer_bytes", cases.one(64, 66, 128, 256));
        values.put("buffer_bytes", cases.one(2048, 4096));
        values.put("hds", !cases.onceIn(4));
        values.put("irq_usecs", cases.below(20));
        values.put("irq_frames", cases.between(1, 40));
        values.put("napi_budget", cases.between(1, 64));
        values.put("gro", !cases.onceIn(3));
        values.put("tap", cases.onceIn(3));
        values.put("app_pace", cases.one("keep-up", "stopped", "1us", "50us"));
        values.put("app_returns_tokens", cases.one("at-once", "never", "batch-4", "batch-32"));
        values.put("rcvbuf", cases.onceIn(3) ? cases.between(1000, 20_000) : 0);
        values.put("verify_checksum", cases.onceIn(4));
        values.put("teardown", !cases.onceIn(4));
        values.put("mtu", cases.one(1500, 9000));
        values.put("pace", cases.one("capture", "line-rate"));
        values.put("link_gbps", cases.one(1, 10, 100, 400));
        values.put("rss_fields", cases.one("addresses", "addresses-and-ports"));
        values.put("host", Frames.HOST);
        boolean tapHolds = (boolean) values.get("tap") && cases.flip();
        values.put("tap_holds", tapHolds ? cases.one("0us", "20us", "until-close") : "nothing");
        return Scenario.defaults().with(values);
    }

    /** Streams with loss, reordering, repeats, overlaps and handshakes; datagrams, fragments and strays between. */
    static Packets traffic(Cases cases) {
        Frames frames = new Frames();
        int flows = cases.between(1, 3);
        int[] seq = new int[flows];
        for (int f = 0; f < flows; f++) {
            seq[f] = cases.onceIn(3) ? -5000 : cases.below(1 << 30);
            if (cases.flip()) {
                frames.tcp(1000 + f, seq[f]++, Frames.SYN, cases.onceIn(4) ? 100 : 0);
            }
        }
        int count = cases.between(1, 60);
        for (int i = 0; i < count; i++) {
            frames.every(cases.one(0, 100, 1000, 20_000));
            if (cases.onceIn(8)) {
                other(cases, frames);
            } else {
                int f = cases.below(flows);
                seq[f] = segment(cases, frames, 1000 + f, seq[f]);
            }
        }
        return frames.udp(3000, 10).build(); // so that the host receives something
    }

    private static int segment(Cases cases, Frames frames, int sport, int seq) {
        int len = cases.one(0, 1, 100, 1448, 1448, 1448, 3000, 8900);
        int at = switch (cases.below(8)) {
            case 0 -> seq + cases.below(4000); // something before it is lost, or late
            case 1 -> seq - cases.below(4000); // a repeat, or an overlap
            default -> seq;
        };
        int flags = Frames.ACK | (cases.onceIn(6) ? Frames.PSH : 0) | (cases.onceIn(30) ? Frames.FIN : 0)
                | (cases.onceIn(60) ? Frames.RST : 0) | (cases.onceIn(60) ? Frames.SYN : 0);
        frames.tcpOptions(cases.onceIn(6) ? 4 * cases.below(11) : 12);
        frames.wrongChecksums(cases.onceIn(10)).tcp(sport, at, flags, len).wrongChecksums(false);
        return Math.max(seq - at, 0) + len > 0 && at + len - seq > 0 ? at + len : seq;
    }

    private static void other(Cases cases, Frames frames) {
        byte[] whole = Frames.datagram(4000 + cases.below(2), cases.between(100, 5000));
        int cut = cases.between(1, (whole.length - 1) / 8) * 8;
        int id = 100 + cases.below(3);
        switch (cases.below(8)) {
            case 0 -> frames.arp();
            case 1 -> frames.to(9).udp(3000, 100).to(2);
            case 2 -> frames.udp(3000 + cases.below(2), cases.below(6000));
            case 3 -> frames.fragment(id, whole, 0, cut);
            case 4 -> frames.fragment(id, whole, cut, whole.length).fragment(id, whole, 0, cut);
            case 5 -> frames.fragment(id, whole, 0, cut).fragment(id, whole, cut, whole.length);
            case 6 -> frames.padTo(60).tcp(2000, 1, Frames.ACK, cases.below(3)).padTo(0);
            default -> frames.raw(Arrays.copyOf(new byte[]{2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0, 0x45}, 14
                    + cases.below(60)));
        }
    }
}
