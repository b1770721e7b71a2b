// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script finds its jars and a fitting Java; the Javas here are scripts that print their arguments. */
final class LauncherScriptTest {

    @TempDir
    Path dir;

    private Path script = Path.of("");

    @BeforeEach
    void install() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: no /bin/sh");
        script = Files.createDirectories(dir.resolve("fragscope/bin")).resolve("fragscope");
        Files.createDirectories(dir.resolve("fragscope/lib"));
        Files.copy(Path.of("src/packaging/fragscope"), script);
        assertTrue(script.toFile().setExecutable(true));
    }

    private Path java(String name, String version) throws IOException {
        Path home = dir.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho " + name + " \"$@\"\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private record Output(int status, String text) {
    }

    private Output run(Path started, String javaHome, String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(started.toString()));
        command.addAll(List.of(words));
        ProcessBuilder b = new ProcessBuilder(command).redirectErrorStream(true).directory(dir.toFile());
        b.environment().put("JAVA_HOME", javaHome);
        b.environment().put("HOME", dir.toString());
        Process p = b.start();
        String text = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(p.waitFor(), text);
    }

    @Test
    void theJavaOfJavaHomeIsTakenWhenItIsNewEnough() throws Exception {
        Output o = run(script, java("new", "25.0.1").toString(), "--version");
        assertEquals(0, o.status);
        assertTrue(o.text.startsWith("new "), o.text);
        assertTrue(o.text.contains("-XX:TieredStopAtLevel=1"), o.text);
        assertTrue(o.text.stripTrailing().endsWith("fragscope.app.Main --version"), o.text);
        assertTrue(o.text.contains(dir.toRealPath() + "/fragscope/lib/fragscope-app.jar:"), o.text);
    }

    @Test
    void anOlderJavaIsPassedOverForTheOneThatBuilt() throws Exception {
        Files.writeString(dir.resolve("fragscope/lib/fragscope.java"), java("built", "26-ea") + "\n");
        assertTrue(run(script, java("old", "17.0.2").toString(), "x").text.startsWith("built "));
        assertTrue(run(script, java("ancient", "1.8.0_402").toString(), "x").text.startsWith("built "));
        assertTrue(run(script, "", "x").text.startsWith("built "));
    }

    @Test
    void aLinkToTheScriptWorksFromElsewhere() throws Exception {
        Path first = Files.createSymbolicLink(dir.resolve("first"), Path.of("fragscope/bin/fragscope"));
        Path second = Files.createSymbolicLink(Files.createDirectories(dir.resolve("else where")).resolve("fs"), first);
        Output o = run(second, java("new", "25").toString(), "packets", "a b.pcap");
        assertTrue(o.text.contains("/fragscope/lib/fragscope-app.jar:"), o.text);
        assertTrue(o.text.stripTrailing().endsWith("fragscope.app.Main packets a b.pcap"), o.text);
    }

    @Test
    void longCommandsGetTheOptimisingCompilerAndPicturesGetModules() throws Exception {
        String home = java("new", "25").toString();
        assertTrue(!run(script, home, "run", "x").text.contains("TieredStopAtLevel"));
        assertTrue(
                run(script, home, "render", "x").text.contains("--module fragscope.app/fragscope.app.Main render x"));
    }

    @Test
    void commandsSeeEveryLibraryButThoseOfTheWindow() throws Exception {
        String words = run(script, java("new", "25").toString(), "facts", "x").text;
        String maker = Files.readString(Path.of("src/packaging/Launcher.java"));
        for (String jar : List.of("picocli", "jackson-databind", "commons-jexl3", "commons-logging", "commonmark")) {
            assertTrue(words.contains("/fragscope/lib/" + jar + ".jar"), jar + " in " + words);
            assertTrue(maker.contains('"' + jar + '"'), jar + " for the cache");
        }
    }

    @Test
    void theCacheIsUsedWhenItIsThere() throws Exception {
        String home = java("new", "25").toString();
        assertTrue(!run(script, home, "x").text.contains("AOTCache"));
        Files.writeString(dir.resolve("fragscope/lib/fragscope.aot"), "");
        assertTrue(run(script, home, "x").text.contains(
                "-XX:AOTCache=" + dir.toRealPath() + "/fragscope/lib/fragscope.aot "));
    }

    @Test
    void withoutAFittingJavaItSaysWhatItNeedsAndWhatItSaw() throws Exception {
        Files.writeString(script, Files.readString(script).replace("needed=25", "needed=999"));
        Output o = run(script, java("old", "17.0.2").toString(), "x");
        assertEquals(3, o.status);
        assertTrue(o.text.startsWith("fragscope: needs Java 999 or newer and found " + dir + "/old (17.0.2)"), o.text);
        assertTrue(o.text.stripTrailing().endsWith("; right would be JAVA_HOME set to one"), o.text);
    }
}
