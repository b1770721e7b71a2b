// SPDX-License-Identifier: Apache-2.0
package fragscope.app.tool;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Hands work from other threads to JavaFX's, after what it is doing now: the one place that does. */
public final class FxThread implements Executor {

    public FxThread() {
    }

    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }
}
