// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.fact.FactLog;
import fragscope.engine.world.Journal;
import fragscope.engine.world.World;

/**
 * One reader's own copy of the world, at any position of a recording.
 *
 * <p>Position {@code p} is the world after facts 0 to p - 1. Within what this cursor has executed of the present chunk
 * it moves by XOR; beyond, it steps its own machine; elsewhere it restores the chunk's checkpoint and re-executes.
 *
 * <p>Cost: a move by XOR takes a few nanoseconds a write; a seek into another chunk restores the array and re-executes
 * at most one chunk. Not thread safe.
 */
public final class Cursor {

    /** So many facts of the next chunk a cursor reaches without loading it. */
    private static final int RUNS_OVER = 256;

    private final Recording recording;
    private final Machine machine;
    private final Simulation simulation;
    private final World world;
    private final Journal journal;
    private int chunk;
    private long position;

    Cursor(Recording recording, Machine machine) {
        this.recording = recording;
        this.machine = machine;
        this.simulation = new Simulation(machine);
        this.world = machine.world();
        this.journal = world.journal();
    }

    /** The machine whose world this cursor moves: its tables are read, never stepped, by others. */
    public Machine machine() {
        return machine;
    }

    /** The recording that this cursor reads. */
    public Recording recording() {
        return recording;
    }

    /** Facts that have happened at the present position. */
    public long position() {
        return position;
    }

    /**
     * Moves to a position.
     *
     * @param target 0 to the recording's {@link Recording#facts()}
     */
    public void seek(long target) {
        approach(target, Long.MAX_VALUE);
    }

    /**
     * Moves toward a position, but executes at most so many facts; for readers that must not wait. Between two calls
     * the
     * cursor stands somewhere on the way.
     *
     * @param target   0 to the recording's {@link Recording#facts()}
     * @param mostFacts facts that are executed at most, at least 1
     * @return whether it is there
     */
    public boolean approach(long target, long mostFacts) {
        if (target < 0 || target > recording.facts()) {
            throw new IndexOutOfBoundsException("position " + target + " of " + recording.facts());
        }
        int wanted = target == 0 ? 0 : recording.chunkOf(target - 1);
        if (wanted != chunk && !runsOver(target)) {
            load(wanted);
        }
        long executed = executed();
        if (target <= executed) {
            moveByXor(target);
            return true;
        }
        moveByXor(executed);
        simulation.runTo(mostFacts >= target - executed ? target : executed + mostFacts);
        position = executed();
        if (position < target) {
            return false;
        }
        moveByXor(target);
        return true;
    }

    /**
     * Whether a target in a later chunk is so near the end of this one that the machine simply runs on: whoever reads a
     * fact and the one after it need not load two chunks in turn.
     */
    private boolean runsOver(long target) {
        int next = chunk + 1;
        return target > first() && target <= executed() + RUNS_OVER && next < recording.chunks()
                && target <= recording.firstFact(next) + RUNS_OVER;
    }

    /** One fact forward; false at the end of what is recorded. */
    public boolean forward() {
        if (position == recording.facts()) {
            return false;
        }
        seek(position + 1);
        return true;
    }

    /** One fact back; false at the beginning. */
    public boolean back() {
        if (position == 0) {
            return false;
        }
        seek(position - 1);
        return true;
    }

    private long first() {
        return machine.facts().firstOfLog();
    }

    private long executed() {
        return machine.facts().said();
    }

    private void load(int newChunk) {
        recording.checkpoints().restore(world, newChunk);
        machine.facts().restart(recording.firstFact(newChunk));
        chunk = newChunk;
        position = first();
    }

    private void moveByXor(long target) {
        int from = journal.start((int) (position - first()));
        int to = journal.start((int) (target - first()));
        world.applyXor(journal, Math.min(from, to), Math.max(from, to));
        position = target;
    }

    /**
     * The log that holds fact {@code n}, after executing as far as it; its index there is {@link #indexOf}. For a fact
     * of another chunk this moves the cursor just behind that fact.
     */
    public FactLog log(long n) {
        if (n < first() || n >= executed()) {
            long back = position;
            seek(n + 1);
            if (back >= first() && back <= executed()) {
                moveByXor(back);
            }
        }
        return machine.facts().log();
    }

    /** The index of fact {@code n} in the log that {@link #log} gave. */
    public int indexOf(long n) {
        return (int) (n - first());
    }

    /** Drops what this cursor has executed, as if its memory were needed: the next move regenerates it. */
    public void evict() {
        long back = position;
        load(chunk);
        seek(back);
    }

    /** The world's hash at this position: one pass over the array. */
    public long hash() {
        return world.hash();
    }
}
