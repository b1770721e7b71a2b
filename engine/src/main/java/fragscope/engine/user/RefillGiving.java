// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.UserFact;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.pool.RefillRing;

/**
 * An entry of the refill ring, without a system call; the kernel reads it when it needs buffers. What the application
 * has when its ring dies is taken back then, not when a socket is closed.
 */
public final class RefillGiving implements GivingBack {

    private final NetIovs netIovs;
    private final RefillRing ring;
    private final Facts facts;

    /** Into this ring. */
    public RefillGiving(NetIovs netIovs, RefillRing ring, Facts facts) {
        this.netIovs = netIovs;
        this.ring = ring;
        this.facts = facts;
    }

    /** A ring that is full takes nothing until the kernel has read it, which it does when its pool is empty. */
    @Override
    public int room() {
        return ring.rows() - ring.waiting();
    }

    @Override
    public boolean give(int sock, int token, long netmem, int len) {
        long at = (long) netIovs.rowOf(netmem) << KernelMap.PAGE_SHIFT;
        if (!ring.give(at, len)) {
            return false;
        }
        facts.say(new UserFact.RefillPosted(sock, token, at, len, ring.waiting()));
        return true;
    }

    /** It is in the ring; what it is worth is seen when the kernel reads it (io_zcrx_put_niov_uref). */
    @Override
    public void giveAgain(int sock, int token, long netmem, int len) {
        give(sock, token, netmem, len);
    }

    @Override
    public boolean heldBySocket() {
        return false;
    }

    @Override
    public void abandon(long netmem) {
        throw new IllegalStateException("completions are the ring's");
    }
}
