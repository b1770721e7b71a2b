// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.Runs;
import fragscope.app.source.UnusableException;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.FactLog;
import fragscope.engine.packet.CaptureException;
import fragscope.engine.packet.CaptureWriter;
import fragscope.engine.packet.Captures;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.Traffic;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import fragscope.engine.run.Simulation;
import fragscope.engine.time.Choices;
import fragscope.engine.time.SeededChoices;
import fragscope.engine.world.Mix;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Option;

/**
 * {@code bench}: the engine's own figures, each the median of five, next to what the machine can do.
 *
 * <p>The receive path is the netmem design with a journal, hash and recording, on bulk TCP of 1448 B segments whose
 * bytes
 * a generator makes when they are asked for. Not timed: making the traffic, and the machine.
 */
final class BenchCommand implements Command {

    private static final int SEGMENTS = 100_000;
    private static final int SEGMENTS_QUICK = 12_000;
    private static final int LONG_SEGMENTS = 430_000; // ten million facts
    private static final int READ_SEGMENTS = 200_000;
    private static final int WARM_UP = 12; // runs until the compiler has settled
    private static final int SEEKS = 400;
    private static final int SEEKS_QUICK = 60;
    private static final long SEEK = Mix.salt("bench-seek");

    @Option(names = "--quick", description = "fewer packets: some seconds")
    private boolean quick;

    @Option(names = "--btf", paramLabel = "FILE",
            description = "whose reading is timed (default: the running kernel's)")
    private String btf = "";

    @Option(names = "--json", description = "a JSON object per figure")
    private boolean json;

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String summary() {
        return "the engine's own figures: packets and facts a second, seeks, bytes a fact";
    }

    @Override
    public int run(Console console) throws UnusableException {
        Figures figures = new Figures(console, json);
        figures.yardstick(quick ? 1_000_000 : 4_000_000);
        Run run = bulk(quick ? SEGMENTS_QUICK : SEGMENTS, 16L << 20);
        receive(figures, run);
        Run large = quick ? run : bulk(LONG_SEGMENTS, 16L << 20);
        Recording recording = large.recording().recordAll();
        undo(figures, recording);
        seek(figures, recording);
        indexed(figures, large, recording);
        BtfFigure.measure(figures, btf);
        reading(figures, quick ? run.packets() : bulk(READ_SEGMENTS, 16L << 20).packets());
        return 0;
    }

    private static Run bulk(int segments, long deviceBytes) {
        Scenario scenario = Scenario.defaults().with(Map.of("pace", "line-rate", "link_gbps", 25, "device_bytes",
                deviceBytes));
        Traffic d = Traffic.defaults();
        Traffic traffic = new Traffic(d.flows(), segments, d.payloadMin(), d.payloadMax(), d.burst(), d.gapNs(),
                d.linkGbps(), d.ipv6(), d.handshake(), d.fin(), d.timestamps(), d.ackEvery(), d.loss(),
                d.retransmitAfter(), d.reorder(), d.reorderBy(), d.duplicate(), d.udp(), d.arp(), d.fragment(),
                d.vlan(), d.gaps());
        Packets packets = TrafficGenerator.packets("bulk TCP", traffic, scenario.seed());
        return Run.of(scenario, Objects.requireNonNull(Presets.named("netmem")), packets, Runs.layouts());
    }

    private void receive(Figures figures, Run run) throws UnusableException {
        int packets = run.packets().count();
        Simulation stepped = new Simulation(run.machine());
        long steps = 0;
        while (stepped.step()) {
            steps++;
            if (stepped.facts() - stepped.machine().facts().firstOfLog() >= Simulation.CHUNK_FACTS) {
                stepped.nextChunk();
            }
        }
        double[] recorded = new double[Figures.ROUNDS];
        double[] simulated = new double[Figures.ROUNDS];
        for (int i = quick ? -1 : -WARM_UP; i < Figures.ROUNDS; i++) {
            double with = nanos(run, true);
            double without = nanos(run, false);
            if (i >= 0) {
                recorded[i] = with;
                simulated[i] = without;
            }
        }
        Recording kept = run.recording().recordAll();
        kept.cursor().seek(kept.facts()); // makes the index that is counted with the rest
        double perFact = Figures.median(recorded) / kept.facts();
        figures.perSecond("receive path, netmem, recorded: packets", Figures.median(recorded) / packets);
        figures.print("facts per packet", (double) kept.facts() / packets, "1");
        figures.print("steps per packet", (double) steps / packets, "1");
        figures.perSecond("facts, recorded", perFact);
        figures.print("recording, per fact", perFact - Figures.median(simulated) / kept.facts(), "ns");
        figures.print("facts of the run", (double) kept.facts(), "1");
        figures.print("world", run.machine().world().size() * 8.0 / (1 << 20), "MiB");
    }

    /** Nanoseconds of a whole run, with checkpoints or without; the machine is made outside. */
    private static double nanos(Run run, boolean record) {
        Recording recording = run.recording();
        Simulation simulation = new Simulation(run.machine());
        long start = System.nanoTime();
        if (record) {
            recording.recordAll();
        } else {
            while (simulation.runChunk()) {
                simulation.nextChunk();
            }
        }
        return System.nanoTime() - start;
    }

    /** Back and forth over the writes of one chunk by XOR. */
    private void undo(Figures figures, Recording recording) throws UnusableException {
        Cursor cursor = recording.cursor();
        int chunk = recording.chunks() / 2;
        long first = recording.firstFact(chunk) + 1;
        long last = chunk + 1 < recording.chunks() ? recording.firstFact(chunk + 1) : recording.facts();
        cursor.seek(last);
        int from = cursor.machine().world().journal().start(1);
        int writes = cursor.machine().world().journal().start((int) (last - recording.firstFact(chunk))) - from;
        int times = quick ? 20 : 200;
        figures.perSecond("undo and redo: writes", Figures.nanosPerUnit(1, () -> {
            for (int i = 0; i < times; i++) {
                cursor.seek(first);
                cursor.seek(last);
            }
            return 2L * times * writes;
        }));
    }

    private void seek(Figures figures, Recording recording) {
        Choices choices = new SeededChoices(1);
        int seeks = quick ? SEEKS_QUICK : SEEKS;
        int facts = (int) Math.min(Integer.MAX_VALUE, recording.facts());
        double[] medians = new double[Figures.ROUNDS];
        double[] worst = new double[Figures.ROUNDS];
        Cursor cursor = recording.cursor();
        for (int round = -1; round < Figures.ROUNDS; round++) {
            double[] ms = new double[seeks];
            for (int i = 0; i < seeks; i++) {
                long target = choices.pick(SEEK, (round + 1L) * seeks + i, facts) + 1L;
                long start = System.nanoTime();
                cursor.seek(target);
                FactLog log = cursor.log(target - 1);
                ms[i] = (System.nanoTime() - start) / 1e6 + (log.count() < 0 ? 1 : 0);
            }
            if (round >= 0) {
                medians[round] = Figures.median(ms);
                java.util.Arrays.sort(ms);
                worst[round] = ms[seeks - 1];
            }
        }
        figures.print("kept, per fact, seeks included", (double) recording.bytes() / recording.facts(), "B");
        figures.print("seek anywhere, of facts", (double) recording.facts(), "1");
        figures.print("seek anywhere, world", recording.liveMachine().world().size() * 8.0 / (1 << 20), "MiB");
        figures.print("seek anywhere, median", Figures.median(medians), "ms");
        figures.print("seek anywhere, worst", Figures.median(worst), "ms");
    }

    /** The same with the index of writes, as the window records. */
    private void indexed(Figures figures, Run run, Recording plain) {
        long start = System.nanoTime();
        Recording recording = run.recording().indexWrites().recordAll();
        double took = System.nanoTime() - start;
        start = System.nanoTime();
        run.recording().recordAll();
        double without = System.nanoTime() - start;
        figures.print("index of writes, per fact", (took - without) / recording.facts(), "ns");
        figures.print("index of writes, kept per fact", (double) (recording.bytes() - plain.bytes())
                / recording.facts(), "B");
        new SearchFigures(figures, recording, quick).measure();
    }

    private void reading(Figures figures, Packets packets) throws UnusableException {
        try {
            Path file = Files.createTempFile("fragscope-bench", ".pcap");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    CaptureWriter.pcap(packets, out);
                }
                int warmUp = quick ? 1 : WARM_UP;
                figures.perSecond("capture read from the page cache: packets",
                        Figures.nanosPerUnit(warmUp, () -> count(file)));
                figures.perSecond("capture read, and every header parsed: packets",
                        Figures.nanosPerUnit(warmUp, () -> open(file)));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UnusableException("the temporary capture cannot be written (" + e.getMessage() + ")", e);
        }
    }

    private static long count(Path file) throws UnusableException {
        try {
            return Captures.count(file);
        } catch (CaptureException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }

    private static long open(Path file) throws UnusableException {
        try {
            return Captures.open(file).count();
        } catch (CaptureException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }
}
