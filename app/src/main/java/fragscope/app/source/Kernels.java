// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.engine.btf.Btf;
import fragscope.engine.btf.BtfException;
import fragscope.engine.btf.BtfLayouts;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.StructLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The kernels whose struct layouts come with the program, oldest first. */
public final class Kernels {

    private static final List<String> BUNDLED = List.of("6.4", "rfc-v2", "6.12", "6.18");

    private Kernels() {
    }

    /** The type data of the kernel that this program runs on, where it shows any. */
    public static final Path RUNNING = Path.of("/sys/kernel/btf/vmlinux");

    private static final long BYTES_MAX = 256L << 20;

    /**
     * A kernel's layouts of these structs, from its type data. Takes a third of a second for a whole kernel's.
     *
     * @param kernel what to call it
     * @throws UnusableException when the file cannot be read or is malformed; the sentence says at which byte
     */
    public static Layouts of(Path btf, String kernel, List<String> structs) throws UnusableException {
        try {
            if (Files.size(btf) > BYTES_MAX) {
                throw new UnusableException(btf + ": has more than " + BYTES_MAX + " bytes; no kernel's BTF has");
            }
            return BtfLayouts.of(Btf.read(btf.toString(), Files.readAllBytes(btf)), kernel, btf.toString(), structs);
        } catch (IOException e) {
            throw new UnusableException(btf + ": cannot be read (" + e.getClass().getSimpleName().replace("Exception",
                    "") + "); right would be a BTF file", e);
        } catch (BtfException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }

    /** The names of the bundled ones. */
    public static List<String> names() {
        return BUNDLED;
    }

    /** The word for the kernel that this program runs on. */
    public static final String OWN = "kernel";

    /**
     * The layouts that a run asks for.
     *
     * @param word  {@link #OWN}, the name of a bundled kernel, or a file of BTF
     * @throws UnusableException when there is none, or it is malformed
     */
    public static Layouts asked(String word) throws UnusableException {
        if (BUNDLED.contains(word)) {
            return Runs.layouts(word);
        }
        if (word.equals(OWN) && !Files.isReadable(RUNNING)) {
            throw new UnusableException(RUNNING + ": this kernel shows no BTF; right would be a file of it, or one of "
                    + String.join(", ", BUNDLED));
        }
        Path file = word.equals(OWN) ? RUNNING : CaptureFile.path(word);
        if (!Files.isRegularFile(file)) {
            throw new UnusableException(word + ": no layouts; right would be a file of BTF, " + OWN + ", or one of "
                    + String.join(", ", BUNDLED));
        }
        return of(file, word,
                bundled().stream().flatMap(k -> k.structs().stream()).map(StructLayout::name).distinct().toList());
    }

    /** Layouts of all of them. */
    public static List<Layouts> bundled() {
        return BUNDLED.stream().map(Runs::layouts).toList();
    }
}
