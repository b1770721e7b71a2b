// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.memory.Contents;

/** What was written into one kind of memory and what was written over, beside what the world says is there. */
final class Extents {

    private final Contents contents;
    private final int[] lens;
    private long written;
    private long writtenOver;

    Extents(Contents contents) {
        this.contents = contents;
        this.lens = new int[contents.rows()];
    }

    void written(int row, int len) {
        written += len;
        writtenOver += lens[row];
        lens[row] = len;
    }

    int rows() {
        return lens.length;
    }

    Balance balance(String part) {
        long kept = 0;
        for (int row = 0; row < lens.length; row++) {
            kept += contents.len(row);
        }
        return new Balance(part, written, 0, writtenOver, kept);
    }
}
