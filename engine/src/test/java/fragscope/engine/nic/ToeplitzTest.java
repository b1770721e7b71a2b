// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fragscope.engine.packet.AddressText;
import fragscope.engine.packet.Captures;
import fragscope.engine.packet.Packets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** RSS hashes are those of the published verification suite, and of an independent computation over real captures. */
final class ToeplitzTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    // learn.microsoft.com/windows-hardware/drivers/network/verifying-the-rss-hash-calculation
    void verificationSuite() {
        Toeplitz t = new Toeplitz(HexFormat.of().parseHex(Toeplitz.VERIFICATION_KEY));
        assertEquals(0x323e8fc2, t.hash(input("66.9.149.187", "161.142.100.80", -1, -1), 8));
        assertEquals(0x51ccc178, t.hash(input("66.9.149.187", "161.142.100.80", 2794, 1766), 12));
        assertEquals(0x2cc18cd5, t.hash(input("3ffe:2501:200:1fff::7", "3ffe:2501:200:3::1", -1, -1), 32));
        assertEquals(0x40207d3d, t.hash(input("3ffe:2501:200:1fff::7", "3ffe:2501:200:3::1", 2794, 1766), 36));
    }

    @Test
    void aShortKeyIsRefused() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Toeplitz(new byte[39]));
        assertEquals("rss_key has 39 bytes; right would be at least 40", e.getMessage());
    }

    @Test
    void hashesOfRealFrames() throws Exception {
        Path data = data();
        int frames = 0;
        try (Stream<Path> all = Files.list(data.resolve("rss"))) {
            for (Path truth : all.filter(f -> f.toString().endsWith(".rss.jsonl")).sorted().toList()) {
                String name = String.valueOf(truth.getFileName()).replace(".rss.jsonl", "");
                Packets p = Captures.open(data.resolve("captures").resolve(name));
                List<String> lines = Files.readAllLines(truth);
                for (String line : lines) {
                    compare(p, json.readTree(line), name);
                    frames++;
                }
            }
        }
        System.out.println("ToeplitzTest: " + frames + " real frames");
        assertTrue(frames > 0, "no frames compared");
    }

    private static void compare(Packets p, JsonNode want, String name) {
        Toeplitz t = new Toeplitz(HexFormat.of().parseHex(Toeplitz.VERIFICATION_KEY));
        int i = want.path("frame").asInt() - 1;
        String l3 = Toeplitz.hasAddresses(p, i) ? String.format("0x%08x", t.addresses(p, i)) : "";
        String l4 = Toeplitz.hasPorts(p, i) ? String.format("0x%08x", t.addressesAndPorts(p, i)) : "";
        assertEquals(want.path("l3").asString(""), l3, name + " frame " + (i + 1));
        assertEquals(want.path("l4").asString(""), l4, name + " frame " + (i + 1));
    }

    private static byte[] input(String src, String dst, int sport, int dport) {
        ByteBuffer b = ByteBuffer.allocate(36).put(AddressText.parse(src)).put(AddressText.parse(dst));
        if (sport >= 0) {
            b.putShort((short) sport).putShort((short) dport);
        }
        return b.array();
    }

    private static Path data() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/data"))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "skipped: no shared/data beside the project");
        return at.resolve("shared/data");
    }
}
