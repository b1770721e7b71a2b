// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.btf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Layouts out of a whole kernel's type data are those that come with the program for that kernel. */
class BtfLayoutsTest {

    private static final Path KERNEL = Path.of("../../shared/data/btf/vmlinux-6.18.44.btf");

    @Test
    void aKernelsOwnDataGivesTheBundledLayouts() throws IOException, BtfException {
        Assumptions.assumeTrue(Files.exists(KERNEL), "no shared type data: skipped");
        Layouts bundled = LayoutsJson.read(Assets.text("layouts/6.18.json"), "layouts/6.18.json");
        List<String> names = bundled.structs().stream().map(StructLayout::name).toList();
        Layouts read = BtfLayouts.of(Btf.read("vmlinux", Files.readAllBytes(KERNEL)), "6.18.44", "test", names);
        int members = 0;
        for (StructLayout struct : bundled.structs()) {
            StructLayout own = read.of(struct.name());
            assertEquals(struct.size(), own.size(), struct.name());
            for (Member m : struct.members()) {
                assertTrue(own.has(m.name()), struct.name() + " has " + m.name());
                assertEquals(m.bitOffset(), own.member(m.name()).bitOffset(), struct.name() + "." + m.name());
                assertEquals(m.bitSize(), own.member(m.name()).bitSize(), struct.name() + "." + m.name());
                members++;
            }
        }
        System.out.println(bundled.structs().size() + " structs, " + members + " members compared");
        assertTrue(members > 200, members + " members");
    }

    @Test
    void whatTheDataLacksIsLeftOut() throws IOException, BtfException {
        Assumptions.assumeTrue(Files.exists(KERNEL), "no shared type data: skipped");
        Layouts read = BtfLayouts.of(Btf.read("vmlinux", Files.readAllBytes(KERNEL)), "6.18.44", "test", List.of(
                "page_pool_iov", "bio_vec"));
        assertFalse(read.structs().stream().anyMatch(s -> s.name().equals("page_pool_iov")));
        assertEquals(16, read.of("bio_vec").size());
    }
}
