// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.fact.FactLog;
import fragscope.engine.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a run is when nobody goes back: every fact, the hash after each, and a digest of all cells where asked for.
 *
 * <p>Made with no recording and no cursor, in one pass, so that it shares nothing with what is compared to it but the
 * machine.
 */
final class StraightRun {

    private final List<long[]> facts = new ArrayList<>();
    private final List<Long> hashes = new ArrayList<>();
    private final long[] digests;

    /** Runs a machine to its end; {@code wanted[p]} asks for a digest of the world at position {@code p}. */
    StraightRun(Supplier<? extends Machine> machines, boolean[] wanted) {
        digests = new long[wanted.length];
        Machine machine = machines.get();
        World world = machine.world();
        note(world, 0, wanted);
        machine.facts().listen((log, index, n) -> {
            facts.add(words(log, index));
            note(world, (int) n + 1, wanted);
        });
        Simulation simulation = new Simulation(machine);
        while (simulation.step()) {
            if (machine.facts().log().count() > 4096) {
                simulation.nextChunk();
            }
        }
    }

    private void note(World world, int position, boolean[] wanted) {
        hashes.add(world.hash());
        if (position < wanted.length && wanted[position]) {
            digests[position] = digest(world);
        }
    }

    /** Number of facts. */
    int count() {
        return facts.size();
    }

    /** The world's hash after facts 0 to {@code position} - 1. */
    long hash(int position) {
        return hashes.get(position);
    }

    /** The digest at a position that was asked for. */
    long digest(int position) {
        return digests[position];
    }

    /** Whether fact {@code n} is what a log says at an index: kind, actor, time, packet, parent, components. */
    boolean says(int n, FactLog log, int index) {
        return Arrays.equals(facts.get(n), words(log, index));
    }

    /** Fact {@code n} for a message. */
    String text(int n) {
        return Arrays.toString(facts.get(n));
    }

    static long[] words(FactLog log, int index) {
        long[] w = new long[5 + log.components(index)];
        w[0] = log.kind(index).ordinal();
        w[1] = log.actor(index);
        w[2] = log.timePs(index);
        w[3] = log.packet(index);
        w[4] = log.parent(index);
        for (int i = 5; i < w.length; i++) {
            w[i] = log.component(index, i - 5);
        }
        return w;
    }

    /** A number of all cells and their places, made in another way than the world's hash. */
    static long digest(World world) {
        long d = 1;
        for (int cell = 0; cell < world.size(); cell++) {
            d = (d ^ world.cell(cell)) * 0x100_0000_01b3L; // FNV-1a's prime
            d ^= d >>> 29;
        }
        return d;
    }
}
