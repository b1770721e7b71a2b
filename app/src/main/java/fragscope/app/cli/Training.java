// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.packet.CaptureWriter;
import fragscope.engine.packet.LinkType;
import fragscope.engine.packet.PacketsBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * Runs the short commands once and throws their output away, so that the classes they need are in the cache which the
 * build makes. Started by the build alone.
 */
public final class Training {

    private Training() {
    }

    /** No arguments. */
    public static void main(String[] args) throws IOException {
        Path dir = Files.createTempDirectory("fragscope-training");
        Path capture = dir.resolve("t.pcapng");
        Path cases = dir.resolve("t.json");
        try {
            byte[] frame = HexFormat.of().parseHex("0200000000010200000000020800450000280007400040060000"
                    + "0a0000010a00000203e80050000000050000000650100200000000000000");
            try (OutputStream out = Files.newOutputStream(capture)) {
                CaptureWriter.pcapng(new PacketsBuilder("training").add(LinkType.ETHERNET, frame, 1).build(), out);
            }
            Files.writeString(cases, "[{\"src\":\"192.0.2.1\",\"dst\":\"192.0.2.2\",\"sport\":1,\"dport\":2}]");
            for (List<String> words : lines(capture.toString(), cases.toString())) {
                run(words);
            }
        } finally {
            Files.deleteIfExists(capture);
            Files.deleteIfExists(cases);
            Files.deleteIfExists(dir);
        }
    }

    private static List<List<String>> lines(String capture, String cases) {
        return List.of(List.of("--version"), List.of("--help"), List.of("packets", capture, "--json"),
                List.of("packets", capture), List.of("scenarios", "--json"), List.of("scenarios"),
                List.of("run", "two-packets", "--json"), List.of("run", "two-packets"),
                List.of("facts", "two-packets", "--json"),
                List.of("designs"), List.of("designs", "--json"),
                List.of("helpers", "--design", "netmem", "--json"),
                List.of("packets", "--help"), List.of("rss", capture, "--json"),
                List.of("rss", cases, "--json"),
                List.of("rss", "--src", "192.0.2.1:5", "--dst", "192.0.2.2:6", "--json"));
    }

    private static void run(List<String> words) {
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int status = CommandLineProgram.run(words.toArray(new String[0]),
                new Console(OutputStream.nullOutputStream(), err));
        if (status != 0) { // its classes are in the cache all the same, as far as it came
            System.err.println("fragscope: training: " + words + " ended with " + status);
        }
    }
}
