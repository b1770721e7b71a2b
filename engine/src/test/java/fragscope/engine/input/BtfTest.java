// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.btf.Btf;
import fragscope.engine.btf.BtfException;
import fragscope.engine.btf.BtfMember;
import fragscope.engine.btf.BtfStruct;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A kernel's type data against what bpftool and pahole say of it, and against what was done to it. */
final class BtfTest {

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(SharedData.file("btf/" + name));
    }

    private static int compare(String layouts, String data) throws Exception {
        Btf btf = Btf.read(data, bytes(data));
        int compared = 0;
        for (Json want : Json.read(SharedData.file("btf/" + layouts)).items()) {
            if (!want.has("size")) {
                assertNull(btf.struct(want.text("name")));
                continue;
            }
            BtfStruct s = Objects.requireNonNull(btf.struct(want.text("name")), want.text("name"));
            assertEquals(want.integer("size"), s.size());
            List<Json> members = want.at("members").items();
            assertEquals(members.size(), s.members().size(), s.name());
            for (int i = 0; i < members.size(); i++) {
                BtfMember m = s.members().get(i);
                String what = s.name() + " " + m;
                assertEquals(members.get(i).text("name"), m.name(), what);
                assertEquals(members.get(i).integer("bit_offset"), m.bitOffset(), what);
                assertEquals(members.get(i).integer("bit_size"), m.bitSize(), what);
                assertEquals(members.get(i).text("type"), m.type(), what);
            }
            compared++;
        }
        return compared;
    }

    @Test
    void structsLieAsOtherProgramsSay() throws Exception {
        int small = compare("small-layouts.json", "small.btf");
        int large = compare("layouts-6.18.44.json", "vmlinux-6.18.44.btf");
        System.out.println("btf: " + small + " small and " + large + " kernel structs");
        assertTrue(small >= 4 && large >= 16, small + " " + large);
    }

    @Test
    void anOffsetNamesItsMemberThroughNestedStructs() throws Exception {
        Btf btf = Btf.read("small.btf", bytes("small.btf"));
        BtfStruct frag = Objects.requireNonNull(btf.struct("skb_frag"));
        assertEquals(List.of("len"), btf.at(frag, 9));
        assertEquals(List.of(), btf.at(frag, 16));
        assertEquals(List.of("list.prev"), btf.at(Objects.requireNonNull(btf.struct("node")), 8));
    }

    @Test
    void theOtherByteOrderIsReadToo() throws Exception {
        byte[] data = swapped();
        Btf btf = Btf.read("swapped", data);
        BtfStruct s = Objects.requireNonNull(btf.struct("s"));
        assertEquals(4, s.size());
        assertEquals(new BtfMember("s", "s", 1, 0, 32), s.members().get(0));
    }

    /** An int called s and a struct s of one, big-endian. */
    private static byte[] swapped() {
        ByteBuffer b = ByteBuffer.allocate(24 + 16 + 24 + 3).order(ByteOrder.BIG_ENDIAN);
        b.putShort((short) 0xeb9f).put((byte) 1).put((byte) 0).putInt(24).putInt(0).putInt(40).putInt(40).putInt(3);
        b.putInt(1).putInt(1 << 24).putInt(4).putInt(32);
        b.putInt(1).putInt(4 << 24 | 1).putInt(4).putInt(1).putInt(1).putInt(0);
        b.put(new byte[]{0, 's', 0});
        return b.array();
    }

    @Test
    void aCircleOfTypedefsIsRefusedWithItsByte() {
        byte[] data = swapped();
        ByteBuffer.wrap(data).putInt(24 + 4, 8 << 24).putInt(24 + 8, 1); // a typedef of itself
        byte[] cut = new byte[data.length - 4]; // a typedef is four bytes shorter than an int
        System.arraycopy(data, 0, cut, 0, 36);
        System.arraycopy(data, 40, cut, 36, data.length - 40);
        ByteBuffer.wrap(cut).putInt(12, 36).putInt(16, 36);
        BtfException e = assertThrows(BtfException.class, () -> Btf.read("x", cut).struct("s"));
        assertEquals("x byte 24: type 1 goes through more than 32 others, or in a circle", e.getMessage());
    }

    /** Everything that can be asked. */
    private static void ask(byte[] data) throws BtfException {
        Btf btf = Btf.read("x", data);
        for (String name : btf.names()) {
            BtfStruct s = btf.struct(name);
            if (s != null) {
                btf.at(s, s.size() / 2);
            }
        }
        assertNotNull(btf);
    }

    @Test
    void whateverIsDoneToTheDataIsReadOrRefused() throws IOException {
        byte[] small = bytes("small.btf");
        int refused = 0;
        int cases = 0;
        for (int n = 0; n < small.length; n++) {
            refused += refuses(Arrays.copyOf(small, n));
            cases++;
            for (int value : new int[]{0, 1, 0x7f, 0x80, 0xff, small[n] ^ 1, small[n] ^ 0x1f, small[n] + 1}) {
                byte[] mutated = small.clone();
                mutated[n] = (byte) value;
                refused += refuses(mutated);
                cases++;
            }
        }
        System.out.println("btf: " + cases + " mutations, " + refused + " refused");
        assertTrue(refused > small.length, refused + " refused");
    }

    private static int refuses(byte[] data) {
        try {
            ask(data);
            return 0;
        } catch (BtfException e) {
            assertTrue(e.getMessage().matches("x byte \\d+: .*"), e.getMessage());
            return 1;
        }
    }
}
