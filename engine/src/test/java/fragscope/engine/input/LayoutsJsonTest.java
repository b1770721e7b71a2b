// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LayoutsJsonTest {

    private final Layouts bundled = LayoutsJson.read(Assets.text("layouts/6.18.json"), "layouts/6.18.json");
    private int members;
    private int structs;

    @Test
    void theBundledLayoutsHaveTheSizesOfARunningKernel() {
        assertEquals(64, bundled.of("page").size());
        assertEquals(64, bundled.of("net_iov").size());
        assertEquals(16, bundled.of("skb_frag").size());
        assertEquals(320, bundled.of("skb_shared_info").size());
        assertEquals(126 * 8 + 7, bundled.of("sk_buff").member("pp_recycle").bitOffset());
        assertEquals(131 * 8 + 4, bundled.of("sk_buff").member("unreadable").bitOffset());
    }

    /** Source: include/net/netmem.h, NET_IOV_ASSERT_OFFSET. */
    @Test
    void aNetIovMirrorsThePagePoolsMembersOfAStructPage() {
        for (String member : new String[]{"pp_magic", "pp", "_pp_mapping_pad", "dma_addr", "pp_ref_count"}) {
            assertEquals(bundled.of("page").member(member), bundled.of("net_iov").member(member));
        }
        assertEquals(bundled.of("page").member("mapping").bitOffset(),
                bundled.of("net_iov").member("_pp_mapping_pad").bitOffset());
    }

    @Test
    void theBundledLayoutsAgreeWithBpftoolForEveryMemberNamedInBoth() throws IOException {
        JsonNode truth = JsonMapper.builder().build().readTree(
                Files.readString(SharedData.file("btf/layouts-6.18.44.json")));
        for (JsonNode struct : truth) {
            String name = struct.get("name").asString();
            if (bundled.structs().stream().anyMatch(s -> s.name().equals(name))) {
                structs++;
                assertEquals(struct.get("size").asInt(), bundled.of(name).size(), name);
                compare(bundled.of(name), struct.get("members"));
            }
        }
        System.out.println("layouts: " + structs + " structs, " + members + " members agree");
        assertTrue(structs >= 8, "only " + structs + " structs compared");
        assertTrue(members >= 60, "only " + members + " members compared");
    }

    private void compare(StructLayout ours, JsonNode theirs) {
        for (JsonNode m : theirs) {
            String name = m.get("name").asString();
            if (name.isEmpty()) {
                compare(ours, m.get("members"));
            } else if (ours.has(name)) {
                Member member = ours.member(name);
                members++;
                assertEquals(m.get("bit_offset").asInt(), member.bitOffset(), ours.name() + "." + name);
                assertEquals(m.get("bit_size").asInt(), member.bitSize(), ours.name() + "." + name);
            }
        }
    }

    @Test
    void anErrorNamesFileLineAndField() {
        assertEquals("my.json line 3: bit_size must be a whole number", errorOf("""
                {"kernel": "x", "source": "y", "structs": [{"name": "a", "size": 8, "members": [
                  {"name": "b", "type": "int", "bit_offset": 0,
                   "bit_size": "32"}]}]}
                """));
        assertEquals("my.json line 1: \"sise\" is no field of a struct: those are name, size, members",
                errorOf("{\"structs\": [{\"sise\": 8}]}"));
        assertEquals("my.json line 1: layouts lacks \"source\"", errorOf("{\"kernel\": \"x\"}"));
        assertTrue(errorOf("{\n{").startsWith("my.json line 2: not JSON: "));
    }

    @Test
    void aMemberBeyondItsStructIsAnError() {
        assertEquals("my.json line 1: struct a: member b ends at bit 96, the struct has 64", errorOf(
                "{\"kernel\": \"x\", \"source\": \"y\", \"structs\": [{\"name\": \"a\", \"size\": 8, \"members\": ["
                        + "{\"name\": \"b\", \"type\": \"int\", \"bit_offset\": 64, \"bit_size\": 32}]}]}"));
    }

    private static String errorOf(String json) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> LayoutsJson.read(json, "my.json")).getMessage());
    }
}
