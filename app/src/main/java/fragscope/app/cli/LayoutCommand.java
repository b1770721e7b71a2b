// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.CaptureFile;
import fragscope.app.source.Nearest;
import fragscope.app.source.UnusableException;
import fragscope.assets.Assets;
import fragscope.engine.btf.Btf;
import fragscope.engine.btf.BtfException;
import fragscope.engine.btf.BtfMember;
import fragscope.engine.btf.BtfStruct;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.StructLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code layout}: where the members of a kernel's struct lie. */
final class LayoutCommand implements Command {

    private static final Path RUNNING = Path.of("/sys/kernel/btf/vmlinux");
    private static final String PRESET = "layouts/6.18.json";
    /** Larger than any kernel's type data. */
    private static final long BYTES_MAX = 256L << 20;
    private static final int NAMES_SHOWN = 20;

    @Parameters(paramLabel = "STRUCT", description = "tag of a struct or union, or a typedef of one")
    private String struct = "";

    @Option(names = "--btf", paramLabel = "FILE",
            description = "type data (default: the running kernel's, else the layouts of 6.18)")
    private String btf = "";

    @Option(names = "--at", paramLabel = "ADDRESS",
            description = "names the member at this byte, or at this address of a struct aligned to its size")
    private String at = "";

    @Option(names = "--json", description = "one JSON document")
    private boolean json;

    @Override
    public String name() {
        return "layout";
    }

    @Override
    public String summary() {
        return "size and members of a kernel struct, from BTF";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        long address = at.isEmpty() ? 0 : address();
        if (btf.isEmpty() && !Files.isReadable(RUNNING)) {
            preset(address, console);
            return 0;
        }
        Path file = btf.isEmpty() ? RUNNING : CaptureFile.path(btf);
        try {
            Btf types = Btf.read(file.toString(), bytes(file));
            String tag = struct.replaceFirst("^(struct|union) +", "");
            BtfStruct found = types.struct(tag);
            if (found == null) {
                throw lacking(file.toString(), tag, types.names());
            }
            print(found, file.toString(), address, types, console);
            return 0;
        } catch (BtfException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }

    private long address() throws UsageException {
        try {
            return FragWord.parse(at);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "fragscope layout: --at " + at + ": no address; right would be 0x… or decimal, 64 bits", e);
        }
    }

    private static byte[] bytes(Path file) throws UnusableException {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new UnusableException(file + ": has more than " + BYTES_MAX + " bytes; no kernel's BTF has");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnusableException(file + ": cannot be read (" + e.getClass().getSimpleName().replace("Exception",
                    "") + "); right would be a BTF file", e);
        }
    }

    private static UnusableException lacking(String whence, String tag, List<String> names) {
        List<String> near = names.stream().filter(n -> n.contains(tag)).limit(NAMES_SHOWN).toList();
        String remedy = Nearest.remedy(tag, names);
        if (names.size() > NAMES_SHOWN && !remedy.startsWith("did you")) {
            remedy = "it holds " + names.size() + " others";
        }
        return new UnusableException(whence + ": holds no struct \"" + tag + "\"; " + remedy
                + (near.isEmpty() ? "" : " (there are " + String.join(", ", near) + ")"));
    }

    /** The bundled layouts, members of anonymous structs under their own names. */
    private void preset(long address, Console console) throws UnusableException {
        Layouts layouts = LayoutsJson.read(Assets.text(PRESET), PRESET);
        List<String> names = layouts.structs().stream().map(StructLayout::name).sorted().toList();
        if (!names.contains(struct)) {
            throw lacking("bundled layouts of " + layouts.kernel(), struct, names);
        }
        StructLayout s = layouts.of(struct);
        List<BtfMember> members = s.members().stream().map(
                m -> new BtfMember(m.name(), m.type(), 0, m.bitOffset(), m.bitSize())).toList();
        try {
            print(new BtfStruct(s.name(), s.size(), members), "bundled: " + layouts.source(), address, null, console);
        } catch (BtfException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }

    private void print(BtfStruct s, String from, long address, @Nullable Btf types, Console console)
            throws UnusableException, BtfException {
        long offset = at.isEmpty() ? 0 : offset(s, address);
        List<String> there = new ArrayList<>();
        if (!at.isEmpty()) {
            there.addAll(types == null ? direct(s, offset) : types.at(s, offset));
        }
        if (json) {
            JsonLine line = new JsonLine().begin().field("name", s.name()).field("size", s.size()).array("members");
            for (BtfMember m : s.members()) {
                line.object().field("name", m.name()).field("type", m.type()).field("bit_offset",
                        m.bitOffset()).field("bit_size", m.bitSize()).end();
            }
            line.end().field("from", from);
            if (!at.isEmpty()) {
                line.object("at").word("address", address).field("offset", offset).array("members");
                there.forEach(line::item);
                line.end().end();
            }
            console.line(line.end());
            return;
        }
        console.line(s.name() + ", " + s.size() + " bytes, from " + from);
        for (BtfMember m : s.members()) {
            console.line(String.format(Locale.ROOT, "%6d.%d %8d bits  %s %s", m.bitOffset() / 8, m.bitOffset() % 8,
                    m.bitSize(), m.type(), m.name()));
        }
        if (!at.isEmpty()) {
            console.line("byte " + offset + ": " + (there.isEmpty() ? "a hole" : String.join(", ", there)));
        }
    }

    private static List<String> direct(BtfStruct s, long offset) {
        return s.members().stream().filter(
                m -> m.bitOffset() < 8 * offset + 8 && 8 * offset < m.bitOffset() + m.bitSize()).map(
                        BtfMember::name).toList();
    }

    /** Small numbers are bytes from the start; an address says so only where such structs are aligned to their size. */
    private static long offset(BtfStruct s, long address) throws UnusableException {
        if (Long.compareUnsigned(address, s.size()) < 0) {
            return address;
        }
        if (Long.bitCount(s.size()) == 1) {
            return address & (s.size() - 1);
        }
        throw new UnusableException("--at: struct " + s.name() + " has " + s.size()
                + " bytes and is not aligned to them; right would be a byte below that");
    }
}
