// SPDX-License-Identifier: Apache-2.0
package fragscope.app.eyepiece;

import fragscope.app.source.Kernels;
import fragscope.app.source.UnusableException;
import fragscope.app.tool.FxThread;
import fragscope.engine.memory.Layouts;
import java.util.List;
import java.util.function.Consumer;

/** Reads the layouts of the kernel that the program runs on, in the background: it takes a third of a second. */
final class RunningKernel {

    private RunningKernel() {
    }

    /**
     * Reads them.
     *
     * @param name    what to call the kernel
     * @param structs which of its structs
     * @param read    gets them, on the JavaFX thread
     * @param trouble gets a sentence where they cannot be read, likewise
     */
    static void read(String name, List<String> structs, Consumer<Layouts> read, Consumer<String> trouble) {
        FxThread fx = new FxThread();
        Thread.ofPlatform().daemon().name("running-kernel").start(() -> {
            try {
                Layouts layouts = Kernels.of(Kernels.RUNNING, name, structs);
                fx.execute(() -> read.accept(layouts));
            } catch (UnusableException e) {
                fx.execute(() -> trouble.accept(String.valueOf(e.getMessage())));
            }
        });
    }
}
