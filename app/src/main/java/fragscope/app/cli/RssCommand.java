// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.CaptureFile;
import fragscope.app.source.UnusableException;
import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import fragscope.engine.nic.Toeplitz;
import fragscope.engine.packet.AddressText;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Scenario;
import java.nio.file.Path;
import java.util.HexFormat;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rss}: Toeplitz hashes, of two ends given, of each frame of a capture, or of a list of cases. */
final class RssCommand implements Command {

    @Parameters(paramLabel = "FILE", arity = "0..1",
            description = "a capture, or a JSON list of {kind,src,dst,sport,dport,key}")
    private String file = "";

    @Option(names = "--key", paramLabel = "HEX",
            description = "key, 40 bytes or more (default: the verification suite's)")
    private String key = Toeplitz.VERIFICATION_KEY;

    @Option(names = "--src", paramLabel = "IP[:PORT]", description = "source")
    private String src = "";

    @Option(names = "--dst", paramLabel = "IP[:PORT]", description = "destination")
    private String dst = "";

    @Option(names = "--queues", paramLabel = "N",
            description = "queues that the indirection table spreads over (default: 1)")
    private int queues = 1;

    @Option(names = "--json", description = "JSON, a line each")
    private boolean json;

    @Override
    public String name() {
        return "rss";
    }

    @Override
    public String summary() {
        return "Toeplitz hash and queue of two addresses, of a capture's frames, or of a list of cases";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        Toeplitz hash = hash();
        if (file.isEmpty()) {
            return ends(hash, console);
        }
        if (!src.isEmpty() || !dst.isEmpty()) {
            throw new UsageException("fragscope rss: a file beside --src and --dst; right would be one of the two");
        }
        Path path = CaptureFile.path(file);
        return CaptureFile.looksLikeJson(path) ? list(path, console) : frames(hash, console);
    }

    private Toeplitz hash() throws UsageException {
        try {
            return new Toeplitz(HexFormat.of().parseHex(key.replace(":", "")));
        } catch (IllegalArgumentException e) {
            throw new UsageException("fragscope rss: --key: " + e.getMessage(), e);
        }
    }

    private int ends(Toeplitz hash, Console console) throws UsageException {
        if (src.isEmpty() || dst.isEmpty()) {
            throw new UsageException("fragscope rss: right would be a FILE, or both --src and --dst");
        }
        RssEnds ends;
        int[] table;
        try {
            ends = RssEnds.of(src, dst);
            table = Scenario.defaults().with("queues", queues).indirectionTable(false);
        } catch (IllegalArgumentException e) {
            throw new UsageException("fragscope rss: " + e.getMessage(), e);
        }
        int h = hash.hash(ends.input(), ends.length());
        int queue = table[h & (table.length - 1)];
        if (json) {
            console.line(new JsonLine().begin().hash32("hash", h).field("queue", queue).end());
        } else {
            console.line(String.format("0x%08x queue %d", h, queue));
        }
        return 0;
    }

    private int frames(Toeplitz hash, Console console) throws UnusableException {
        Packets p = CaptureFile.open(file, console::say);
        JsonLine line = new JsonLine();
        for (int i = 0; i < p.count(); i++) {
            boolean l3 = Toeplitz.hasAddresses(p, i);
            boolean l4 = Toeplitz.hasPorts(p, i);
            if (json) {
                line.begin().field("n", i + 1);
                hashOrNull(line, "l3", l3, l3 ? hash.addresses(p, i) : 0);
                hashOrNull(line, "l4", l4, l4 ? hash.addressesAndPorts(p, i) : 0);
                console.line(line.end());
            } else {
                console.line(
                        String.format("%6d %10s %10s", i + 1, l3 ? String.format("0x%08x", hash.addresses(p, i)) : "-",
                                l4 ? String.format("0x%08x", hash.addressesAndPorts(p, i)) : "-"));
            }
        }
        return 0;
    }

    private static void hashOrNull(JsonLine line, String name, boolean known, int hash) {
        if (known) {
            line.hash32(name, hash);
        } else {
            line.fieldNull(name);
        }
    }

    private int list(Path path, Console console) throws UnusableException {
        try {
            JsonLine line = new JsonLine();
            for (Json c : Json.read(path).items()) {
                RssEnds ends;
                int h;
                try {
                    ends = RssEnds.of(c.text("src"), c.text("dst"), (int) c.integer("sport", -1),
                            (int) c.integer("dport", -1));
                    String k = c.has("key") ? c.text("key") : key;
                    h = new Toeplitz(HexFormat.of().parseHex(k.replace(":", ""))).hash(ends.input(), ends.length());
                } catch (IllegalArgumentException e) {
                    throw c.wrong(String.valueOf(e.getMessage()));
                }
                String kind = c.has("kind") ? c.text("kind") : ends.kind();
                if (json) {
                    console.line(line.begin().field("kind", kind).field("src", c.text("src")).field("dst",
                            c.text("dst")).fieldUnless("sport", c.integer("sport", -1), -1).fieldUnless("dport",
                                    c.integer("dport", -1), -1).hash32("hash", h).end());
                } else {
                    console.line(String.format("0x%08x %s %s > %s", h, kind, c.text("src"), c.text("dst")));
                }
            }
            return 0;
        } catch (InputException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }
}
