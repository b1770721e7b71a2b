// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Receive descriptors of all queues, header or data: the bus address that the NIC writes to, and beside it what the
 * driver keeps to know the buffer again (its software ring).
 */
public final class DescriptorRing extends Table {

    /** What the driver calls the buffer; a slot that the driver has cleaned keeps what it held. */
    public final Column netmem = column("netmem");
    /** Where the NIC writes. */
    public final Column dmaAddr = column("dma_addr");
    private final int ring;

    /** Rings of {@code ring} descriptors for each of the queues. */
    public DescriptorRing(World world, String name, int queues, int ring) {
        super(world, name, queues * ring);
        this.ring = ring;
    }

    /** The row of a queue's slot. */
    public int row(int rxq, int slot) {
        return rxq * ring + slot;
    }
}
