// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.skb.SkbWalk;

/** Axis: how received bytes reach the application. The methods are the points where the system calls differ. */
public interface Delivery {

    /**
     * Hands over bytes of the piece that the walk found, and states it.
     *
     * @param sock the socket
     * @param walk at the piece
     * @param len bytes, at most the piece's
     * @return bytes handed over, or a negative errno
     */
    int deliver(int sock, SkbWalk walk, int len);

    /** The call that delivered is over; it is stated behind this. */
    default void callEnded() {
        // copies and tokens are the call's own result
    }

    /** What handing over so many bytes of such a piece takes, in picoseconds. */
    long costPs(SkbWalk walk, int len);
}
