// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes an image of the program that needs no Java on the machine, and the platform's package where its tools are
 * there: {@code jlink} puts the program's modules and those of Java that they use into one runtime, {@code jpackage}
 * adds
 * the launcher. Run as a source file by the build's own Java, on the platform that the image is for.
 *
 * <p>Arguments: the app module's directory, the program's version, the kinds of package ({@code auto}, or names that
 * {@code jpackage --type} knows, separated by commas).
 */
final class Image {

    private static final String MAIN = "fragscope.app/fragscope.app.Main";
    /** German words and numbers: Java keeps all locales but English in a module of their own. */
    private static final String MODULES = "fragscope.app,jdk.localedata";

    private final Path bin = Path.of(System.getProperty("java.home"), "bin");
    private final String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    private final Path module;
    private final Path out;
    private final String version;

    private Image(Path module, String version) {
        this.module = module;
        this.out = module.resolve("target/image");
        this.version = version;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Image image = new Image(Path.of(args[0]).toRealPath(), args[1].replaceFirst("-.*", ""));
        delete(image.out);
        Files.createDirectories(image.out);
        image.runtime();
        image.program();
        for (String type : args[2].equals("auto") ? image.types() : List.of(args[2].split(","))) {
            if (!type.equals("app-image")) {
                image.packageOf(type);
            }
        }
    }

    private void runtime() throws IOException, InterruptedException {
        run(List.of(tool("jlink"), "--module-path", module.resolve("target/fragscope/lib").toString(), "--add-modules",
                MODULES, "--include-locales", "en,de", "--strip-debug", "--no-header-files",
                "--no-man-pages", "--compress", "zip-6", "--output", out.resolve("runtime").toString()), true);
    }

    /** The image: launcher and runtime in one folder. */
    private void program() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool("jpackage"), "--type", "app-image", "--runtime-image",
                out.resolve("runtime").toString(), "--module", MAIN, "--dest", out.toString()));
        command.addAll(described());
        for (String option : List.of("--enable-native-access=javafx.graphics", "-XX:+UseG1GC",
                "-XX:MaxGCPauseMillis=20", "-XX:PerMethodTrapLimit=4", "-Dprism.dirtyregioncount=15",
                "-XX:-UsePerfData", "-Xshare:auto")) {
            command.addAll(List.of("--java-options", option));
        }
        if (os.startsWith("windows")) { // a program of windows has no console there: a second launcher has
            Path console = Files.writeString(out.resolve("console.properties"), "win-console=true\n");
            command.addAll(List.of("--add-launcher", "fragscope-console=" + console));
        }
        run(command, true);
    }

    /** What the platform's own package is called; none where the platform is unknown or lacks the tools. */
    private List<String> types() {
        if (os.startsWith("windows")) {
            return List.of("msi");
        }
        if (os.startsWith("mac")) {
            return List.of("dmg");
        }
        boolean debian = Files.isExecutable(Path.of("/usr/bin/dpkg-deb")) && Files.isExecutable(Path.of(
                "/usr/bin/fakeroot"));
        return debian ? List.of("deb") : List.of();
    }

    private void packageOf(String type) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool("jpackage"), "--type", type, "--app-image",
                out.resolve(os.startsWith("mac") ? "fragscope.app" : "fragscope").toString(), "--dest",
                out.toString()));
        command.addAll(described());
        command.addAll(List.of("--license-file", module.resolveSibling("LICENSE").toString()));
        if (os.startsWith("linux")) {
            command.addAll(List.of("--linux-shortcut", "--linux-menu-group", "Education;Development",
                    "--linux-app-category", "devel", "--linux-package-deps",
                    "libfreetype6, libfontconfig1, libpangoft2-1.0-0, libgtk-3-0"));
        } else if (os.startsWith("windows")) {
            command.addAll(List.of("--win-menu", "--win-shortcut", "--win-dir-chooser", "--win-per-user-install"));
        } else {
            command.addAll(List.of("--mac-package-identifier", "fragscope", "--mac-package-name", "Fragscope"));
        }
        run(command, false);
    }

    private List<String> described() {
        return List.of("--name", "fragscope", "--app-version", os.startsWith("mac") ? macVersion() : version,
                "--description", "Packets through a simulated NIC into device memory", "--vendor", "Fragscope");
    }

    /** macOS wants a first number of at least 1. */
    private String macVersion() {
        return version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    private String tool(String name) {
        return bin.resolve(os.startsWith("windows") ? name + ".exe" : name).toString();
    }

    /**
     * @param needed whether the build fails with the tool; a package beside the image may fail alone, with a line
     */
    private void run(List<String> command, boolean needed) throws IOException, InterruptedException {
        Path log = out.resolve("image.log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(
                ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        if (process.waitFor() != 0) {
            String what = Path.of(command.getFirst()).getFileName() + " failed; " + log + " tells why";
            if (needed) {
                throw new IllegalStateException(what);
            }
            System.err.println("fragscope: the image is made, its package is not: " + what);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
