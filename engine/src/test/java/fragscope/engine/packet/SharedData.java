// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the independent truth that lies beside the project; tests that need it skip where it is absent. */
final class SharedData {

    private SharedData() {
    }

    static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/data"))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "skipped: no shared/data beside the project");
        return at.resolve("shared/data");
    }

    /** Every capture, by name; none at all is a failure. */
    static List<Path> captures() throws IOException {
        try (Stream<Path> all = Files.list(root().resolve("captures"))) {
            List<Path> found = all.filter(f -> f.toString().matches(".*\\.(pcap|pcapng|cap)")).sorted().toList();
            if (found.isEmpty()) {
                throw new AssertionError("shared/data/captures holds no capture");
            }
            return found;
        }
    }
}
