// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import org.junit.jupiter.api.Test;

class DesignJsonTest {

    private static Design read(String text) throws InputException {
        return DesignJson.parse("d.json", text);
    }

    private static String wrong(String text) {
        return assertThrows(InputException.class, () -> read(text)).getMessage();
    }

    @Test
    void whatIsNotGivenIsAsInThePresetThatItIsLike() throws Exception {
        Design d = read("{\"name\":\"mine\",\"like\":\"tagged-pointer\",\"word\":{\"tag\":2,\"alignment\":16},"
                + "\"safeguards\":{\"mask_tag\":false}}");
        assertEquals("mine", d.name());
        assertEquals("6.4", d.kernel());
        assertEquals(2, d.word().tag());
        assertEquals(16, d.word().alignment());
        assertFalse(d.safeguards().maskTag());
        assertEquals(Presets.named("netmem"), read("{}"));
    }

    @Test
    void axesBearTheNamesThatTheCommandPrints() throws Exception {
        Design d = read("{\"axes\":{\"delivery\":\"copy\",\"return\":\"put_page\",\"fragments\":\"yes\"}}");
        assertEquals(Design.Delivery.COPY, d.delivery());
        assertEquals(Design.GiveBack.PUT_PAGE, d.giveBack());
        assertEquals(true, d.fragments());
    }

    @Test
    void whatIsWrongIsSaidWithItsLineAndField() {
        assertEquals("d.json line 2: \"encoding\" is morse; right would be bio_vec, page_tag_bits, union, handle, "
                + "page_pool_iov, netmem", wrong("{\"axes\":{\n\"encoding\":\"morse\"}}"));
        assertEquals("d.json line 1: unknown field \"colour\"; known are payload, naming, encoding, owner, provider, "
                + "headers, fragments, delivery, return", wrong("{\"axes\":{\"colour\":\"red\"}}"));
        assertEquals("d.json line 2: \"return\" is put_page: with delivery token_by_cmsg buffers come back otherwise; "
                + "right would be dontneed_tokens", wrong("{\"axes\":{\n\"return\":\"put_page\"}}"));
        assertEquals("d.json line 1: \"tag\" is 5000; right would be bits below 4096, 1 to 4095",
                wrong("{\"word\":{\"tag\":5000}}"));
        assertEquals("d.json line 1: is \"perhaps\"; right would be true or false",
                wrong("{\"safeguards\":{\"mask_tag\":\"perhaps\"}}"));
        assertEquals(true,
                wrong("{\"like\":\"nobody\"}").startsWith("d.json line 1: \"like\" is nobody; right would be"));
    }
}
