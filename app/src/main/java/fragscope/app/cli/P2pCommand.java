// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.CaptureFile;
import fragscope.app.source.UnusableException;
import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import fragscope.engine.input.TopologyJson;
import fragscope.engine.pci.Bdf;
import fragscope.engine.pci.P2pDistance;
import fragscope.engine.pci.PciDevice;
import fragscope.engine.pci.PciTopology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code p2p}: how far PCI devices are from each other's memory, and how it may be reached. */
final class P2pCommand implements Command {

    @Parameters(paramLabel = "FILE", description = "a PCI topology, or a list of them, in JSON")
    private String file = "";

    @Option(names = "--provider", paramLabel = "BDF", description = "owner of the memory (default: the file's pairs)")
    private String provider = "";

    @Option(names = "--client", paramLabel = "BDF", description = "who does DMA to it; repeatable")
    private List<String> clients = new ArrayList<>();

    @Option(names = "--json", description = "JSON, a line a pair")
    private boolean json;

    @Override
    public String name() {
        return "p2p";
    }

    @Override
    public String summary() {
        return "p2pdma distance and way of mapping between PCI devices of a topology, with the rules that decided";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        if (provider.isEmpty() != clients.isEmpty()) {
            throw new UsageException("fragscope p2p: --provider without --client, or the other way round;"
                    + " right would be both, or neither for the pairs in the file");
        }
        List<TopologyJson> read;
        try {
            read = TopologyJson.of(Json.read(CaptureFile.path(file)));
        } catch (InputException e) {
            throw new UnusableException(e.getMessage(), e);
        }
        int lines = provider.isEmpty() ? pairsOfFile(read, console) : pairsAsked(read, console);
        if (lines == 0) {
            throw new UnusableException(file + ": \"pairs\" holds none; right would be --provider and --client");
        }
        return 0;
    }

    private int pairsOfFile(List<TopologyJson> read, Console console) {
        int lines = 0;
        for (TopologyJson t : read) {
            for (TopologyJson.Pair p : t.pairs()) {
                print(t.topology(), p.provider(), p.client(), console);
                lines++;
            }
        }
        return lines;
    }

    /** In every topology that has both devices; each client must be somewhere beside the provider. */
    private int pairsAsked(List<TopologyJson> read, Console console) throws UsageException, UnusableException {
        Bdf from = bdf("--provider", provider);
        int lines = 0;
        for (String client : clients) {
            Bdf to = bdf("--client", client);
            int before = lines;
            for (TopologyJson t : read) {
                PciDevice a = t.topology().at(from);
                PciDevice b = t.topology().at(to);
                if (a != null && b != null) {
                    print(t.topology(), a, b, console);
                    lines++;
                }
            }
            if (lines == before) {
                throw lacking(read, from, to);
            }
        }
        return lines;
    }

    private UnusableException lacking(List<TopologyJson> read, Bdf from, Bdf to) {
        boolean lacksProvider = read.stream().allMatch(t -> t.topology().at(from) == null);
        boolean lacksClient = read.stream().allMatch(t -> t.topology().at(to) == null);
        String known = read.stream().flatMap(t -> t.topology().devices().stream()).map(
                d -> d.bdf().toString()).distinct().limit(20).collect(Collectors.joining(", "));
        return new UnusableException(file + ": " + (lacksProvider
                ? "no device " + from + " (--provider); it holds " + known
                : lacksClient
                        ? "no device " + to + " (--client); it holds " + known
                        : "no topology has both " + from + " (--provider) and " + to + " (--client)"));
    }

    private static Bdf bdf(String option, String text) throws UsageException {
        try {
            return Bdf.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("fragscope p2p: " + option + ": " + e.getMessage(), e);
        }
    }

    private void print(PciTopology t, PciDevice provider, PciDevice client, Console console) {
        P2pDistance d = P2pDistance.of(t, provider, client);
        if (!json) {
            console.line((t.name().isEmpty() ? "" : t.name() + ": ") + d.provider() + " > " + d.client() + ": "
                    + d.mapType() + ", " + d.hops() + " hops, distance " + d.distance());
            d.rules().forEach(rule -> console.line("  " + rule));
            return;
        }
        JsonLine line = new JsonLine().begin().field("topology", t.name().isEmpty() ? null : t.name()).field(
                "provider", d.provider().toString()).field("client", d.client().toString()).field("hops",
                        d.hops()).field("map_type", d.mapType().name()).field("distance", d.distance()).array("path");
        d.path().forEach(bdf -> line.item(bdf.toString()));
        line.end().array("rules");
        d.rules().forEach(line::item);
        console.line(line.end().end());
    }
}
