// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Receive queues, one row each: where NIC and driver are in the queue's three rings.
 *
 * <p>Each ring is walked by free-running counters (modulo 2^32): the driver produces descriptors, the NIC takes them,
 * the driver cleans them; a slot is the counter modulo the ring. What is posted, empty or pending is a difference.
 */
public final class RxQueues extends Table {

    // Counters that move together lie together: a cell has two.
    /** Header ring: descriptors taken by the NIC ever. */
    public final Column headerHead = column("header_head", 32);
    /** Data ring: descriptors taken by the NIC ever. */
    public final Column dataHead = column("data_head", 32);
    /** Header ring: descriptors cleaned by the driver ever. */
    public final Column headerClean = column("header_clean", 32);
    /** Completion ring: entries read by the driver ever. */
    public final Column cqHead = column("cq_head", 32);
    /** Header ring: descriptors posted ever. */
    public final Column headerProd = column("header_prod", 32);
    /** Data ring: descriptors posted ever. */
    public final Column dataProd = column("data_prod", 32);
    /** Data ring: descriptors cleaned by the driver ever. */
    public final Column dataClean = column("data_clean", 32);
    /** Completion ring: entries reserved by the NIC ever. */
    public final Column cqTail = column("cq_tail", 32);
    /** Completion ring: entries made visible ever. */
    public final Column cqPost = column("cq_post", 32);
    /** Set when a flow rule and a memory provider are bound to the queue. */
    public final Column bound = column("bound", 1);
    /** Set while interrupts are enabled, cleared while NAPI polls. */
    public final Column irqEnabled = column("irq_enabled", 1);
    /** Set while the queue is being restarted: the NIC gives it no frames. */
    public final Column stopped = column("stopped", 1);
    /** The fact that led to the queue's present poll, or its next: the interrupt, or the poll before. */
    public final Column cause = ghost("cause", 40);

    private static final long COUNTER = 0xffff_ffffL; // counters are modulo 2^32

    /** Entries of descriptor rings. */
    public final int ring;
    /** Entries of completion rings: one for each descriptor that there can be. */
    public final int cqRing;
    private final Ring descriptors;
    private final Ring entries;

    /** Queues with rings of this many entries. */
    public RxQueues(World world, int queues, int ring) {
        super(world, "rxqs", queues);
        this.ring = ring;
        this.cqRing = ring * 2;
        this.descriptors = new Ring(ring);
        this.entries = new Ring(cqRing);
    }

    /** The slot of a descriptor counter. */
    public int slot(long counter) {
        return descriptors.place(counter);
    }

    /** The entry of a completion counter. */
    public int entry(long counter) {
        return entries.place(counter);
    }

    /** The NIC takes descriptors of both rings. */
    void takeDescriptors(int rxq, int headers, int buffers) {
        long cell = headerHead.cell(rxq);
        headerHead.setCell(rxq, headerHead.at(headerHead.of(cell) + headers & COUNTER)
                | dataHead.at(dataHead.of(cell) + buffers & COUNTER));
    }

    /** The driver reads a completion and cleans so many header descriptors, 0 or 1. */
    public void readCompletion(int rxq, int headers) {
        long cell = cqHead.cell(rxq);
        cqHead.setCell(rxq, cqHead.at(cqHead.of(cell) + 1 & COUNTER)
                | headerClean.at(headerClean.of(cell) + headers & COUNTER));
    }

    private static int minus(long later, long earlier) {
        return (int) (later - earlier);
    }

    /** Header descriptors that the NIC can take. */
    public int headerPosted(int rxq) {
        return minus(headerProd.get(rxq), headerHead.get(rxq));
    }

    /** Header slots that the driver can fill. */
    public int headerEmpty(int rxq) {
        return ring - minus(headerProd.get(rxq), headerClean.get(rxq));
    }

    /** Data descriptors that the NIC can take. */
    public int dataPosted(int rxq) {
        return minus(dataProd.get(rxq), dataHead.get(rxq));
    }

    /** Data slots that the driver can fill. */
    public int dataEmpty(int rxq) {
        return ring - minus(dataProd.get(rxq), dataClean.get(rxq));
    }

    /** Completions that the driver can read. */
    public int pending(int rxq) {
        return minus(cqPost.get(rxq), cqHead.get(rxq));
    }

    /** Completions that the NIC has reserved and not made visible yet: their packets are being written. */
    public int beingWritten(int rxq) {
        return minus(cqTail.get(rxq), cqPost.get(rxq));
    }

    /** Completion entries in use. */
    public int cqUsed(int rxq) {
        return minus(cqTail.get(rxq), cqHead.get(rxq));
    }
}
