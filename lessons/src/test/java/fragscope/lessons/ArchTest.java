// SPDX-License-Identifier: Apache-2.0
package fragscope.lessons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lessons are files that are read; nothing in this module can be executed but its one door. */
final class ArchTest {

    private static final Path BUILT = Path.of("target/classes");
    private static final JavaClasses LESSONS = new ClassFileImporter().importPath(BUILT);

    @Test
    void theOneClassIsTheDoorToTheFiles() {
        classes().that().doNotHaveSimpleName("package-info").and().doNotHaveSimpleName(
                "module-info").should().haveSimpleName(
                        "Lessons").allowEmptyShould(true).because(
                                "a lesson says what to do in commands of app, as data: it brings no code").check(
                                        LESSONS);
    }

    @Test
    void nothingCanBeExecuted() {
        noMethods().should().haveName("main").allowEmptyShould(true).because("lessons are opened by app").check(
                LESSONS);
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).because("lessons have no state").check(
                LESSONS);
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("fragscope.lessons..", "java.io..",
                "java.lang..", "java.net..", "java.nio..", "java.util..", "org.jspecify..").allowEmptyShould(
                        true).because(
                                "a lesson names commands, facts and columns by words; app looks them up").check(
                                        LESSONS);
    }

    @Test
    void filesAreLessonsAndTheirText() throws IOException {
        try (Stream<Path> all = Files.walk(BUILT)) {
            List<String> other = all.filter(Files::isRegularFile).map(Path::toString).filter(
                    f -> !f.matches(".*\\.(class|json|md|properties)")).toList();
            assertEquals(List.of(), other, "lesson files are JSON and Markdown text");
        }
    }

    @Test
    void theModuleExportsItsDoorAndRequiresNothing() throws IOException {
        ModuleDescriptor module;
        try (InputStream in = Files.newInputStream(BUILT.resolve("module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }
        Set<String> exported = new TreeSet<>();
        module.exports().forEach(e -> exported.add(e.source()));
        assertEquals(Set.of("fragscope.lessons"), exported, "one door: fragscope.lessons.Lessons");
        Set<String> required = new TreeSet<>();
        module.requires().forEach(r -> required.add(r.name()));
        assertEquals(Set.of("java.base", "org.jspecify"), required, "what is not executable needs no library");
        assertEquals(java.util.Optional.empty(), module.mainClass());
    }
}
