// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Answers that this project did not compute, where they lie beside the checkout; tests skip without them. */
public final class SharedData {

    private SharedData() {
    }

    /** A file of the shared data; skips the test when the whole folder is absent, fails when only the file is. */
    public static Path file(String path) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/data"))) {
            at = at.getParent();
        }
        Assumptions.assumeTrue(at != null, "skipped: no shared/data beside the project");
        if (at == null) {
            throw new IllegalStateException("unreachable");
        }
        Path file = at.resolve("shared/data").resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new AssertionError("shared data is present but lacks " + path);
        }
        return file;
    }
}
