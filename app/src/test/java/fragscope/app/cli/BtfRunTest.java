// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A run takes its struct layouts from a kernel's own type data where it is asked to. */
final class BtfRunTest {

    private static Path data() {
        Path data = Path.of("../../shared/data/btf");
        Assumptions.assumeTrue(Files.isDirectory(data), "no BTF beside the project: runs on real layouts are not seen");
        return data;
    }

    private static String field(Ran ran, String name) {
        int at = ran.out().indexOf("\"" + name + "\":");
        return ran.out().substring(at, ran.out().indexOf(",\"", at));
    }

    private static String flows(Ran ran) {
        return ran.out().substring(ran.out().indexOf("\"flows\""), ran.out().indexOf("\"pools\""));
    }

    @Test
    void theRealKernelsLayoutsAreTheBundledOnes() {
        String file = data().resolve("vmlinux-6.18.44.btf").toString();
        int same = 0;
        for (Design design : Presets.all()) {
            Ran own = Ran.of("run", "two-packets", "--design", design.name(), "--json");
            Ran real = Ran.of("run", "two-packets", "--design", design.name(), "--btf", file, "--json");
            assertEquals(own.status(), real.status(), design.name() + real.err());
            assertEquals(flows(own), flows(real), design.name());
            if (design.kernel().equals("6.18")) {
                assertEquals(field(own, "hash"), field(real, "hash"), design.name());
                same++;
            }
        }
        System.out.println("runs on a real kernel's layouts: " + Presets.all().size() + " designs, of which " + same
                + " have the same hash as on the bundled ones");
        assertTrue(same > 0);
    }

    @Test
    void otherLayoutsGiveTheSameStreamsInAnotherWorld() {
        Ran today = Ran.of("run", "two-packets", "--json");
        Ran before = Ran.of("run", "two-packets", "--btf", "6.12", "--json");
        assertEquals(flows(today), flows(before));
        assertNotEquals(field(today, "hash"), field(before, "hash"));
    }

    @Test
    void layoutsThatLackAStructAreRefusedByItsName() {
        Ran refused = Ran.of("run", "two-packets", "--btf", "6.4", "--json");
        assertEquals(3, refused.status());
        assertEquals("", refused.out());
        assertEquals("6.4: there is no struct net_iov among the layouts of 6.4; a run with design netmem rests on it",
                refused.err());
        Ran small = Ran.of("run", "two-packets", "--btf", data().resolve("small.btf").toString());
        assertEquals(3, small.status());
        assertTrue(small.err().contains("there is no struct page"), small.err());
    }

    @Test
    void aWordThatIsNoBtfIsSaidSo() {
        Ran refused = Ran.of("run", "two-packets", "--btf", "6.19");
        assertEquals(3, refused.status());
        assertTrue(refused.err().startsWith("6.19: no layouts; right would be a file of BTF, kernel, or one of 6.4"),
                refused.err());
    }
}
