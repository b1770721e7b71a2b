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
 * Completes {@code target/fragscope} when the build packages: the program's own jar, the start script, and the cache of
 * loaded classes that makes short commands quick. Run as a source file by the build's own Java. A cache that cannot be
 * made is said and no more: everything works without it.
 *
 * <p>Arguments: the app module's directory, its jar.
 */
final class Launcher {

    private static final List<String> CLASS_PATH = List.of("fragscope-app", "fragscope-engine", "fragscope-assets",
            "fragscope-lessons", "picocli", "jackson-core", "jackson-databind", "jackson-annotations", "jspecify");

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
        cache(lib.toRealPath());
    }

    private static void cache(Path lib) throws IOException, InterruptedException {
        Path cache = lib.resolve("fragscope.aot");
        Files.deleteIfExists(cache);
        List<String> jars = new ArrayList<>();
        CLASS_PATH.forEach(name -> jars.add(lib.resolve(name + ".jar").toString()));
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java",
                "-XX:AOTCacheOutput=" + cache, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:aot*=off",
                        "-Xlog:cds*=off",
                "-cp", String.join(":", jars), "fragscope.app.cli.Training"));
        Path log = lib.resolveSibling("aot.log");
        Process training = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = training.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            training.destroyForcibly();
        }
        if (!ended || training.exitValue() != 0 || !Files.exists(cache)) {
            Files.deleteIfExists(cache);
            System.err.println("fragscope: no AOT cache was made, commands start more slowly; " + log + " tells why");
        }
    }
}
