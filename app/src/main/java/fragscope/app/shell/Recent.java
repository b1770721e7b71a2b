// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.source.BuiltInScenarios;
import fragscope.app.source.CaptureFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The sources that were opened last, the newest first. */
final class Recent {

    private static final int KEPT = 10;

    private Recent() {
    }

    static void remember(List<String> recent, String source) {
        String name = CaptureFile.lasting(source);
        recent.remove(name);
        recent.addFirst(name);
        while (recent.size() > KEPT) {
            recent.removeLast();
        }
    }

    /** Whether it can still be opened, as far as its name tells. */
    static boolean there(String source) {
        try {
            return BuiltInScenarios.names().contains(source) || Files.isRegularFile(Path.of(source));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The last part of a path; a built-in scenario's own name. */
    static String title(String source) {
        int slash = Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\'));
        return source.substring(slash + 1);
    }
}
