// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The world at chosen moments, kept as the pages that changed since the moment before.
 *
 * <p>Moment 0 is the empty world. One thread takes; others may restore moments whose number they were given through a
 * volatile or a lock after they were taken: what is published never changes.
 *
 * <p>Cost: taking copies the changed pages; restoring clears and copies the whole array (4 MiB: under a millisecond).
 */
public final class Checkpoints {

    static final long[] EMPTY = new long[World.PAGE_CELLS];

    private final @Nullable PageVersions[] contents;
    private int count;
    private long bytes;

    /** Room for moments of worlds of this many cells. */
    public Checkpoints(int cells) {
        int pages = cells >>> World.PAGE_SHIFT;
        contents = new PageVersions[pages];
    }

    /** Number of moments taken. */
    public int count() {
        return count;
    }

    /** Bytes held by page contents and their index. */
    public long bytes() {
        return bytes + contents.length * 4L;
    }

    /** Takes the world as it is now as the next moment and returns that moment's number. */
    public int take(World world) {
        int moment = count;
        for (int page = 0; page < contents.length; page++) {
            if (world.pageChanged(page) && differs(world, page)) {
                add(page, moment, Arrays.copyOfRange(world.cells, page << World.PAGE_SHIFT,
                        (page + 1) << World.PAGE_SHIFT));
            }
        }
        world.checkpointed();
        count = moment + 1;
        return moment;
    }

    /** Puts the world into the state of a moment and clears its journal. */
    public void restore(World world, int moment) {
        if (moment < 0 || moment >= count) {
            throw new IndexOutOfBoundsException("moment " + moment + " of " + count);
        }
        long[] cells = world.cells;
        for (int page = 0; page < contents.length; page++) {
            int at = page << World.PAGE_SHIFT;
            PageVersions known = contents[page];
            long[] content = known == null ? EMPTY : known.contentAt(moment);
            System.arraycopy(content, 0, cells, at, World.PAGE_CELLS);
        }
        world.replaced();
    }

    private boolean differs(World world, int page) {
        int from = page << World.PAGE_SHIFT;
        PageVersions known = contents[page];
        long[] last = known == null ? EMPTY : known.last();
        return !Arrays.equals(world.cells, from, from + World.PAGE_CELLS, last, 0, World.PAGE_CELLS);
    }

    private void add(int page, int moment, long[] content) {
        PageVersions known = contents[page];
        if (known == null) {
            known = new PageVersions();
            contents[page] = known;
        }
        bytes += known.add(moment, content);
    }

    private int versionAt(int page, int moment) {
        PageVersions known = contents[page];
        return known == null ? -1 : known.at(moment);
    }

    /** True when a page changed between two moments taken one after the other: the index of "who wrote this". */
    public boolean changedBetween(int page, int earlier, int later) {
        return versionAt(page, earlier) != versionAt(page, later);
    }
}
