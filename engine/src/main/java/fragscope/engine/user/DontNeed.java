// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.UserFact;
import fragscope.engine.pool.PagePools;

/** A system call names the token, and the kernel drops its reference: net/core/sock.c, sock_devmem_dontneed. */
public final class DontNeed implements GivingBack {

    private final PagePools pools;
    private final Facts facts;

    /** Back to these pools. */
    public DontNeed(PagePools pools, Facts facts) {
        this.pools = pools;
        this.facts = facts;
    }

    @Override
    public int room() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean give(int sock, int token, long netmem, int len) {
        facts.say(new UserFact.TokensReturned(sock, token, 1));
        pools.put(netmem, false);
        return true;
    }

    /** An id that sk_user_frags does not have is passed over silently. */
    @Override
    public void giveAgain(int sock, int token, long netmem, int len) {
        facts.say(new UserFact.TokenUnknown(sock, token));
    }

    @Override
    public boolean heldBySocket() {
        return true;
    }

    /** tcp_release_user_frags. */
    @Override
    public void abandon(long netmem) {
        pools.put(netmem, false);
    }
}
