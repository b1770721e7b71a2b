// SPDX-License-Identifier: Apache-2.0
package fragscope.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The house style, as far as a machine can read it: every source and text file of the project, not of the engine alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the files are read once
final class TidyTest {

    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 70;
    private static final int LINE_CHARS = 120;
    private static final String SPDX = "// SPDX-License-Identifier: Apache-2.0";
    private static final Pattern TEXT = Pattern.compile(
            ".*\\.(java|md|xml|json|properties|css|sh|py|txt|yml|svg)|.*/\\.ci/run|.*/\\.gitignore");

    private final Path root = root();
    private final Map<Path, String> files = read(root);
    private final List<String> wrong = new ArrayList<>();

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("engine")) || !Files.isDirectory(at.resolve("lessons"))) {
            at = java.util.Objects.requireNonNull(at.getParent(), "no project above the working directory");
        }
        return at;
    }

    private static Map<Path, String> read(Path root) {
        Map<Path, String> found = new LinkedHashMap<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attrs) {
                    boolean built = dir.endsWith("target") || dir.endsWith(".git") || dir.endsWith(".idea");
                    return built ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attrs) throws IOException {
                    if (TEXT.matcher(file.toString()).matches()) {
                        found.put(root.relativize(file), Files.readString(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the project's own files cannot be read", e);
        }
        return found;
    }

    private Map<Path, String> java(String part) {
        Map<Path, String> found = new LinkedHashMap<>();
        files.forEach((file, text) -> {
            if (file.toString().endsWith(".java") && file.toString().contains(part)) {
                found.put(file, text);
            }
        });
        assertTrue(found.size() > 10, "found " + found.size() + " files of " + part + " below " + root);
        return found;
    }

    @BeforeEach
    void nothingIsWrongYet() {
        wrong.clear();
    }

    private void none(String rule) {
        assertEquals("", String.join("\n", wrong), rule);
    }

    @Test
    void everySourceSaysItsLicenceFirst() {
        java("").forEach((file, text) -> {
            if (!text.startsWith(SPDX + "\n")) {
                wrong.add(file.toString());
            }
        });
        none("the first line is " + SPDX);
    }

    @Test
    void everyPackageHasItsDoorPlate() {
        TreeSet<String> missing = new TreeSet<>();
        java("src/main/java").forEach((file, text) -> missing.add(String.valueOf(file.getParent())));
        java("src/main/java").keySet().stream().filter(f -> f.endsWith("package-info.java") || f.endsWith(
                "module-info.java")).forEach(f -> missing.remove(String.valueOf(f.getParent())));
        wrong.addAll(missing);
        none("package-info says subject, contents, what it must not know, and what to read first");
    }

    @Test
    void everyDoorPlateSaysSubjectContentsAndBoundary() {
        java("engine/src/main/java").forEach((file, text) -> {
            if (file.endsWith("package-info.java") && file.getNameCount() > 7) {
                for (String part : List.of("Subject:", "Contents:", "Must not know:", "Read first:")) {
                    if (!text.contains(part)) {
                        wrong.add(file + " lacks " + part);
                    }
                }
            }
        });
        none("a reader decides by the door plate whether to go in");
    }

    @Test
    void noFileIsLongWithoutAReasonInItsFirstComment() {
        java("").forEach((file, text) -> {
            long lines = text.lines().count();
            int comment = text.indexOf("/**");
            String first = comment < 0 ? "" : text.substring(comment, text.indexOf("*/", comment));
            if (lines > FILE_LINES && !first.contains("long")) {
                wrong.add(file + " has " + lines + " lines");
            }
        });
        none("one file, one idea: split it, or say in its first comment why it is long");
    }

    @Test
    void everyMethodFitsAScreen() {
        int[] seen = {0};
        java("").forEach((file, text) -> {
            for (JavaText.Method method : new JavaText(text).methods()) {
                seen[0]++;
                if (method.lines() > METHOD_LINES) {
                    wrong.add(file + ":" + method.line() + " has " + method.lines() + " lines: " + method.signature());
                }
            }
        });
        assertTrue(seen[0] > 1000, () -> "only " + seen[0] + " methods found");
        none("a method of more than " + METHOD_LINES + " lines does several things: name them");
    }

    @Test
    void noLineIsTooLong() {
        java("").forEach((file, text) -> {
            int number = 0;
            for (String line : text.split("\n", -1)) {
                number++;
                if (line.length() > LINE_CHARS) {
                    wrong.add(file + ":" + number + " has " + line.length() + " characters");
                }
            }
        });
        none("lines have at most " + LINE_CHARS + " characters: break them where the sentence breathes");
    }

    @Test
    void nothingIsLeftForLater() {
        // put together here, so that this file does not find itself
        Pattern later = Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME|X" + "XX|HA" + "CK)\\b");
        find(later, f -> true);
        none("do it, or file an issue");
    }

    @Test
    void noFileKnowsTheMachineItWasWrittenOn() {
        find(Pattern.compile("(?<![\\w.])/(" + "home|ro" + "ot|wo" + "rk|Us" + "ers|t" + "mp)/\\w"), f -> true);
        find(Pattern.compile("[A-Z]:\\\\\\\\?Us" + "ers"), f -> true);
        none("paths are relative to the project, or a temporary directory's");
    }

    @Test
    void noFileNamesARegistry() {
        find(Pattern.compile("re" + "po1?\\.maven|/mav" + "en2|artif" + "actory|nex" + "us\\.|npm" + "js|py"
                + "pi\\.org|maven-cen" + "tral"), f -> true);
        none("where libraries come from is the builder's own configuration");
    }

    @Test
    void onlyTestsKnowWhatLiesBesideTheProject() {
        find(Pattern.compile("\\.\\./sha" + "red|sha" + "red/data"),
                f -> !f.toString().contains("src/test") && !f.endsWith(
                        Path.of(".ci", "run")));
        none("the program and its documents stand alone");
    }

    private void find(Pattern pattern, java.util.function.Predicate<Path> where) {
        files.forEach((file, text) -> {
            Matcher m = pattern.matcher(text);
            while (where.test(file) && m.find()) {
                long line = text.substring(0, m.start()).lines().count();
                wrong.add(file + ":" + line + " " + m.group());
            }
        });
    }

    @Test
    void noHashMapOfTheEngineIsWalked() {
        Pattern declared = Pattern.compile("(\\w+)\\s*=\\s*new\\s+Hash(?:Map|Set)<");
        java("engine/src/main/java").forEach((file, text) -> {
            String code = new JavaText(text).code();
            Matcher m = declared.matcher(code);
            while (m.find()) {
                String name = m.group(1);
                Pattern walk = Pattern.compile("\\b" + name
                        + "\\s*\\.\\s*(values|keySet|entrySet|forEach|stream|iterator|toString|toArray)\\b|:\\s*" + name
                        + "\\s*\\)");
                if (walk.matcher(code).find()) {
                    wrong.add(file + " walks " + name);
                }
            }
            if (code.contains("IdentityHashMap") || code.contains("WeakHashMap")) {
                wrong.add(file + " orders by identity");
            }
        });
        none("the order of a HashMap is nobody's: look up only, or take LinkedHashMap, TreeMap or a list");
    }

    @Test
    void noCollectionIsStaticAndChanges() {
        Pattern made = Pattern.compile("static\\s+final\\s+[\\w.<>?, \\[\\]]+=\\s*new\\s+\\w*(Map|Set|List|Deque|Queue"
                + "|Builder|Buffer|Atomic\\w*)\\b");
        java("src/main/java").forEach((file, text) -> {
            Matcher m = made.matcher(new JavaText(text).code());
            while (m.find()) {
                wrong.add(file + " " + m.group().replaceAll("\\s+", " "));
            }
        });
        none("a static collection that can be written is static state: List.of, or a field of who needs it");
    }

    @Test
    void theMeasurerOfMethodsKnowsJava() {
        JavaText text = new JavaText("""
                class A {
                    private final int[] x = {1, 2};
                    /* { */ record B(int y) {
                        B {
                            if (y > '}') {
                                throw new X("{" + y);
                            }
                        }
                    }
                    void f() {
                        Runnable r = () -> {
                        };
                    }
                }
                """);
        assertEquals(List.of(new JavaText.Method("B", 4, 5), new JavaText.Method("void f()", 10, 4)), text.methods());
    }
}
