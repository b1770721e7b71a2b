// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.helper.SkbPlan.Part;
import java.util.ArrayList;
import java.util.List;

/** The skbs that every helper is executed on. */
public final class Corpus {

    private static final int UNNECESSARY = 1;
    private static final int MSS = 1448;
    /** The buffer that lies before another one of the same skb: for a frag across a page boundary. */
    private static final int PAIR = 18;

    private Corpus() {
    }

    /** All plans, the plainest first. */
    public static List<SkbPlan> plans() {
        List<Part> full = List.of(dev(0, 0, 4096), dev(1, 0, 4096));
        List<Part> many = new ArrayList<>();
        for (int i = 0; i < Structs.MAX_SKB_FRAGS; i++) {
            many.add(dev(i, 64 * (i % 3), 256 + i));
        }
        return List.of(plain("one-frag", List.of(dev(0, 0, MSS))),
                plain("three-frags", List.of(dev(0, 0, MSS), dev(1, 0, MSS), dev(2, 0, 700))),
                plain("seventeen-frags", many),
                plain("full-pages", full),
                plain("offset-not-0", List.of(dev(0, 100, 1000))),
                plain("across-a-page-boundary", List.of(dev(PAIR, 3000, 2000))),
                new SkbPlan("frag-list", 0, true, List.of(dev(0, 0, MSS)), true, UNNECESSARY, false,
                        List.of(List.of(dev(1, 0, MSS)), List.of(dev(2, 0, 333)))),
                new SkbPlan("linear-only", 300, true, List.of(), true, UNNECESSARY, false, List.of()),
                plain("pages-and-device-mixed", List.of(host(0, 0, 500), dev(1, 0, MSS), host(2, 8, 77))),
                new SkbPlan("cloned", 0, true, List.of(dev(0, 0, MSS), dev(1, 0, 600)), true, UNNECESSARY, true,
                        List.of()),
                new SkbPlan("pp-recycle-0", 0, true, List.of(dev(0, 0, MSS)), false, UNNECESSARY, false, List.of()),
                new SkbPlan("checksum-none", 0, true, List.of(dev(0, 0, MSS)), true, 0, false, List.of()),
                new SkbPlan("checksum-complete", 0, true, List.of(dev(0, 0, MSS), dev(1, 0, 501)), true, 2, false,
                        List.of()),
                new SkbPlan("partly-pulled", 200, true, List.of(dev(0, 200, 1248)), true, UNNECESSARY, false,
                        List.of()),
                new SkbPlan("headers-in-frag", 0, false, List.of(dev(0, 0, MSS)), true, UNNECESSARY, false, List.of()));
    }

    private static SkbPlan plain(String name, List<Part> frags) {
        return new SkbPlan(name, 0, true, frags, true, UNNECESSARY, false, List.of());
    }

    private static Part dev(int buffer, int offset, int len) {
        return new Part(buffer, false, offset, len);
    }

    private static Part host(int buffer, int offset, int len) {
        return new Part(buffer, true, offset, len);
    }
}
