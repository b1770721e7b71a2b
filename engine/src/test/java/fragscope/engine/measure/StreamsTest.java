// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.input.SharedData;
import fragscope.engine.packet.Captures;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.BundledLayouts;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the application receives is the stream that an independent program reassembles, whichever way the bytes went.
 */
class StreamsTest {

    @Test
    void everyAddressOfEveryCaptureReceivesItsStreamsUnderEveryDesign() throws Exception {
        Path folder = Objects.requireNonNull(SharedData.file("captures/INDEX.json").getParent());
        JsonNode except = JsonMapper.shared().readTree(folder.resolve("except.json").toFile()).path("streams");
        List<String> excepted = new ArrayList<>();
        except.forEach(n -> excepted.add(n.asString()));
        List<String> wrong = new ArrayList<>();
        int runs = 0;
        int compared = 0;
        for (Path capture : captures(folder)) {
            Packets packets = Captures.open(capture);
            Map<String, JsonNode> want = excepted.contains(capture.getFileName().toString())
                    ? Map.of()
                    : streams(folder, capture);
            for (String host : hosts(packets)) {
                for (Design design : Presets.meantToWork(true)) {
                    Scenario scenario = Scenario.defaults().with("host", host);
                    Run run = Run.of(scenario, design, packets, BundledLayouts.of(design.kernel()));
                    Summary summary = Measurement.of(run, run.recording()).runTo(Long.MAX_VALUE);
                    runs++;
                    String where = capture.getFileName() + " " + host + " " + design.name();
                    if (!summary.violations().isEmpty()) {
                        wrong.add(where + " " + summary.violations());
                    }
                    if (!summary.packets().dropped().isEmpty()) {
                        wrong.add(where + " dropped " + summary.packets().dropped());
                    }
                    compared += compare(where, host, summary, want, wrong);
                    assertEquals(summary.hash(), run.recording().recordAll().endHash(), where);
                }
            }
        }
        System.out.println("streams: " + runs + " runs, " + compared + " streams compared");
        assertEquals(List.of(), wrong);
        assertTrue(compared > 0, "no stream was compared");
    }

    private static int compare(String where, String host, Summary summary, Map<String, JsonNode> want,
            List<String> wrong) {
        Map<String, Summary.Flow> got = new HashMap<>();
        for (Summary.Flow flow : summary.flows()) {
            if (flow.proto() == 6) {
                got.putIfAbsent(key(flow.src(), flow.sport(), host, flow.dport()), flow);
            }
        }
        int compared = 0;
        for (Map.Entry<String, JsonNode> w : want.entrySet()) {
            JsonNode stream = w.getValue();
            if (stream.path("dst").asString().equals(host) && !stream.path("gap").asBoolean()) {
                Summary.Flow flow = got.get(w.getKey());
                compared++;
                if (flow == null || !flow.sha256().equals(stream.path("sha256").asString())) {
                    wrong.add(where + " " + w.getKey() + " bytes " + (flow == null ? "none" : flow.bytes()) + " want "
                            + stream.path("bytes").asLong());
                }
            }
        }
        return compared;
    }

    private static String key(String src, int sport, String dst, int dport) {
        return src + ":" + sport + ">" + dst + ":" + dport;
    }

    private static Set<String> hosts(Packets packets) {
        Set<String> hosts = new TreeSet<>();
        for (int i = 0; i < packets.count(); i++) {
            if (packets.dst(i) >= 0) {
                hosts.add(packets.addresses().text(packets.dst(i)));
            }
        }
        return hosts;
    }

    private static Map<String, JsonNode> streams(Path folder, Path capture) {
        Path file = folder.resolve("streams").resolve(capture.getFileName() + ".json");
        Map<String, JsonNode> want = new HashMap<>();
        if (Files.exists(file)) {
            JsonNode node = JsonMapper.shared().readTree(file.toFile());
            if (!node.path("tcp_payload_cut_by_snaplen").asBoolean()) {
                node.path("streams").forEach(s -> want.put(key(s.path("src").asString(), s.path("sport").asInt(),
                        s.path("dst").asString(), s.path("dport").asInt()), s));
            }
        }
        return want;
    }

    private static List<Path> captures(Path folder) throws java.io.IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().matches(".*\\.(pcap|pcapng|cap)")).sorted().toList();
        }
    }
}
