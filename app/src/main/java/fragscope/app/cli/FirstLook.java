// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the program does when it is started without a word: one run in numbers, and one picture of it. */
public final class FirstLook {

    private static final String SCENARIO = "bulk-tcp";
    private static final String DESIGN = "netmem";

    private FirstLook() {
    }

    /** Runs the scenario, prints its summary, draws its stage and says where; returns the exit status. */
    public static int run() {
        int status = CommandLineProgram.run(new String[]{"run", SCENARIO, "--design", DESIGN});
        if (status != 0) {
            return status;
        }
        Path picture = folder().resolve("first-look.png").toAbsolutePath().normalize();
        status = CommandLineProgram.run(
                new String[]{"render", SCENARIO, "--design", DESIGN, "--theme", "dark", "-o", picture.toString()});
        return status != 0 ? status : CommandLineProgram.say("picture: " + picture);
    }

    /** The build's own folder where there is one, else the machine's for temporary files. */
    private static Path folder() {
        for (Path path : List.of(Path.of("app", "target"), Path.of("target"))) {
            if (Files.isDirectory(path)) {
                return path;
            }
        }
        return Path.of(System.getProperty("java.io.tmpdir", "."));
    }
}
