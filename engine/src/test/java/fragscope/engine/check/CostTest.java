// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.helper.Version;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostTest {

    private final HelperRig rig = new HelperRig();

    private Cost cost(String design) {
        return Cost.of(rig.of(design, Version.FOR_PAGES));
    }

    @Test
    void hostPagesForceNobodyToChange() {
        Cost cost = cost("host-copy");
        assertEquals(Set.of(), cost.mustChange());
        assertTrue(cost.touching().contains("skb_copy_bits"), String.valueOf(cost.touching()));
        assertFalse(cost.touching().contains("skb_frag_size"), "len is in the frag");
    }

    @Test
    void pagesOfABarForceFewerToChangeThanWordsThatAreNoPages() {
        int pages = cost("p2pdma").mustChange().size();
        int words = cost("netmem").mustChange().size();
        assertTrue(pages < words, pages + " and " + words);
        assertTrue(words >= 10, words + " functions");
    }

    @Test
    void whatHasToChangeIsPartOfWhatTouchesPages() {
        Cost cost = cost("tagged-pointer");
        assertTrue(cost.touching().containsAll(cost.mustChange()));
        assertTrue(cost.text().matches("modelled: [0-9]+ of [0-9]+"), cost.text());
    }
}
