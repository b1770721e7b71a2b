// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read from real captures is what tshark 4.0 reads, on every frame and field. */
final class OracleTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void everyFieldOfEveryFrameIsTsharks() throws Exception {
        int frames = 0;
        List<String> wrong = new ArrayList<>();
        List<Path> captures = SharedData.captures();
        for (Path capture : captures) {
            Packets p = Captures.open(capture);
            Path oracle = capture.resolveSibling("oracle").resolve(capture.getFileName() + ".jsonl");
            List<String> lines = Files.readAllLines(oracle);
            assertEquals(lines.size(), p.count(), capture.toString());
            for (int i = 0; i < p.count(); i++) {
                compare(capture.getFileName() + " frame " + (i + 1), p, i, json.readTree(lines.get(i)), wrong);
                frames++;
            }
        }
        System.out.println("OracleTest: " + captures.size() + " captures, " + frames + " frames");
        assertTrue(frames > 0, "no frames compared");
        assertEquals(List.of(), wrong);
    }

    private static void compare(String where, Packets p, int i, JsonNode want, List<String> wrong) {
        List<Field> fields = new ArrayList<>(List.of(
                new Field("ts_ns", p.tsNs(i) == Packets.NO_TIME ? null : p.tsNs(i)),
                new Field("caplen", (long) p.capLen(i)),
                new Field("origlen", (long) p.len(i)),
                new Field("eth_type", orNull(p.ethType(i))),
                new Field("ip_version", p.ipVersion(i) == 0 ? null : (long) p.ipVersion(i)),
                new Field("proto", orNull(p.proto(i))),
                new Field("sport", orNull(p.sport(i))),
                new Field("dport", orNull(p.dport(i))),
                new Field("seq", p.hasSeq(i) ? Integer.toUnsignedLong(p.seq(i)) : null),
                new Field("ack", p.hasAck(i) ? Integer.toUnsignedLong(p.ack(i)) : null),
                new Field("tcp_flags", p.isTcp(i) ? (long) p.tcpFlags(i) : null),
                new Field("tcp_payload", p.isTcp(i) ? orNull(p.payloadLen(i)) : null),
                new Field("hdr_len", orNull(p.headerLen(i)))));
        JsonNode ip = want.path("ips").path(0);
        if (p.ipVersion(i) == 4) {
            fields.add(new Field("ip.len", (long) p.ipLen(i), ip.path("len")));
            fields.add(new Field("ip.id", (long) p.ipId(i), ip.path("id")));
            fields.add(new Field("ip.ttl", (long) p.hopLimit(i), ip.path("ttl")));
            fields.add(new Field("ip.df", p.dontFragment(i) ? 1L : 0L, ip.path("df")));
            fields.add(new Field("ip.mf", p.moreFragments(i) ? 1L : 0L, ip.path("mf")));
            fields.add(new Field("frag.off", (long) p.fragmentOffset(i) / 8, want.path("frag").path("off")));
        } else if (p.ipVersion(i) == 6) {
            fields.add(new Field("ip.hlim", (long) p.hopLimit(i), ip.path("hlim")));
        }
        if (p.isTcp(i)) {
            fields.add(new Field("win", (long) p.tcpWindow(i), ip.path("l4").path("win")));
        }
        for (Field f : fields) {
            JsonNode w = f.want == null ? want.path(f.name) : f.want;
            Long expected = w.isNumber() ? Long.valueOf(w.asLong()) : null;
            if (expected == null ? f.got != null : !expected.equals(f.got)) {
                wrong.add(where + " " + f.name + " is " + f.got + ", tshark says " + expected);
            }
        }
        text(where, "src", p.src(i), p, want, wrong);
        text(where, "dst", p.dst(i), p, want, wrong);
        List<Long> vlans = new ArrayList<>();
        want.path("vlan").forEach(v -> vlans.add(v.asLong()));
        List<Long> got = java.util.Arrays.stream(p.vlans(i)).asLongStream().boxed().toList();
        if (!vlans.equals(got)) {
            wrong.add(where + " vlan is " + got + ", tshark says " + vlans);
        }
    }

    private static void text(String where, String name, int id, Packets p, JsonNode want, List<String> wrong) {
        String got = id == Addresses.NO_ADDRESS ? "null" : p.addresses().text(id);
        String expected = want.path(name).isString() ? want.path(name).asString() : "null";
        if (!got.equals(expected)) {
            wrong.add(where + " " + name + " is " + got + ", tshark says " + expected);
        }
    }

    private static @Nullable Long orNull(int v) {
        return v == Packets.ABSENT ? null : (long) v;
    }

    private record Field(String name, @Nullable Long got, @Nullable JsonNode want) {
        Field(String name, @Nullable Long got) {
            this(name, got, null);
        }
    }
}
