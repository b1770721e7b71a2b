// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

/**
 * How the stack is configured.
 *
 * @param budget packets a poll may take, NAPI_POLL_WEIGHT
 * @param gro whether GRO merges
 * @param tap whether a packet tap is open
 * @param rcvbuf receive buffer of each socket in bytes; 0 for unlimited
 * @param wakeupPs from data queued to the application's call, in picoseconds; {@link #NEVER} when it
 *        does not read at all
 */
public record StackConfig(int budget, boolean gro, boolean tap, long rcvbuf, long wakeupPs) {

    /** The application never reads. */
    public static final long NEVER = -1;
}
