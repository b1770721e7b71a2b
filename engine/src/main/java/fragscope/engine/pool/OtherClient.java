// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Another driver that draws from the same genpool: a device has one p2pdma pool for everybody, and whoever asks first
 * is served first. Source: drivers/pci/p2pdma.c, pci_alloc_p2pmem; an NVMe driver's queues may be the client.
 */
public final class OtherClient extends Table {

    private final Column page = ref("page");
    private final Column count = column("count", 32); // row 0
    private final DeviceRegion region;

    /** A client without pages; {@code most} is how many it can ever take. */
    public OtherClient(World world, DeviceRegion region, int most) {
        super(world, "p2p_other_client", Math.max(1, most));
        this.region = region;
    }

    /** Takes so many pages, or what there is; returns how many. The caller states it. */
    public int take(int wanted) {
        int taken = 0;
        while (taken < wanted) {
            int row = region.genPool().alloc();
            if (row < 0) {
                break;
            }
            page.setRef(taken, row);
            taken++;
        }
        count.set(0, taken);
        return taken;
    }

    /** Gives all back; returns how many. The caller states it. */
    public int give() {
        int given = taken();
        for (int i = 0; i < given; i++) {
            region.genPool().free(page.ref(i));
            page.setRef(i, NO_ROW);
        }
        count.set(0, 0);
        return given;
    }

    /** Pages that it has. */
    public int taken() {
        return count.getInt(0);
    }

    /** The row of its {@code i}th page. */
    public int page(int i) {
        return page.ref(i);
    }
}
