// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Helpers are kernel code: addresses, loads, stores, arithmetic, branches and other helpers. */
final class HelperArchTest {

    private static final JavaClasses HELPERS = new ClassFileImporter().importPackagesOf(Helper.class);

    private static final DescribedPredicate<JavaClass> BODIES = DescribedPredicate.describe("code of helpers",
            c -> c.getSimpleName().endsWith("Helpers") && !c.getSimpleName().equals("Helpers")
                    || c.getSimpleName().endsWith("Reader") || c.getSimpleName().matches("Pages|Mapped|Skb"));

    private static DescribedPredicate<JavaClass> named(String... names) {
        DescribedPredicate<JavaClass> any = simpleName("-");
        for (String name : names) {
            any = any.or(simpleName(name));
        }
        return any;
    }

    @Test
    void bodiesKnowTheCpuAndNoJavaObjectOfTheModel() {
        DescribedPredicate<JavaClass> allowed = BODIES.or(named("Cpu", "Helper", "Body", "Field", "Structs", "Event",
                "Kind", "Addresses", "Kernel", "Version", "GroCb", "Form", "Range")).or(
                        resideInAnyPackage("java.lang..", "org.jspecify..")).or(
                                named("Netmem", "PpMagic", "KernelMap", "StructLayout", "Layouts", "Member")).or(
                                        DescribedPredicate.describe("arrays of numbers", c -> c.isArray()
                                                || c.isPrimitive())).or(named("List", "Objects", "Stream"));
        classes().that(BODIES).should().onlyDependOnClassesThat(allowed).because(
                "a helper finds frags in memory, at addresses; what the model knows of them it must not know").check(
                        HELPERS);
        assertTrue(HELPERS.stream().filter(BODIES).count() >= 18, "bodies found");
    }

    @Test
    void helpersKnowNeitherDesignsNorTheTablesOfARun() {
        noClasses().that().resideInAPackage("fragscope.engine.helper").and().areNotAssignableFrom(
                HelperArchTest.class).should().dependOnClassesThat().resideInAnyPackage("fragscope.engine.design..",
                        "fragscope.engine.skb..", "fragscope.engine.pool..", "fragscope.engine.stack..",
                        "fragscope.engine.world..").because(
                                "renaming or adding a design changes no helper").check(
                                        new ClassFileImporter().importPath(
                                                Path.of("target/classes/fragscope/engine/helper")));
    }

    @Test
    void noHelperMentionsAPresetByName() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/fragscope/engine/helper"))) {
            for (Path source : sources.toList()) {
                String text = Files.readString(source);
                files++;
                for (String name : Presets.all().stream().map(Design::name).toList()) {
                    boolean member = name.equals("netmem"); // the kernel calls a frag's word so, too
                    if (!member && text.contains("\"" + name + "\"")) {
                        found.add(source.getFileName() + " says " + name);
                    }
                }
            }
        }
        assertTrue(files > 25, files + " files");
        assertEquals(List.of(), found);
    }

    @Test
    void everyHelperSaysWhereItStandsAndHowCloselyItIsFollowed() {
        List<Helper> all = new ArrayList<>(Helpers.rows());
        all.addAll(Helpers.others());
        for (Helper helper : all) {
            assertTrue(helper.file().matches("(include|net|mm|drivers)/.*\\.[ch]"),
                    helper.name() + " " + helper.file());
            assertTrue(helper.fidelity().equals("closely followed")
                    || helper.fidelity().matches("abridged: .* because .*"), helper.name() + ": " + helper.fidelity());
        }
        assertEquals(all.size(), all.stream().map(Helper::name).distinct().count(), "names are unique");
    }

    @Test
    void theReadmeSaysOfEveryHelperHowItIsFollowed() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<Helper> all = new ArrayList<>(Helpers.rows());
        all.addAll(Helpers.others());
        List<String> missing = all.stream().map(h -> "| `" + h.name() + "` | " + h.file() + " | " + (h.changed() == null
                ? "one"
                : "two") + " | " + h.fidelity() + " |").filter(row -> !readme.contains(row)).toList();
        assertEquals("", String.join("\n", missing), "rows that engine/README.md lacks");
    }
}
