// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.memory.NetIovs;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Which device pages are taken: a bit a page, one bitmap a chunk, 64 pages a row.
 *
 * <p>Source: lib/genalloc.c with its default, gen_pool_first_fit: the lowest free page; the chunk added last is asked
 * first, because gen_pool_add_owner puts it at the head of the list. Cost: one row read for 64 taken pages before the
 * first free one, as in the kernel.
 */
public final class GenPool extends Table {

    /** Free pages by chunk; as chunk-&gt;avail. */
    private static final class Taken extends Table {
        private final Column pages = column("taken", 32);

        Taken(World world, String name, int chunks) {
            super(world, name, Math.max(1, chunks));
        }
    }

    private final Column bits = column("bits");
    private final Taken taken;
    private final NetIovs netIovs;
    private final int firstChunk;
    private final int endChunk;
    private final int[] firstWord; // by chunk from firstChunk

    /**
     * @param world an open world
     * @param name the table's name
     * @param netIovs the descriptors of all device pages
     * @param firstChunk the binding's first chunk
     * @param endChunk one past its last
     */
    public GenPool(World world, String name, NetIovs netIovs, int firstChunk, int endChunk) {
        super(world, name, Math.max(1, words(netIovs, firstChunk, endChunk)));
        this.taken = new Taken(world, name + "_taken", endChunk - firstChunk);
        this.netIovs = netIovs;
        this.firstChunk = firstChunk;
        this.endChunk = endChunk;
        this.firstWord = new int[endChunk - firstChunk];
        for (int i = 0; i < firstWord.length; i++) {
            firstWord[i] = words(netIovs, firstChunk, firstChunk + i);
        }
    }

    private static int words(NetIovs netIovs, int from, int to) {
        int words = 0;
        for (int chunk = from; chunk < to; chunk++) {
            words += (netIovs.firstRow(chunk + 1) - netIovs.firstRow(chunk) + 63) / 64;
        }
        return words;
    }

    /** Takes a page: the row of its net_iov, or {@link #NO_ROW} when none is free. */
    public int alloc() {
        for (int chunk = endChunk - 1; chunk >= firstChunk; chunk--) {
            int pages = netIovs.firstRow(chunk + 1) - netIovs.firstRow(chunk);
            if (taken.pages.getInt(chunk - firstChunk) < pages) {
                return take(chunk, pages);
            }
        }
        return NO_ROW;
    }

    private int take(int chunk, int pages) {
        int word = firstWord[chunk - firstChunk];
        int page = 0;
        while (bits.get(word) == -1L) {
            word++;
            page += 64;
        }
        long map = bits.get(word);
        int bit = Long.numberOfTrailingZeros(~map);
        assert page + bit < pages : "chunk " + chunk + " counts free pages that its bitmap has not";
        bits.set(word, map | (1L << bit));
        taken.pages.add(chunk - firstChunk, 1);
        return netIovs.firstRow(chunk) + page + bit;
    }

    /** Gives the page of a net_iov back. */
    public void free(int row) {
        int chunk = chunkOf(row);
        int page = row - netIovs.firstRow(chunk);
        int word = firstWord[chunk - firstChunk] + page / 64;
        long map = bits.get(word);
        assert (map & (1L << page)) != 0 : "net_iov " + row + " is free already";
        bits.set(word, map & ~(1L << page));
        taken.pages.add(chunk - firstChunk, -1);
    }

    /** Whether the page of a net_iov is taken. */
    public boolean taken(int row) {
        int chunk = chunkOf(row);
        int page = row - netIovs.firstRow(chunk);
        return (bits.get(firstWord[chunk - firstChunk] + page / 64) & (1L << page)) != 0;
    }

    private int chunkOf(int row) {
        int chunk = firstChunk;
        while (row >= netIovs.firstRow(chunk + 1)) {
            chunk++;
        }
        return chunk;
    }

    /** Pages that are taken. */
    public int taken() {
        int sum = 0;
        for (int i = 0; i < endChunk - firstChunk; i++) {
            sum += taken.pages.getInt(i);
        }
        return sum;
    }

    int firstChunk() {
        return firstChunk;
    }

    int endChunk() {
        return endChunk;
    }
}
