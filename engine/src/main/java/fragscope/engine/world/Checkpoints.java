// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The world at chosen moments, kept as the pages that changed since the moment before.
 *
 * <p>Moment 0 is the empty world. One thread takes; others may restore moments whose number they were given through a
 * volatile or a lock after they were taken: what is published never changes. Taking only appends, and compares with a
 * copy
 * of the world at the last moment; the index by page is made when somebody restores.
 *
 * <p>Cost: taking reads and copies the changed pages; restoring copies or clears those that were ever touched, and
 * looks at
 * a byte of each other.
 */
public final class Checkpoints {

    private final long[] last; // the world at the last moment
    private long[][] contents = new long[64][]; // by moment: the pages that changed, one behind another
    private int[][] pages = new int[64][]; // by moment: which pages these are
    private int[][] rewritten = new int[64][]; // by moment: pages written since, with the same content
    private long[] gathered = new long[World.PAGE_CELLS * 256];
    private int[] gatheredPages = new int[256];
    private int[] same = new int[256];
    private int count;
    private long bytes;

    private final @Nullable PageVersions[] versions; // by page, null while it was never written
    private int indexed; // moments that versions knows

    /** Room for moments of worlds of this many cells. */
    public Checkpoints(int cells) {
        last = new long[cells];
        versions = new PageVersions[cells >>> World.PAGE_SHIFT];
    }

    /** Said where a page was never written. */
    public static final int NO_MOMENT = -1;

    /** Number of moments taken. */
    public int count() {
        return count;
    }

    /** Bytes held: page contents, their index once it is made, and the copy of the last moment. */
    public long bytes() {
        return bytes + last.length * 8L + versions.length * 4L + contents.length * 8L;
    }

    /** Takes the world as it is now as the next moment and returns that moment's number. */
    public int take(World world) {
        int moment = count;
        PageList changed = world.marks().sinceCheckpoint();
        int used = 0;
        int equal = 0;
        for (int i = 0; i < changed.size(); i++) {
            int page = changed.page(i);
            int from = page << World.PAGE_SHIFT;
            int to = from + World.PAGE_CELLS;
            if (!Arrays.equals(world.cells, from, to, last, from, to)) {
                gather(world, page, used++);
            } else {
                same = equal < same.length ? same : Arrays.copyOf(same, equal * 2);
                same[equal++] = page;
            }
        }
        world.marks().checkpointed();
        if (moment == contents.length) {
            contents = Arrays.copyOf(contents, moment * 2);
            pages = Arrays.copyOf(pages, moment * 2);
            rewritten = Arrays.copyOf(rewritten, moment * 2);
        }
        contents[moment] = Arrays.copyOf(gathered, used * World.PAGE_CELLS);
        pages[moment] = Arrays.copyOf(gatheredPages, used);
        rewritten[moment] = Arrays.copyOf(same, equal);
        bytes += used * (World.PAGE_CELLS * 8L + 12L) + equal * 4L;
        count = moment + 1;
        return moment;
    }

    private void gather(World world, int page, int place) {
        if (place == gatheredPages.length) {
            gatheredPages = Arrays.copyOf(gatheredPages, place * 2);
            gathered = Arrays.copyOf(gathered, gathered.length * 2);
        }
        int from = page << World.PAGE_SHIFT;
        gatheredPages[place] = page;
        System.arraycopy(world.cells, from, gathered, place * World.PAGE_CELLS, World.PAGE_CELLS);
        System.arraycopy(world.cells, from, last, from, World.PAGE_CELLS);
    }

    /**
     * The same moments up to one, to which others may be added: contents are shared, since what was taken never
     * changes.
     * A world that is in the state of that moment is to be named by {@link #follow} before the next is taken.
     */
    public synchronized Checkpoints upTo(int moment) {
        if (moment < 0 || moment >= count) {
            throw new IndexOutOfBoundsException("moment " + moment + " of " + count);
        }
        Checkpoints fork = new Checkpoints(last.length);
        int room = Math.max(64, moment + 1);
        fork.contents = Arrays.copyOf(Arrays.copyOf(contents, moment + 1), room);
        fork.pages = Arrays.copyOf(Arrays.copyOf(pages, moment + 1), room);
        fork.rewritten = Arrays.copyOf(Arrays.copyOf(rewritten, moment + 1), room);
        fork.count = moment + 1;
        return fork;
    }

    /** Takes over a world that is in the state of the last moment. */
    public void follow(World world) {
        System.arraycopy(world.cells, 0, last, 0, last.length);
        world.marks().checkpointed();
    }

    /** Puts the world into the state of a moment and clears its journal. */
    public synchronized void restore(World world, int moment) {
        if (moment < 0 || moment >= count) {
            throw new IndexOutOfBoundsException("moment " + moment + " of " + count);
        }
        index(moment);
        long[] cells = world.cells;
        for (int page = 0; page < versions.length; page++) {
            PageVersions known = versions[page];
            int version = known == null ? PageVersions.EMPTY : known.at(moment);
            if (known != null && version != PageVersions.EMPTY) {
                System.arraycopy(contents[known.moment(version)], known.place(version) * World.PAGE_CELLS, cells,
                        page << World.PAGE_SHIFT, World.PAGE_CELLS);
                world.marks().touch(page);
            } else if (world.marks().touched(page)) {
                Arrays.fill(cells, page << World.PAGE_SHIFT, (page + 1) << World.PAGE_SHIFT, 0);
            }
        }
        world.replaced();
    }

    /** Enters the moments up to this one into the index; under the lock, since several readers may come at once. */
    private void index(int moment) {
        for (; indexed <= moment; indexed++) {
            int[] changed = pages[indexed];
            for (int place = 0; place < changed.length; place++) {
                PageVersions known = Objects.requireNonNullElseGet(versions[changed[place]], PageVersions::new);
                known.add(indexed, place);
                versions[changed[place]] = known;
            }
            Arrays.sort(rewritten[indexed]);
        }
    }

    /**
     * The last moment, not after {@code moment}, that closes an interval in which a cell of a page was written, whether
     * or not the page was the same again at its end; {@link #NO_MOMENT} when there is none: the index of "who wrote
     * this".
     */
    public synchronized int lastWritten(int page, int moment) {
        index(moment);
        PageVersions known = versions[page];
        int version = known == null ? PageVersions.EMPTY : known.at(moment);
        int changed = known == null || version == PageVersions.EMPTY ? NO_MOMENT : known.moment(version);
        for (int m = moment; m > changed; m--) {
            if (Arrays.binarySearch(rewritten[m], page) >= 0) {
                return m;
            }
        }
        return changed;
    }

    /** True when a page's content differs between two moments taken one after the other. */
    public synchronized boolean changedBetween(int page, int earlier, int later) {
        index(later);
        PageVersions known = versions[page];
        return known != null && known.at(earlier) != known.at(later);
    }
}
