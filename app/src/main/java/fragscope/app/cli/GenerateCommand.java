// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.CaptureFile;
import fragscope.app.source.Source;
import fragscope.app.source.UnusableException;
import fragscope.engine.packet.CaptureWriter;
import fragscope.engine.packet.Packets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code generate}: a scenario's traffic as a capture file. */
final class GenerateCommand implements Command {

    @Parameters(paramLabel = "SCENARIO", description = "a built-in scenario's name, or a scenario file")
    private String scenario = "";

    @Option(names = {"-o",
            "--output"}, required = true, paramLabel = "FILE", description = "a .pcap or .pcapng file to write")
    private String output = "";

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String summary() {
        return "a scenario's traffic as pcap or pcapng, by the file's ending";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        String ending = output.toLowerCase(Locale.ROOT);
        boolean ng = ending.endsWith(".pcapng");
        if (!ng && !ending.endsWith(".pcap")) {
            throw new UsageException(
                    "fragscope generate: -o " + output + "; right would be a name that ends in .pcap or .pcapng");
        }
        Source source = Source.of(scenario);
        Packets packets = source.with(options.apply(source.scenario())).packets(console::say);
        write(packets, CaptureFile.path(output), ng);
        console.say(output + ": " + packets.count() + " packets");
        return 0;
    }

    private void write(Packets packets, Path to, boolean ng) throws UnusableException {
        Path part = to.resolveSibling(to.getFileName() + ".part"); // the output may be the capture that is being read
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                if (ng) {
                    CaptureWriter.pcapng(packets, out);
                } else {
                    CaptureWriter.pcap(packets, out);
                }
            }
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UnusableException(output + ": cannot be written (" + e.getMessage() + ")", e);
        } catch (IllegalArgumentException e) {
            throw new UnusableException(output + ": " + e.getMessage(), e);
        }
    }
}
