// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * What somebody decided by hand about frames that have not arrived yet, or are not yet in memory: a row each. Without
 * any, the wire brings the capture as it is, and each write arrives when it is due.
 */
public final class WireEdits extends Table {

    /** So many decisions are kept; one more is refused. */
    public static final int ROWS = 64;

    /** The frame is lost. */
    public static final int LOSE = 1;
    /** The frame arrives once more. */
    public static final int REPEAT = 2;
    /** The frame arrives later, and those behind it. */
    public static final int DELAY = 3;
    /** Another frame arrives in its place. */
    public static final int SWAP = 4;
    /** The frame's last write over PCIe takes longer, and those behind it. */
    public static final int DELAY_DMA = 5;
    /** The frame's last write over PCIe never arrives. */
    public static final int FAIL_DMA = 6;

    /** Rows used; row 0's counts for the table. */
    public final Column used = column("used", 16);
    /** Frames that arrived once more; row 0's counts for the table. */
    public final Column repeated = column("repeated", 32);
    /** One of the constants above; 0 once it is done. */
    public final Column what = column("what", 8);
    /** Which packet. */
    public final Column packet = ref("packet");
    /** Picoseconds, or a packet plus 1. */
    public final Column arg = column("arg");

    /** No decisions. */
    public WireEdits(World world) {
        super(world, "wire_edits", ROWS);
    }

    /** Decides about a packet; returns false when there is no room. */
    public boolean add(int decision, int aboutPacket, long argument) {
        int row = (int) used.get(0);
        if (row == ROWS) {
            return false;
        }
        used.set(0, row + 1L);
        what.set(row, decision);
        packet.setRef(row, aboutPacket);
        arg.set(row, argument);
        return true;
    }

    /** The row of a decision that is still to be carried out, or {@link Table#NO_ROW}. */
    int find(int decision, int aboutPacket) {
        int rows = (int) used.get(0);
        for (int row = 0; row < rows; row++) {
            if (what.get(row) == decision && packet.ref(row) == aboutPacket) {
                return row;
            }
        }
        return Table.NO_ROW;
    }

    /** Whether there is such a decision; it counts as carried out from now on. */
    boolean take(int decision, int aboutPacket) {
        int row = find(decision, aboutPacket);
        if (row != Table.NO_ROW) {
            what.set(row, 0);
        }
        return row != Table.NO_ROW;
    }

    /** The packet that arrives in the place of {@code place}. */
    int inPlaceOf(int place) {
        int row = find(SWAP, place);
        return row == Table.NO_ROW ? place : (int) arg.get(row) - 1;
    }
}
