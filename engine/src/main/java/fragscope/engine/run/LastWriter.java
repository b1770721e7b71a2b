// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.fact.FactLog;
import fragscope.engine.world.Checkpoints;
import fragscope.engine.world.Column;
import fragscope.engine.world.Journal;
import fragscope.engine.world.World;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Answers "who wrote this": the last fact before a position that left other bits in a cell.
 *
 * <p>The journal says it within a chunk. Further back the checkpoints say in which chunks the cell's page was
 * written; these are executed again, the youngest first, until one is found that wrote the cell. What a chunk wrote is
 * kept (two bytes a page), so that the next question passes it by; a recording that keeps it from the beginning
 * ({@link Recording#indexWrites}) lets every question pass by every such chunk.
 *
 * <p>Cost: a chunk is executed in a few milliseconds; a cell that lies in a page with busy ones may take all chunks
 * once
 * (benchmark {@code LastWriterBench}). Moves its cursor. Not thread safe.
 */
public final class LastWriter {

    /** Said when {@code stop} became true before the answer was found. */
    public static final long STOPPED = -2;

    private final Cursor cursor;
    private final Recording recording;
    private final Checkpoints checkpoints;
    private final WrittenCells known; // the recording's where it keeps one, else what was executed here
    private final boolean learns;

    /** Asks by a cursor of its own. */
    public LastWriter(Cursor cursor) {
        this.cursor = cursor;
        this.recording = cursor.recording();
        this.checkpoints = recording.checkpoints();
        this.learns = recording.written().isEmpty();
        this.known = recording.written().orElseGet(() -> new WrittenCells(
                cursor.machine().world().size() / World.PAGE_CELLS));
    }

    /** Who wrote a column of a row, as {@link #of(int, long, long, BooleanSupplier)}. */
    public long of(Column column, int row, long position, BooleanSupplier stop) {
        return of(column.cellOf(row), column.cellMask(), position, stop);
    }

    /**
     * Who wrote bits of a cell.
     *
     * @param cell a cell of the world
     * @param bits the bits that are asked for
     * @param position facts that have happened, 0 to the recording's
     * @param stop asked before each chunk that is executed
     * @return the fact's number; {@link FactLog#NONE} when nobody did, {@link #STOPPED} when it was stopped
     */
    public long of(int cell, long bits, long position, BooleanSupplier stop) {
        Objects.checkIndex(cell, cursor.machine().world().size());
        cursor.seek(position);
        int chunk = position == 0 ? 0 : recording.chunkOf(position - 1);
        long found = inChunk(cell, bits, position);
        while (found == FactLog.NONE) {
            int before = chunkBefore(chunk, cell);
            if (before < 0) {
                return FactLog.NONE;
            }
            if (stop.getAsBoolean()) {
                return STOPPED;
            }
            chunk = before;
            long end = recording.firstFact(chunk + 1);
            cursor.seek(end);
            if (learns && !known.knows(chunk)) {
                known.learn(chunk, cursor.machine().world().journal());
            }
            found = inChunk(cell, bits, end);
        }
        return found;
    }

    /** The last chunk before one in which the cell may have been written, or -1. Moment m closes chunk m - 1. */
    private int chunkBefore(int chunk, int cell) {
        int moment = chunk == 0 ? 0 : checkpoints.lastWritten(cell / World.PAGE_CELLS, chunk);
        while (moment > 0 && known.knows(moment - 1) && !known.wrote(moment - 1, cell)) {
            moment = checkpoints.lastWritten(cell / World.PAGE_CELLS, moment - 1);
        }
        return moment - 1;
    }

    /** Looks through the journal of the cursor's chunk, backward from a position; a fact that nets nothing is none. */
    private long inChunk(int cell, long bits, long position) {
        Journal journal = cursor.machine().world().journal();
        long first = cursor.machine().facts().firstOfLog();
        for (int group = (int) (position - first) - 1; group >= 0; group--) {
            long net = 0;
            for (int entry = journal.start(group); entry < journal.start(group + 1); entry++) {
                if (journal.cell(entry) == cell) {
                    net ^= journal.xor(entry);
                }
            }
            if ((net & bits) != 0) {
                return first + group;
            }
        }
        return FactLog.NONE;
    }
}
