// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fragscope.engine.design.Design;
import fragscope.engine.design.FragSides;
import fragscope.engine.design.Presets;
import fragscope.engine.helper.Version;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** "What is this check for?" is answered by running without it. */
class SafeguardCellsTest {

    private final FragSides sides = new FragSides(HelperRig::layouts);
    private final HelperTable table = new HelperTable();

    private Cell cell(String helper, String preset, String... without) {
        Design design = Objects.requireNonNull(Presets.named(preset)).without(without);
        return table.of(sides.of(design, Version.AS_CHANGED), List.of(helper)).get(0).cells().get(0);
    }

    @Test
    void withoutTheReadabilityCheckACopyMapsNull() {
        assertEquals(Verdict.REFUSES_SAFELY, cell("skb_copy_bits", "netmem").verdict());
        Cell off = cell("skb_copy_bits", "netmem", "readable_copy");
        assertEquals(Verdict.CRASHES, off.verdict());
        // page_address(NULL): 0xffff888000000000 + ((0 - 0xffffea0000000000) >> 6 << 12)
        assertEquals(0x0005_0880_0000_0000L, Objects.requireNonNull(off.fault()).address());
    }

    @Test
    void eachFamilysCheckIsItsOwn() {
        assertEquals(Verdict.WRONG_SILENTLY, cell("__skb_checksum", "netmem", "readable_copy").verdict());
        assertEquals(Verdict.CRASHES, cell("__skb_checksum", "netmem", "readable_checksum").verdict());
        assertEquals(Verdict.HEADERS_ONLY, cell("packet_rcv", "netmem").verdict());
        assertEquals(Verdict.REFUSES_SAFELY, cell("packet_rcv", "netmem", "readable_tap").verdict(),
                "the copy's own check is still there");
        assertEquals(Verdict.CRASHES, cell("packet_rcv", "netmem", "readable_tap", "readable_copy").verdict());
        // BUG_ON(skb_copy_bits()) in __pskb_pull_tail: two checks, and the second is not a safe one
        assertEquals(Verdict.CRASHES, cell("__pskb_pull_tail", "netmem", "readable_pull").verdict());
    }

    @Test
    void codeThatDoesNotMaskTheTagCountsBesideTheObject() {
        assertEquals(Verdict.WORKS, cell("__skb_frag_ref", "tagged-pointer").verdict());
        assertNotEquals(Verdict.WORKS, cell("__skb_frag_ref", "tagged-pointer", "mask_tag").verdict());
    }
}
