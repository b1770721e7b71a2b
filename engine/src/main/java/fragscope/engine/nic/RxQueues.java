// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Receive queues, one row each: where NIC and driver are in the queue's three rings.
 *
 * <p>Each ring is walked by three indices: the driver produces descriptors, the NIC takes them, the driver cleans them.
 */
public final class RxQueues extends Table {

    /** Set when a flow rule and a memory provider are bound to the queue. */
    public final Column bound = column("bound", 1);
    /** Set while interrupts are enabled, cleared while NAPI polls. */
    public final Column irqEnabled = column("irq_enabled", 1);
    /** Completions written and not yet polled. */
    public final Column pending = column("pending", 24);

    /** Header ring: next slot to post to. */
    public final Column headerProd = column("header_prod", 20);
    /** Header ring: next slot that the NIC takes. */
    public final Column headerHead = column("header_head", 20);
    /** Header ring: next slot that the driver cleans. */
    public final Column headerClean = column("header_clean", 20);
    /** Header ring: posted and not taken. */
    public final Column headerPosted = column("header_posted", 20);
    /** Header ring: empty slots, for the driver to fill. */
    public final Column headerEmpty = column("header_empty", 20);

    /** Data ring: next slot to post to. */
    public final Column dataProd = column("data_prod", 20);
    /** Data ring: next slot that the NIC takes. */
    public final Column dataHead = column("data_head", 20);
    /** Data ring: next slot that the driver cleans. */
    public final Column dataClean = column("data_clean", 20);
    /** Data ring: posted and not taken. */
    public final Column dataPosted = column("data_posted", 20);
    /** Data ring: empty slots, for the driver to fill. */
    public final Column dataEmpty = column("data_empty", 20);

    /** Completion ring: next entry that the NIC reserves. */
    public final Column cqTail = column("cq_tail", 21);
    /** Completion ring: next entry to become visible. */
    public final Column cqPost = column("cq_post", 21);
    /** Completion ring: next entry that the driver reads. */
    public final Column cqHead = column("cq_head", 21);
    /** Completion ring: entries reserved and not yet read. */
    public final Column cqUsed = column("cq_used", 21);

    /** Entries of descriptor rings. */
    public final int ring;
    /** Entries of completion rings: one for each descriptor that there can be. */
    public final int cqRing;

    /** Queues with rings of this many entries. */
    public RxQueues(World world, int queues, int ring) {
        super(world, "rxqs", queues);
        this.ring = ring;
        this.cqRing = ring * 2;
    }

    /** The index after one, in a ring of {@link #ring} entries. */
    public int after(int index) {
        return index + 1 == ring ? 0 : index + 1;
    }

    /** The index after one, in a completion ring. */
    public int afterCq(int index) {
        return index + 1 == cqRing ? 0 : index + 1;
    }
}
