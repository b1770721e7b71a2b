// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Completes {@code target/fragscope} when the build packages: the program's own jar, the start script, and the caches
 * of loaded classes that make short commands quick and the window smooth from its first pulse. Run as a source file by
 * the build's own Java. A cache that cannot be made is said and no more: everything works without it.
 *
 * <p>Arguments: the app module's directory, its jar.
 */
final class Launcher {

    private static final List<String> CLASS_PATH = List.of("fragscope-app", "fragscope-engine", "fragscope-assets",
            "fragscope-lessons", "picocli", "jackson-core", "jackson-databind", "jackson-annotations", "jspecify",
            "commons-jexl3", "commons-logging", "commonmark");

    private Launcher() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path module = Path.of(args[0]).toRealPath();
        Path home = module.resolve("target/fragscope");
        Path lib = Files.createDirectories(home.resolve("lib"));
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.copy(Path.of(args[1]), lib.resolve("fragscope-app.jar"), StandardCopyOption.REPLACE_EXISTING);
        Path script = bin.resolve("fragscope");
        Files.copy(module.resolve("src/packaging/fragscope"), script, StandardCopyOption.REPLACE_EXISTING);
        if (!script.toFile().setExecutable(true, false)) {
            System.err.println("fragscope: " + script + " could not be made executable; start it with sh");
        }
        Files.writeString(lib.resolve("fragscope.java"), System.getProperty("java.home") + "\n");
        commands(lib.toRealPath());
        window(lib.toRealPath());
    }

    /** For the short commands, which see the jars as a class path. */
    private static void commands(Path lib) throws IOException, InterruptedException {
        List<String> jars = new ArrayList<>();
        CLASS_PATH.forEach(name -> jars.add(lib.resolve(name + ".jar").toString()));
        cache(lib, "fragscope", List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", String.join(":", jars),
                "fragscope.app.cli.Training"));
    }

    /** For the window, which sees them as modules. */
    private static void window(Path lib) throws IOException, InterruptedException {
        cache(lib, "window", List.of("-XX:+UseG1GC", "-XX:PerMethodTrapLimit=4", "-Dglass.platform=Headless",
                "-Dprism.order=sw", "--enable-native-access=javafx.graphics", "--module-path", lib.toString(),
                "--module", "fragscope.app/fragscope.app.shell.WindowTraining"));
    }

    private static void cache(Path lib, String name, List<String> training) throws IOException, InterruptedException {
        Path cache = lib.resolve(name + ".aot");
        Files.deleteIfExists(cache);
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java",
                "-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        command.addAll(training);
        Path log = lib.resolveSibling(name + "-aot.log");
        Process trained = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = trained.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            trained.destroyForcibly();
        }
        if (!ended || trained.exitValue() != 0 || !Files.exists(cache)) {
            Files.deleteIfExists(cache);
            System.err.println("fragscope: no AOT cache " + cache.getFileName() + " was made, the program starts more "
                    + "slowly; " + log + " tells why");
        }
    }
}
