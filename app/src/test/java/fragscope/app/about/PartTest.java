// SPDX-License-Identifier: Apache-2.0
package fragscope.app.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the window says it is made of is what the build puts in. */
final class PartTest {

    /** Libraries by the artifact that the build names; of each project one. */
    private static final Map<String, String> ARTIFACTS = Map.of("javafx-controls", "OpenJFX", "atlantafx-base",
            "AtlantaFX", "controlsfx", "ControlsFX", "ikonli-javafx", "Ikonli", "jackson-databind", "Jackson",
            "picocli", "picocli", "commonmark", "commonmark-java", "jspecify", "JSpecify", "commons-jexl3",
            "Apache Commons JEXL");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<artifactId>([\\w-]+)</artifactId>\\s*<version>([\\w.${}]+)</version>");
    private static final Pattern PROPERTY = Pattern.compile("<([\\w.]+)>([\\d.]+)</\\1>");

    @Test
    void versionsAreThoseOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml")) + Files.readString(Path.of("pom.xml"));
        Map<String, String> properties = new TreeMap<>();
        Matcher p = PROPERTY.matcher(pom);
        while (p.find()) {
            properties.put("${" + p.group(1) + "}", p.group(2));
        }
        int compared = 0;
        Matcher m = DEPENDENCY.matcher(pom);
        while (m.find()) {
            String part = ARTIFACTS.get(m.group(1));
            if (part != null) {
                compared++;
                String version = properties.getOrDefault(m.group(2), m.group(2));
                assertEquals(version,
                        Part.all().stream().filter(one -> one.name().equals(part)).findFirst().orElseThrow().version(),
                        part);
            }
        }
        assertTrue(compared >= 8, "compared " + compared);
    }

    @Test
    void everyLibraryOfTheWindowIsNamed() throws IOException {
        Matcher m = Pattern.compile("<artifactId>([\\w-]+)</artifactId></dependency>").matcher(
                Files.readString(Path.of("pom.xml")));
        int named = 0;
        while (m.find()) {
            if (!m.group(1).startsWith("fragscope-")) {
                named++;
                assertTrue(ARTIFACTS.containsKey(m.group(1)), m.group(1) + " has no line in About");
            }
        }
        assertTrue(named >= 5, "named " + named);
    }

    @Test
    void theFontsAreThoseOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("../assets/pom.xml"));
        for (String font : new String[]{"Inter", "JetBrains Mono"}) {
            Part part = Part.all().stream().filter(p -> p.name().equals(font)).findFirst().orElseThrow();
            assertTrue(pom.contains("<version>" + part.version() + "</version>"), font + " " + part.version());
        }
    }
}
