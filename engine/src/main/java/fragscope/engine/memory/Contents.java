// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Which bytes of the capture a buffer holds: one extent a buffer, the one that was written last.
 *
 * <p>Bytes are never copied about: who wants to read them follows packet, offset and length into the capture. All
 * columns are ghosts, for what is in a buffer decides nothing. Recycling does not erase: a stale buffer still says what
 * is in it.
 *
 * <p>Where a buffer serves several packets it is cut into equal slots, and each has an extent of its own; rows are then
 * slots, see {@link #slot}.
 */
public final class Contents extends Table {

    public final Column packet; // ref: the packet's number
    public final Column from; // offset in the packet's frame, bytes
    public final Column at; // offset in the buffer, bytes
    public final Column len; // bytes

    private final Column source; // packet and from as one cell: one write instead of two
    private final Column place; // at and len, likewise
    private final int slots;
    private final int slotShift;

    /**
     * @param world an open world
     * @param name {@code host_bytes} or {@code device_bytes}
     * @param rows as many as there are buffers
     */
    public Contents(World world, String name, int rows) {
        this(world, name, rows, 1);
    }

    /**
     * The same with buffers in slots.
     *
     * @param slots a power of two up to 8
     */
    public Contents(World world, String name, int rows, int slots) {
        super(world, name, rows * slots);
        this.slots = slots;
        this.slotShift = KernelMap.PAGE_SHIFT - Integer.numberOfTrailingZeros(slots);
        int sourceCell = newCell(true);
        int placeCell = newCell(true);
        packet = place("packet", sourceCell, 0, 32, true);
        from = place("from", sourceCell, 32, 32, true);
        at = place("at", placeCell, 0, 32, true);
        len = place("len", placeCell, 32, 32, true);
        source = place("source", sourceCell, 0, 64, true);
        place = place("place", placeCell, 0, 64, true);
    }

    /** The row for the byte at an offset of a buffer. */
    public int slot(int buffer, int offset) {
        return slots == 1 ? buffer : buffer * slots + Math.clamp(offset >> slotShift, 0, slots - 1);
    }

    /** Slots of a buffer. */
    public int slots() {
        return slots;
    }

    /**
     * Bytes {@code from} to {@code from + length} of a packet's frame now lie at offset {@code offset} of the buffer.
     */
    public void write(int row, int packetNumber, int fromByte, int offset, int length) {
        source.set(row, ((packetNumber + 1L) & 0xffff_ffffL) | ((long) fromByte << 32));
        place.set(row, offset | ((long) length << 32));
    }

    /** The buffer holds nothing of the capture. */
    public void clear(int row) {
        source.set(row, 0);
        place.set(row, 0);
    }

    /** The packet that the bytes are of, or {@link #NO_ROW}. */
    public int packet(int row) {
        return packet.ref(row);
    }

    /** Offset in the packet's frame, bytes. */
    public int from(int row) {
        return from.getInt(row);
    }

    /** Offset in the buffer, bytes. */
    public int at(int row) {
        return at.getInt(row);
    }

    /** Bytes held. */
    public int len(int row) {
        return len.getInt(row);
    }
}
