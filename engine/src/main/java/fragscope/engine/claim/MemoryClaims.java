// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.claim;

import fragscope.engine.claim.Asked.Finding;
import fragscope.engine.design.Design;
import fragscope.engine.fact.DmaFact;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.StackFact;
import fragscope.engine.fact.UserFact;
import java.util.List;
import java.util.Optional;

/** Claims about device memory, p2pdma and what goes with them: T13 to T21. */
final class MemoryClaims {

    private static final String NO_P2PDMA = "it takes no memory from p2pdma";
    private static final String TOPOLOGY = "topology";

    private MemoryClaims() {
    }

    static Finding t13(Asked asked) {
        if (!asked.design().peerMemory()) {
            return Asked.unspoken("its payload lies in host memory");
        }
        Trial tapped = asked.run(asked.design().without("readable_tap"), "tap", true);
        boolean reads = tapped.sound()
                && tapped.all(StackFact.TapSaw.class).stream().anyMatch(t -> t.caplen() == t.len());
        return Asked.of(reads, "a tap that forgets to ask " + (reads
                ? "reads payload out of the device, slowly and rightly"
                : "does not get at the payload: " + tapped.wrong()), tapped.shown(StackFact.TapSaw.class));
    }

    static Finding t14(Asked asked) {
        if (!asked.design().throughBar()) {
            return Asked.unspoken(NO_P2PDMA);
        }
        List<Long> added = asked.base().where(SetupFact.P2pResourceAdded.class);
        List<Long> published = asked.base().where(SetupFact.P2pPublished.class);
        boolean ordered = added.size() == 1 && published.size() == 1 && added.getFirst() < published.getFirst();
        return Asked.of(ordered, "its memory's driver adds the region as a resource, then publishes it",
                new Trial.Shown(
                        Optional.of(asked.base().run()),
                        ordered ? List.of(added.getFirst(), published.getFirst()) : List.of()));
    }

    static Finding t15(Asked asked) {
        if (asked.base().where(SetupFact.P2pDistanceAsked.class).isEmpty()) {
            return Asked.unspoken("its bind asks for no distance");
        }
        Trial acs = asked.with(TOPOLOGY, "one-switch-acs");
        Trial apart = asked.with(TOPOLOGY, "two-root-ports");
        boolean bound = asked.base().where(SetupFact.BindRefused.class).isEmpty();
        boolean refused = !acs.where(SetupFact.BindRefused.class).isEmpty() && !apart.where(
                SetupFact.BindRefused.class).isEmpty();
        return Asked.of(bound && refused, "the bind is accepted behind one switch" + (refused
                ? ", refused where ACS redirects and between two root ports"
                : ", and elsewhere too"), asked.base().shown(SetupFact.P2pDistanceAsked.class));
    }

    static Finding t16(Asked asked) {
        if (!asked.design().throughBar()) {
            return Asked.unspoken(NO_P2PDMA);
        }
        long written = asked.base().all(DmaFact.DmaWritten.class).stream().filter(DmaFact.DmaWritten::device).count();
        long tokens = asked.base().all(UserFact.TokenIssued.class).size();
        boolean way = asked.whole() && written == Trial.SEGMENTS && tokens == Trial.SEGMENTS;
        return Asked.of(way, written + " segments are written to its pages, " + tokens + " tokens name them, "
                + asked.base().all(PoolFact.ZonePageFreed.class).size() + " pages go back to the genpool",
                asked.base().shown(UserFact.TokenIssued.class));
    }

    static Finding t17(Asked asked) {
        if (!asked.design().peerMemory()) {
            return Asked.unspoken("its payload lies in host memory");
        }
        long core = asked.base().all(SetupFact.PagesMade.class).stream().mapToLong(SetupFact.PagesMade::pages).sum();
        long p2p = asked.base().all(SetupFact.P2pResourceAdded.class).stream().mapToLong(
                SetupFact.P2pResourceAdded::pages).sum();
        return Asked.of(core + p2p == 0, core + p2p == 0
                ? "nobody makes a struct page for its memory"
                : core > 0
                        ? "the dma-buf core makes " + core + " struct pages"
                        : "p2pdma makes a pgmap and " + p2p + " struct pages; the dma-buf core makes none",
                asked.base().shown(f -> f instanceof SetupFact.PagesMade
                        || f instanceof SetupFact.P2pResourceAdded));
    }

    static Finding t18(Asked asked) {
        if (!asked.design().throughBar()) {
            return Asked.unspoken(NO_P2PDMA);
        }
        Trial trial = asked.run(asked.design().without("keep_pgmap"));
        return Asked.of(!asked.whole(trial), asked.whole(trial)
                ? "without a page pool nothing overlays a page's pgmap"
                : "the page pool's fields overlay a page's pgmap; if nobody writes it back " + trial.wrong(),
                trial.shown(PoolFact.ZonePageFreed.class));
    }

    static Finding t19(Asked asked) {
        Trial together = asked.run(asked.design().with("headers", "together_with_payload"));
        return Asked.of(asked.whole() && !asked.whole(together), asked.whole(together)
                ? "with headers beside the payload the stream arrives all the same"
                : "with headers beside the payload " + together.wrong(), together.shown(StackFact.SkbFreed.class));
    }

    static Finding t20(Asked asked) {
        if (!asked.design().throughBar()) {
            return Asked.unspoken(NO_P2PDMA);
        }
        Trial acs = asked.with(TOPOLOGY, "one-switch-acs");
        Trial pool = asked.run(asked.design().without("keep_pgmap"));
        boolean way = acs.where(SetupFact.BindRefused.class).isEmpty() && asked.whole(acs);
        return Asked.of(asked.whole() && way && asked.whole(pool), "reading works" + (way
                ? ", and so does the way through ACS"
                : "; the way through ACS does not")
                + (asked.whole(pool)
                        ? "; it has no page pool, and so none of its gains"
                        : "; under a page pool a page's pgmap is lost"),
                acs.shown(SetupFact.BindRefused.class));
    }

    static Finding t21(Asked asked) {
        Design loose = asked.design().without("hold_binding");
        Object[] late = {"app_pace", "stopped", "unbind", "before-close"};
        if (!asked.design().bindsQueue()) {
            return Asked.unspoken("nobody can take its memory away");
        }
        Trial held = asked.with(late);
        Trial freed = asked.run(loose, late);
        return Asked.of(held.sound() && !freed.sound(), "its provider goes with frags in a socket's queue: held, "
                + (held.sound() ? "the region waits" : held.wrong()) + "; not held, " + (freed.sound()
                        ? "nothing happens"
                        : freed.wrong()),
                freed.shown(SetupFact.RegionUnbound.class));
    }
}
