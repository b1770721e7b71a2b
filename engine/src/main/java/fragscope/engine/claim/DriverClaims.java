// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.claim;

import fragscope.engine.check.Cost;
import fragscope.engine.claim.Asked.Finding;
import fragscope.engine.design.Design;
import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.MemoryFact;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.UserFact;
import fragscope.engine.helper.Version;
import java.util.List;
import java.util.Optional;

/** Claims about drivers and the page pool: T3, T4 and T10 to T12. */
final class DriverClaims {

    private static final String STRUCT_PAGE = "struct_page";

    private DriverClaims() {
    }

    static Finding t3(Asked asked) {
        Cost cost = Cost.of(asked.sides().of(asked.design(), Version.FOR_PAGES));
        return Asked.of(!cost.mustChange().isEmpty(), cost.mustChange().size() + " of " + cost.touching().size()
                + " modelled functions that touch a page have to change", Trial.Shown.NOTHING);
    }

    static Finding t4(Asked asked) {
        int bound = asked.base().run().setup().nic().boundRxq();
        if (bound < 0) {
            return Asked.unspoken("it binds no queue to memory of its own");
        }
        List<Long> pages = asked.base().where(f -> f instanceof DriverFact.DescriptorPosted d && !d.header()
                && d.rxq() == bound && Asked.page(d.netmem()));
        return Asked.of(pages.isEmpty() && asked.whole(), !pages.isEmpty()
                ? "what its driver posts are pages"
                : asked.whole() ? "its driver posts and builds with no page in sight" : asked.base().wrong(),
                new Trial.Shown(
                        Optional.of(asked.base().run()), pages));
    }

    static Finding t10(Asked asked) {
        Design one = asked.design().with("fragments", "no");
        Design several = asked.design().with("fragments", "yes");
        if (!asked.design().bindsQueue() || !Asked.means(several) || !Asked.means(one)) {
            return Asked.unspoken("its buffers cannot be cut up, or it has none of its own");
        }
        Trial shared = asked.run(several);
        long buffers = buffers(shared);
        long alone = buffers(asked.run(one));
        return Asked.of(asked.whole(shared) && buffers < alone, "the stream takes " + buffers
                + " buffers where one serves several packets, and " + alone + " where not",
                shared.shown(UserFact.TokenIssued.class));
    }

    private static long buffers(Trial trial) {
        return trial.all(UserFact.TokenIssued.class).stream().mapToLong(
                UserFact.TokenIssued::netmem).distinct().count();
    }

    static Finding t11(Asked asked) {
        Design old = asked.design().with("naming", STRUCT_PAGE).without("driver_check");
        if (!Asked.means(old)) {
            return asked.design().zoneDevice()
                    ? Asked.fails("its buffers are pages: drivers may go on expecting them", Trial.Shown.NOTHING)
                    : Asked.unspoken("what it gives its driver can never be called a page");
        }
        Trial leftover = asked.run(old);
        return Asked.of(asked.whole() && !asked.whole(leftover), "one driver source serves it" + (asked.whole(leftover)
                ? ", one that expects pages too"
                : "; with one page access left over " + leftover.wrong()), leftover.shown(MemoryFact.Oopsed.class));
    }

    static Finding t12(Asked asked) {
        Design old = asked.design().with("naming", STRUCT_PAGE);
        if (asked.design().allPages() || !Asked.means(old)) {
            return Asked.unspoken("there is nothing that its drivers would have to be updated to");
        }
        Trial trial = asked.run(old);
        boolean refused = trial.all(SetupFact.BindRefused.class).size() == 1 && trial.sound();
        return Asked.of(refused, refused
                ? "a driver that was not updated is refused at the bind, and nothing breaks"
                : "a driver that was not updated is let in: " + trial.wrong(),
                trial.shown(SetupFact.BindRefused.class));
    }
}
