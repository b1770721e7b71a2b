// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import fragscope.engine.fact.OopsKind;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Whether the kernel has oopsed, and where first: one row, empty while all is well.
 *
 * <p>State of the world, because it decides the future: an oops in softirq context is fatal (kernel/exit.c,
 * make_task_dead: "Aiee, killing interrupt handler!").
 */
public final class Oops extends Table {

    private final Column kind = column("kind", 8); // ordinal + 1
    private final Column width = column("width", 8); // bytes
    private final Column site = column("site", 32); // where, see AddressSpace
    private final Column address = column("address");

    Oops(World world) {
        super(world, "oops", 1);
    }

    /** True since the first oops. */
    public boolean oopsed() {
        return kind.is(0);
    }

    /** The kind of the first oops; ask only after one. */
    public OopsKind kind() {
        return OopsKind.values()[kind.getInt(0) - 1];
    }

    /** The address of the first oops. */
    public long address() {
        return address.get(0);
    }

    /** Where the first oops happened, as the caller of {@link AddressSpace} numbers its functions. */
    public int site() {
        return site.getInt(0);
    }

    void set(OopsKind newKind, long newAddress, int newWidth, int newSite) {
        if (!oopsed()) {
            kind.set(0, newKind.ordinal() + 1L);
            width.set(0, newWidth);
            site.set(0, newSite);
            address.set(0, newAddress);
        }
    }
}
