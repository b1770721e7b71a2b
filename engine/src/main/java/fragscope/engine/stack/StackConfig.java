// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

/**
 * How the stack is configured.
 *
 * @param budget packets a poll may take, NAPI_POLL_WEIGHT
 * @param gro whether GRO merges
 * @param tap whether a packet tap is open
 * @param tapHoldsPs how long a clone waits for the tap's reader, in picoseconds; {@link #HOLDS_NOTHING} for a tap that
 *        copies when it sees an skb, {@link #UNTIL_CLOSE} for one whose reader never reads
 * @param rcvbuf receive buffer of each socket in bytes; 0 for unlimited
 * @param wakeupPs from data queued to the application's call, in picoseconds; {@link #NEVER} when it
 *        does not read at all
 */
public record StackConfig(int budget, boolean gro, boolean tap, long tapHoldsPs, long rcvbuf, long wakeupPs) {

    /** The application never reads. */
    public static final long NEVER = -1;
    /** The tap takes no clones. */
    public static final long HOLDS_NOTHING = -1;
    /** The tap's clones are freed when it is closed. */
    public static final long UNTIL_CLOSE = Long.MAX_VALUE;

    /** Whether the tap has a reader that comes for clones. */
    public boolean tapReads() {
        return tap && tapHoldsPs != HOLDS_NOTHING;
    }
}
