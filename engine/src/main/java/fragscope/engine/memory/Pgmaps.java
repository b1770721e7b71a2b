// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import fragscope.engine.world.Column;
import fragscope.engine.world.World;

/**
 * The struct dev_pagemap of ZONE_DEVICE memory: what a page's {@code pgmap} points to. One row. Source:
 * include/linux/memremap.h.
 */
public final class Pgmaps extends StructTable {

    /** {@code type} of a driver's own memory: MEMORY_DEVICE_GENERIC. */
    public static final int GENERIC = 4;
    /** {@code type} of memory that p2pdma adds: MEMORY_DEVICE_PCI_P2PDMA. */
    public static final int PCI_P2PDMA = 5;

    /** References that keep the map alive: a percpu_ref, here one count in its first word. */
    public final Column ref;
    /** What kind of memory, which decides who gets a page back. */
    public final Column type = member("type");
    /** Address of the table with page_free; 0 while there is no map. */
    public final Column ops = member("ops");

    /** No map yet. */
    public Pgmaps(World world, StructLayout layout) {
        super(world, "dev_pagemap", 1, layout);
        this.ref = within("ref", layout.member("ref").bitOffset(), 64);
    }

    /** The address of the map. */
    public long address() {
        return KernelMap.PGMAPS;
    }

    /** Where {@code type} lies in the struct, bytes. */
    public int typeByte() {
        return layout().member("type").bitOffset() / 8;
    }
}
