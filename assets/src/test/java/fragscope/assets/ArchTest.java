// SPDX-License-Identifier: Apache-2.0
package fragscope.assets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Assets are data behind one door. */
final class ArchTest {

    private static final Path BUILT = Path.of("target/classes");
    private static final JavaClasses ASSETS = new ClassFileImporter().importPath(BUILT);

    @Test
    void assetsKnowNothingButTheirFiles() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("fragscope.assets..", "java.io..",
                "java.lang..",
                "java.net..", "java.nio..", "java.util..", "org.jspecify..").allowEmptyShould(true).because(
                        "what a file means is known to who reads it: engine.input or app").check(ASSETS);
    }

    @Test
    void nothingIsStaticAndChanges() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).because(
                "keep state with who asks for the file").check(ASSETS);
    }

    @Test
    void theModuleExportsItsDoorAndRequiresNothing() throws IOException {
        ModuleDescriptor module;
        try (InputStream in = Files.newInputStream(BUILT.resolve("module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }
        Set<String> exported = new TreeSet<>();
        module.exports().forEach(e -> exported.add(e.source()));
        assertEquals(Set.of("fragscope.assets"), exported, "one door: fragscope.assets.Assets");
        Set<String> required = new TreeSet<>();
        module.requires().forEach(r -> required.add(r.name()));
        assertEquals(Set.of("java.base", "org.jspecify"), required, "data needs no library");
    }
}
