// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

/**
 * Something that is changed by hand between two steps of a run. With its run it is re-executed, never a patched state:
 * what follows is what the machine does with it.
 *
 * <p>{@code at} is the number of facts said at the end of the step after which it happens (see {@link
 * Branches#boundary}); several at one place happen in their order in the list. Where a value is expected and another is
 * found, nothing is changed and a fact says so.
 */
public sealed interface Intervention {

    /** Facts said before it. */
    long at();

    /**
     * Flips bits of a frag's word.
     *
     * @param skb      the skb's row
     * @param frag     which of its frags
     * @param mask     the bits
     * @param expected the word as it should be found
     */
    record FlipBits(long at, int skb, int frag, long mask, long expected) implements Intervention {
    }

    /**
     * Gives a column of a row another value: a length, an offset, a reference count.
     *
     * @param table    the table's name
     * @param column   the column's name
     * @param value    the new value
     * @param expected the value as it should be found
     */
    record SetColumn(long at, String table, String column, int row, long value, long expected)
            implements
                Intervention {
    }

    /** A packet that has not arrived is lost on the wire; packets are counted from 0. */
    record DropPacket(long at, int packet) implements Intervention {
    }

    /** A packet that has not arrived arrives twice. */
    record RepeatPacket(long at, int packet) implements Intervention {
    }

    /** A packet that has not arrived comes later, and those behind it; in picoseconds. */
    record DelayPacket(long at, int packet, long delayPs) implements Intervention {
    }

    /** Two packets that have not arrived come in each other's place. */
    record SwapPackets(long at, int packet, int other) implements Intervention {
    }

    /** The last DMA write of a packet that is not in memory yet comes later, and those behind it; in picoseconds. */
    record DelayDma(long at, int packet, long delayPs) implements Intervention {
    }

    /** The last DMA write of a packet that is not in memory yet never arrives. */
    record FailDma(long at, int packet) implements Intervention {
    }

    /** The application gives the next token that it is done with back twice. */
    record ReturnTwice(long at) implements Intervention {
    }

    /**
     * A page pool may have no more than so many buffers from here on. With as many as are out of it, it is exhausted.
     *
     * @param most     buffers, 0 or more
     * @param expected the buffers that it should be found to have
     */
    record LimitPool(long at, int pool, int most, int expected) implements Intervention {
    }

    /** The owner of the binding goes while traffic goes on: the bound queue is restarted with host pages. */
    record UnbindRegion(long at) implements Intervention {
    }

    /** The device whose memory is bound is pulled out: writes to it are lost. */
    record RemoveDevice(long at) implements Intervention {
    }

    /**
     * The steering rule names another queue.
     *
     * @param rxq      the queue; -1 takes the rule away
     * @param expected the queue that it should be found to name, -1 for no rule
     */
    record Steer(long at, int rxq, int expected) implements Intervention {
    }

    /** The application gives no more buffers back from here on, or does so again. */
    record KeepTokens(long at, boolean keeps) implements Intervention {
    }
}
