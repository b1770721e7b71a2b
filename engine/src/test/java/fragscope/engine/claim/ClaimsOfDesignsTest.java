// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.run.BundledLayouts;
import fragscope.engine.run.Recording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The scorecard of the claims of July 2023: T1 to T21 for each preset, + holds, - fails, . not spoken of. It is
 * computed; what stands here is what it must stay.
 */
class ClaimsOfDesignsTest {

    private static final String EXPECTED = """
            host-copy           ..-.+.....-.......-..
            dmabuf-pages        ..+-+..+..-.-...-.+.+
            p2pdma              ..+-+..+..-.++++--+-+
            p2pdma-pool         ..+-+..+.+-.++++-++-+
            tagged-pointer      ++++++.+.+++-...+.+.+
            union-frag          +++++.++++++-...+.+.+
            handle-pa           +.+++..+.+..-...+.+.+
            handle-pa-frags     +.+++..+.+..-...+.+.+
            page-pool-iov       +++++..+..++-...+.+.+
            netmem              +++++..+.+++-...+.+.+
            zcrx                +++++.....++......+.+
            union-len-moved     -++--.+----+-...+.-.+
            tag-above-alignment -++-++.-.----...+.-.-
            old-driver          -++--..-.----...+.-.-
            headers-in-device   -++--..-.--+-...+.-.-
            mixed-gro           -++-+..+.--+-...+.-.+
            """;

    private final Claims claims = new Claims(BundledLayouts::of);

    private static Design preset(String name) {
        return Objects.requireNonNull(Presets.named(name));
    }

    private String row(Design design) {
        StringBuilder row = new StringBuilder();
        for (ClaimResult result : claims.of(design)) {
            row.append(switch (result.answer()) {
                case HOLDS -> '+';
                case FAILS -> '-';
                case NOT_SPOKEN -> '.';
            });
        }
        return row.toString();
    }

    @Test
    void thePresetsScorecardIsAsExecuted() {
        Map<String, String> rows = new LinkedHashMap<>();
        EXPECTED.lines().forEach(line -> rows.put(line.substring(0, 20).strip(), line.substring(20)));
        Map<String, String> seen = new LinkedHashMap<>();
        Presets.all().forEach(design -> seen.put(design.name(), row(design)));
        assertEquals(rows, seen);
    }

    /** The same claim in a counter-scenario, where a safeguard was taken away. */
    @Test
    void aClaimThatHoldsStopsHoldingWithoutItsSafeguard() {
        notAnyMore("T8", preset("tagged-pointer"), "mask_tag");
        notAnyMore("T12", preset("netmem"), "driver_check");
        notAnyMore("T15", preset("p2pdma"), "distance_at_bind");
        notAnyMore("T21", preset("netmem"), "hold_binding");
        notAnyMore("T19", preset("netmem"), "header_split");
    }

    /** What is told of a claim can be opened: the run is there, and it has the facts. */
    @Test
    void everyTellingFactIsOneOfTheRunThatShowsIt() {
        int told = 0;
        for (Design design : List.of(preset("netmem"), preset("p2pdma-pool"), preset("union-len-moved"))) {
            for (ClaimResult result : claims.of(design)) {
                assertTrue(result.facts().isEmpty() || result.run().isPresent(), result.id());
                assertTrue(result.run().isEmpty() || result.answer() != ClaimResult.Answer.NOT_SPOKEN, result.id());
                if (!result.facts().isEmpty()) {
                    Recording again = result.run().orElseThrow().recording().recordAll();
                    assertTrue(result.facts().getLast() < again.facts(), result.id() + " of " + design.name());
                    told++;
                }
            }
        }
        assertTrue(told > 20, "claims with telling facts: " + told);
    }

    private void notAnyMore(String id, Design design, String safeguard) {
        assertEquals(ClaimResult.Answer.HOLDS, of(id, design).answer(), id);
        assertNotEquals(ClaimResult.Answer.HOLDS, of(id, design.without(safeguard)).answer(), id + " without "
                + safeguard);
    }

    private ClaimResult of(String id, Design design) {
        return claims.of(design).stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyClaimIsAskedOnceAndSaysHow() {
        List<ClaimResult> results = claims.of(preset("netmem"));
        assertEquals(claims.ids(), results.stream().map(ClaimResult::id).toList());
        assertEquals(21, results.size());
        results.forEach(r -> assertTrue(r.how().length() > 10, r::toString));
    }

    @Test
    void readingTheSameTwiceGivesTheSame() {
        assertEquals(read(), read());
    }

    private List<List<Object>> read() {
        return claims.of(preset("p2pdma")).stream().map(
                r -> List.<Object>of(r.id(), r.answer(), r.how(), r.facts())).toList();
    }
}
