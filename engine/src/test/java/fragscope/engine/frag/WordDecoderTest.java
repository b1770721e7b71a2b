// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.input.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WordDecoderTest {

    @Test
    void everyPublishedWordMeansWhatItShould() throws IOException {
        JsonNode cases = JsonMapper.builder().build().readTree(
                Files.readString(SharedData.file("frags/words.json"))).get("cases");
        for (JsonNode c : cases) {
            long word = hex(c.get("word"));
            Decoded decoded = switch (c.get("scheme").asString()) {
                case "plain-page" -> WordDecoder.plainPage(word);
                case "netmem-lsb" -> WordDecoder.netmemLsb(word);
                default -> WordDecoder.tag(word, c.get("n").asInt());
            };
            assertEquals(expected(c.get("expect")), decoded, c.get("name").asString());
        }
        System.out.println("frag words: " + cases.size() + " cases agree");
        assertTrue(cases.size() >= 15);
    }

    private static Decoded expected(JsonNode e) {
        if (e.has("tag")) {
            List<Integer> bits = new ArrayList<>();
            e.get("tag_bits_set").forEach(bit -> bits.add(bit.asInt()));
            return new Decoded.Tagged(e.get("tag").asLong(), hex(e.get("ptr")), bits);
        }
        return switch (e.get("kind").asString()) {
            case "page" -> new Decoded.Page(hex(e.get("pfn")), hex(e.get("page_ptr")), hex(e.get("phys")));
            case "net_iov" -> new Decoded.NetIov(hex(e.get("net_iov_ptr")));
            case "null" -> new Decoded.Null();
            default -> new Decoded.Invalid(e.get("why").asString());
        };
    }

    private static long hex(JsonNode node) {
        return Long.parseUnsignedLong(node.asString().substring(2), 16);
    }

    @Test
    void aWordThatNamesNoStructPageIsInvalid() {
        assertEquals(new Decoded.Invalid("not in vmemmap, where every struct page lies"),
                WordDecoder.plainPage(0xffff_8881_0456_0c40L));
        assertEquals(new Decoded.Invalid("not in vmemmap, where every struct page lies"),
                WordDecoder.plainPage(0xffff_eb00_0000_0000L));
        assertEquals(new Decoded.Invalid("points 8 bytes into a struct page"),
                WordDecoder.plainPage(0xffff_ea00_0004_8d08L));
        assertEquals(new Decoded.Invalid("a tag without a pointer"), WordDecoder.netmemLsb(1));
    }

    @Test
    void aTagIsOneToTwelveBitsWide() {
        assertEquals("tag of 13 bits: 1 to 12 are possible",
                assertThrows(IllegalArgumentException.class, () -> WordDecoder.tag(0, 13)).getMessage());
    }

    /** Source: include/linux/page-flags.h, include/linux/mm.h. */
    @Test
    void theWordAtOffset8SpeaksFourProtocols() {
        assertEquals(new MagicWord.Tail(0xffff_ea00_0012_3440L), MagicWord.of(0xffff_ea00_0012_3441L));
        assertEquals(new MagicWord.PoolBuffer(5, false), MagicWord.of(0xdead_0000_0000_02c0L));
        assertEquals(new MagicWord.PoolBuffer(0, true), MagicWord.of(0xdead_0000_0000_0042L));
        assertEquals(new MagicWord.Other(0xffff_8881_0000_0000L), MagicWord.of(0xffff_8881_0000_0000L));
    }
}
