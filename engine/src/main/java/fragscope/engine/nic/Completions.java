// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Completion entries of all queues: reserved when the NIC takes a packet's descriptors, visible when all is written.
 */
public final class Completions extends Table {

    /** The packet. */
    public final Column packet = ref("packet");
    /** Bytes of the frame. */
    public final Column len = column("len", 24);
    /** Data descriptors that it used. */
    public final Column dataBuffers = column("data_buffers", 8);
    /** Bytes in the header buffer; 0 when none was used. */
    public final Column headerLen = column("header_len", 16);
    /** Parts that DMA still has to write. */
    public final Column partsLeft = column("parts_left", 8);
    /** Set when header and payload lie apart, or there is no payload. */
    public final Column split = column("split", 1);
    /** The RSS hash, 0 for steered packets. */
    public final Column hash = column("hash", 32);
    /** The fact that led here. */
    public final Column cause = ghost("cause", 40);
    private final int ring;

    /** Rings of {@code ring} completions for each of the queues. */
    public Completions(World world, int queues, int ring) {
        super(world, "completions", queues * ring);
        this.ring = ring;
    }

    /** The row of a queue's entry. */
    public int row(int rxq, int entry) {
        return rxq * ring + entry;
    }

    /** The queue of a row. */
    public int rxq(int row) {
        return row / ring;
    }

    /** Fills a reserved entry; the columns of one cell are written together. */
    void reserve(int row, int packetNumber, int bytes, int buffers, int headerBytes, boolean isSplit, long rssHash) {
        packet.setCell(row, packet.at(packetNumber + 1L) | len.at(bytes) | dataBuffers.at(buffers));
        long parts = buffers + (headerBytes > 0 ? 1L : 0L);
        headerLen.setCell(row,
                headerLen.at(headerBytes) | partsLeft.at(parts) | split.at(isSplit ? 1 : 0) | hash.at(rssHash));
    }
}
