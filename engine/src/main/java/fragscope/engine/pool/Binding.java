// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Who holds the binding of a dma-buf: the one who bound it, and each page pool that takes buffers from it.
 *
 * <p>Source: net/core/devmem.h, struct net_devmem_dmabuf_binding, member {@code ref};
 * net_devmem_dmabuf_binding_get and _put. A page pool lives until its last buffer is back, so the binding does too.
 */
public final class Binding extends Table {

    private final Column ref = column("ref", 32);
    private final Column id = column("id", 32);
    private final Column fragRefs = column("frag_refs", 32);
    private final Facts facts;

    /** A binding that nobody holds. */
    public Binding(World world, Facts facts) {
        super(world, "dmabuf_binding", 1);
        this.facts = facts;
    }

    /** net_devmem_bind_dmabuf: its owner holds it. */
    public void bind(int newId) {
        id.set(0, newId);
        ref.set(0, 1);
    }

    /** net_devmem_dmabuf_binding_get. */
    void get() {
        ref.add(0, 1);
    }

    /**
     * net_devmem_dmabuf_binding_put. The caller states why, and then, if this was the last reference, {@link
     * #sayFreed}.
     *
     * @return whether it was the last
     */
    public boolean put() {
        return ref.is(0) && ref.add(0, -1) == 0;
    }

    /** States that the last reference is gone. */
    public void sayFreed() {
        facts.say(new SetupFact.BindingFreed(id.getInt(0)));
    }

    /** {@code get_netmem} of a frag, kept apart so that what is put can be told from what was never got. */
    public void getForFrag() {
        fragRefs.add(0, 1);
        ref.add(0, 1);
    }

    /** {@code put_netmem} of a frag: one that nobody got changes nothing here. */
    public void putForFrag() {
        if (fragRefs.is(0)) {
            fragRefs.add(0, -1);
            ref.add(0, -1);
        }
    }

    /** It goes, whoever still holds it: what happens where references are not counted. */
    public void drop() {
        ref.set(0, 0);
    }

    /** References: its owner's, and one for each page pool. */
    public int refs() {
        return ref.getInt(0);
    }
}
