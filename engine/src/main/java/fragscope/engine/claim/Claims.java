// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.claim;

import fragscope.engine.design.Design;
import fragscope.engine.memory.Layouts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The claims of the discussion of 11 July 2023 on netdev, asked of any design: each is answered by runs of the design
 * itself and of what is changed about it, a field moved, a safeguard taken away, another topology.
 *
 * <p>Source: netdev mailing list, Ahern, Kicinski and Almasry, 11 and 12 July 2023. Cost: some forty short runs a
 * design, under a second.
 */
public final class Claims {

    private final Function<String, Layouts> layouts;
    private final Map<String, Function<Asked, Asked.Finding>> rules = new LinkedHashMap<>();

    /** {@code layouts} gives the bundled layouts of a kernel by its name. */
    public Claims(Function<String, Layouts> layouts) {
        this.layouts = layouts;
        rules.put("T1", FragClaims::t1);
        rules.put("T2", FragClaims::t2);
        rules.put("T3", DriverClaims::t3);
        rules.put("T4", DriverClaims::t4);
        rules.put("T5", FragClaims::t5);
        rules.put("T6", FragClaims::t6);
        rules.put("T7", FragClaims::t7);
        rules.put("T8", FragClaims::t8);
        rules.put("T9", FragClaims::t9);
        rules.put("T10", DriverClaims::t10);
        rules.put("T11", DriverClaims::t11);
        rules.put("T12", DriverClaims::t12);
        rules.put("T13", MemoryClaims::t13);
        rules.put("T14", MemoryClaims::t14);
        rules.put("T15", MemoryClaims::t15);
        rules.put("T16", MemoryClaims::t16);
        rules.put("T17", MemoryClaims::t17);
        rules.put("T18", MemoryClaims::t18);
        rules.put("T19", MemoryClaims::t19);
        rules.put("T20", MemoryClaims::t20);
        rules.put("T21", MemoryClaims::t21);
    }

    /** The claims' ids, in order. */
    public List<String> ids() {
        return List.copyOf(rules.keySet());
    }

    /**
     * Asks all claims of a design.
     *
     * @param design one that means something, see {@link fragscope.engine.design.Validity}
     */
    public List<ClaimResult> of(Design design) {
        Asked asked = new Asked(design, layouts);
        List<ClaimResult> results = new ArrayList<>();
        rules.forEach((id, rule) -> {
            Asked.Finding found = rule.apply(asked);
            results.add(new ClaimResult(id, found.answer(), found.how(), found.shown().run(), found.shown().facts()));
        });
        return results;
    }
}
