// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plot;

import fragscope.app.tool.FxThread;
import fragscope.engine.run.Run;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Measures the run that is open in the background, once, for all who show something of it. */
final class Measuring {

    private final FxThread fx = new FxThread();
    private @Nullable Run asked;
    private @Nullable Measured found;
    private String failed = "";

    /** What was measured of a run; empty while it is under way. JavaFX thread. */
    Optional<Measured> of(Run run) {
        if (!run.equals(asked)) {
            asked = run;
            found = null;
            failed = "";
            BooleanSupplier wanted = () -> run.equals(asked);
            Thread.ofPlatform().daemon().name("figures").start(() -> measure(run, wanted));
        }
        return Optional.ofNullable(found);
    }

    /** Why the run cannot be measured, or "". */
    String failed() {
        return failed;
    }

    private void measure(Run run, BooleanSupplier wanted) {
        try {
            Measured done = Measured.of(run);
            fx.execute(() -> {
                if (wanted.getAsBoolean()) {
                    found = done;
                }
            });
        } catch (OutOfMemoryError e) {
            fx.execute(() -> {
                if (wanted.getAsBoolean()) {
                    failed = String.valueOf(e.getMessage());
                }
            });
        }
    }
}
