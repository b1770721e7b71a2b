// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static Design preset(String name) {
        return Objects.requireNonNull(Presets.named(name));
    }

    private static String refused(Design design) {
        return Validity.refusal(design).map(Validity.Refusal::field).orElse("");
    }

    @Test
    void everyPresetMeansSomething() {
        for (Design design : Presets.all()) {
            assertEquals(Optional.empty(), Validity.refusal(design), design.name());
        }
        assertEquals(16, Presets.all().size());
        assertEquals(11, Presets.meantToWork(true).size());
    }

    @Test
    void aRefusalNamesTheAxisAndWhatWouldBeRight() {
        Validity.Refusal refusal = Validity.refusal(preset("netmem").with("provider", "page_allocator")).orElseThrow();
        assertEquals("provider", refusal.field());
        assertEquals("\"provider\" is page_allocator: the page allocator has no device memory; right would be "
                + "dmabuf_net_iov, dmabuf_pages or p2pdma", refusal.sentence());
    }

    @Test
    void combinationsWithoutMeaningAreRefused() {
        assertEquals("encoding", refused(preset("tagged-pointer").with("encoding", "bio_vec")));
        assertEquals("naming", refused(preset("netmem").with("naming", "zone_device_page")));
        assertEquals("naming", refused(preset("netmem").with("naming", "handle_pa")));
        assertEquals("owner", refused(preset("netmem").with("owner", "drivers_own")));
        assertEquals("fragments", refused(preset("p2pdma").with("fragments", "yes")));
        assertEquals("delivery", refused(preset("host-copy").with("delivery", "token_by_cmsg")));
        assertEquals("return", refused(preset("netmem").with("give_back", "put_page")));
        assertEquals("kernel", refused(preset("netmem").with("kernel", "6.4")));
        assertEquals("kernel", refused(preset("netmem").with("kernel", "5.10")));
        assertEquals("payload", refused(preset("netmem").with("payload", "host_pages")));
        assertEquals("word.len_at", refused(preset("tagged-pointer").with("word", new WordForm(1, 64, 12, 8))));
    }

    @Test
    void combinationsThatFailAreNotRefused() {
        assertEquals("", refused(preset("netmem").with("delivery", "copy").with("give_back", "put_page")));
        assertEquals("", refused(preset("tagged-pointer").with("word", new WordForm(0x800, 64, 8, 12))));
        assertEquals("", refused(preset("netmem").with("fragments", "yes")));
        assertEquals("", refused(preset("netmem").with("kernel", "6.12")));
    }

    @Test
    void aChoiceThatDoesNotExistIsNamedWithThoseThatDo() {
        String said = String.valueOf(assertThrows(IllegalArgumentException.class,
                () -> preset("netmem").with("headers", "sometimes")).getMessage());
        assertTrue(said.contains("\"headers\" is sometimes; right would be split_to_host_pages"), said);
    }
}
