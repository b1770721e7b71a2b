// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code layout} over type data. */
final class LayoutCommandTest {

    @TempDir
    Path dir;

    /** An int called s and a struct s of one. */
    private String file() throws IOException {
        ByteBuffer b = ByteBuffer.allocate(24 + 16 + 24 + 3).order(ByteOrder.LITTLE_ENDIAN);
        b.putShort((short) 0xeb9f).put((byte) 1).put((byte) 0).putInt(24).putInt(0).putInt(40).putInt(40).putInt(3);
        b.putInt(1).putInt(1 << 24).putInt(4).putInt(32);
        b.putInt(1).putInt(4 << 24 | 1).putInt(4).putInt(1).putInt(1).putInt(0);
        b.put(new byte[]{0, 's', 0});
        return Files.write(dir.resolve("t.btf"), b.array()).toString();
    }

    @Test
    void aStructHasItsMembersAndWhatLiesAtAnAddress() throws IOException {
        String file = file();
        assertEquals("{\"name\":\"s\",\"size\":4,\"members\":[{\"name\":\"s\",\"type\":\"s\",\"bit_offset\":0,"
                + "\"bit_size\":32}],\"from\":\"" + file + "\",\"at\":{\"address\":\"0xffff888000000006\","
                + "\"offset\":2,\"members\":[\"s\"]}}\n",
                Ran.of("layout", "s", "--btf", file, "--at", "0xffff888000000006", "--json").out());
        assertTrue(Ran.of("layout", "struct s", "--btf", file).out().startsWith("s, 4 bytes, from "));
    }

    @Test
    void whatIsLackingOrMalformedIsThreeInOneLine() throws IOException {
        Ran ran = Ran.of("layout", "skb", "--btf", file());
        assertEquals(3, ran.status());
        assertTrue(ran.err().endsWith("t.btf: holds no struct \"skb\"; known are s")
                || ran.err().endsWith("did you mean \"s\"?"), ran.err());
        Path bad = Files.write(dir.resolve("bad.btf"), new byte[30]);
        ran = Ran.of("layout", "s", "--btf", bad.toString());
        assertEquals(3, ran.status());
        assertTrue(ran.err().endsWith("bad.btf byte 0: is no BTF; right would be the magic number 0xeb9f"), ran.err());
        assertEquals(3, Ran.of("layout", "s", "--btf", dir.resolve("none").toString()).status());
        assertEquals(2, Ran.of("layout", "s", "--btf", file(), "--at", "here").status());
    }
}
