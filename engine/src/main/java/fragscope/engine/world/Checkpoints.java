// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The world at chosen moments, kept as the pages that changed since the moment before.
 *
 * <p>Moment 0 is the empty world. One thread takes; others may restore moments whose number they were given through a
 * volatile or a lock after they were taken: what is published never changes.
 *
 * <p>Cost: taking copies the changed pages; restoring copies or clears those that were ever touched, and looks at a
 * byte of each other.
 */
public final class Checkpoints {

    private static final long[] NO_PAGES = new long[0];

    private final @Nullable PageVersions[] versions; // by page, null while it was never written
    private long[][] contents = new long[64][]; // by moment: the pages that changed, one behind another
    private long[] gathered = new long[World.PAGE_CELLS * 256];
    private int count;
    private long bytes;

    /** Room for moments of worlds of this many cells. */
    public Checkpoints(int cells) {
        versions = new PageVersions[cells >>> World.PAGE_SHIFT];
    }

    /** Number of moments taken. */
    public int count() {
        return count;
    }

    /** Bytes held by page contents and their index. */
    public long bytes() {
        return bytes + versions.length * 4L + contents.length * 4L;
    }

    /** Takes the world as it is now as the next moment and returns that moment's number. */
    public int take(World world) {
        int moment = count;
        int used = 0;
        PageList changed = world.changedPages();
        for (int i = 0; i < changed.size(); i++) {
            int page = changed.page(i);
            if (differs(world, page)) {
                if ((used + 1) * World.PAGE_CELLS > gathered.length) {
                    gathered = Arrays.copyOf(gathered, gathered.length * 2);
                }
                System.arraycopy(world.cells, page << World.PAGE_SHIFT, gathered, used * World.PAGE_CELLS,
                        World.PAGE_CELLS);
                add(page, moment, used);
                used++;
            }
        }
        world.checkpointed();
        if (moment == contents.length) {
            contents = Arrays.copyOf(contents, moment * 2);
        }
        contents[moment] = used == 0 ? NO_PAGES : Arrays.copyOf(gathered, used * World.PAGE_CELLS);
        bytes += used == 0 ? 0 : 8L * used * World.PAGE_CELLS + 16;
        count = moment + 1;
        return moment;
    }

    /** Puts the world into the state of a moment and clears its journal. */
    public void restore(World world, int moment) {
        if (moment < 0 || moment >= count) {
            throw new IndexOutOfBoundsException("moment " + moment + " of " + count);
        }
        long[] cells = world.cells;
        for (int page = 0; page < versions.length; page++) {
            PageVersions known = versions[page];
            int version = known == null ? PageVersions.EMPTY : known.at(moment);
            if (known != null && version != PageVersions.EMPTY) {
                System.arraycopy(contents[known.moment(version)], known.place(version) * World.PAGE_CELLS, cells,
                        page << World.PAGE_SHIFT, World.PAGE_CELLS);
                world.touched(page);
            } else if (world.pageTouched(page)) {
                Arrays.fill(cells, page << World.PAGE_SHIFT, (page + 1) << World.PAGE_SHIFT, 0);
            }
        }
        world.replaced();
    }

    private boolean differs(World world, int page) {
        int from = page << World.PAGE_SHIFT;
        PageVersions known = versions[page];
        if (known == null) {
            for (int i = from; i < from + World.PAGE_CELLS; i++) {
                if (world.cells[i] != 0) {
                    return true;
                }
            }
            return false;
        }
        int last = known.count() - 1;
        int at = known.place(last) * World.PAGE_CELLS;
        return !Arrays.equals(world.cells, from, from + World.PAGE_CELLS, contents[known.moment(last)], at,
                at + World.PAGE_CELLS);
    }

    private void add(int page, int moment, int place) {
        PageVersions known = Objects.requireNonNullElseGet(versions[page], PageVersions::new);
        versions[page] = known;
        bytes += known.add(moment, place);
    }

    /** True when a page changed between two moments taken one after the other: the index of "who wrote this". */
    public boolean changedBetween(int page, int earlier, int later) {
        PageVersions known = versions[page];
        return known != null && known.at(earlier) != known.at(later);
    }
}
