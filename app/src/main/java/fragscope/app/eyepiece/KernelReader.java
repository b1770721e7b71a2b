// SPDX-License-Identifier: Apache-2.0
package fragscope.app.eyepiece;

import fragscope.app.source.Kernels;
import fragscope.app.source.UnusableException;
import fragscope.app.tool.FxThread;
import fragscope.engine.memory.Layouts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads a kernel's layouts from its BTF in the background: it takes a third of a second. */
final class KernelReader {

    private KernelReader() {
    }

    /**
     * Reads them.
     *
     * @param btf     its type data
     * @param name    what to call the kernel
     * @param structs which of its structs
     * @param read    gets them, on the JavaFX thread
     * @param trouble gets a sentence where they cannot be read, likewise
     */
    static void read(Path btf, String name, List<String> structs, Consumer<Layouts> read,
            Consumer<String> trouble) {
        FxThread fx = new FxThread();
        Thread.ofPlatform().daemon().name("kernel-reader").start(() -> {
            try {
                Layouts layouts = Kernels.of(btf, name, structs);
                fx.execute(() -> read.accept(layouts));
            } catch (UnusableException e) {
                fx.execute(() -> trouble.accept(String.valueOf(e.getMessage())));
            }
        });
    }
}
