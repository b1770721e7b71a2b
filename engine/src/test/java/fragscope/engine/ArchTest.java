// SPDX-License-Identifier: Apache-2.0
package fragscope.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The engine's shape: who may know whom, and what nobody may use. */
final class ArchTest {

    /** Lowest first; each may use those before it and none after. */
    private static final List<String> ORDER = List.of("world", "fact", "time", "memory", "btf", "pci", "frag",
            "packet", "pool", "nic", "skb", "stack", "driver", "user", "helper", "design", "run", "check", "measure",
            "claim", "versus", "input");

    private static final Path CLASSES = Path.of("target/classes");
    private static final JavaClasses ENGINE = new ClassFileImporter().importPath(CLASSES);

    private static String in(String name) {
        return "fragscope.engine." + name + "..";
    }

    @Test
    void everyPackageUsesOnlyThoseBeforeItInTheOrder() {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String[] after = ORDER.subList(i + 1, ORDER.size()).stream().map(ArchTest::in).toArray(String[]::new);
            noClasses().that().resideInAPackage(in(ORDER.get(i))).should().dependOnClassesThat().resideInAnyPackage(
                    after).allowEmptyShould(true).because(
                            "packages are layers, lowest first: " + ORDER
                                    + "; move what both need to the lower one").check(
                                            ENGINE);
        }
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> unknown = new TreeSet<>();
        ENGINE.forEach(c -> unknown.add(c.getPackageName().replaceFirst("^fragscope\\.engine\\.?", "")));
        ORDER.forEach(unknown::remove);
        assertEquals(Set.of(), unknown,
                "a new package takes its place in the order of ARCHITECTURE.md and of this test");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("fragscope.engine.(*)..").should().beFreeOfCycles().allowEmptyShould(true).because(
                "what is tangled can be neither read nor tested alone").check(ENGINE);
    }

    @Test
    void onlyInputKnowsJackson() {
        noClasses().that().resideOutsideOfPackage(in("input")).should().dependOnClassesThat().resideInAnyPackage(
                "tools.jackson..", "com.fasterxml..").allowEmptyShould(true).because(
                        "JSON is read and written in input, from records").check(
                                ENGINE);
    }

    @Test
    void onlyDesignLooksAtAnAxis() {
        noClasses().that().resideOutsideOfPackage(in("design")).should().accessFieldWhere(describe(
                "the field is a choice on a design's axis",
                (JavaFieldAccess a) -> isAxis(a))).orShould().callMethodWhere(
                        describe("it asks for an axis's number", (JavaAccess<?> a) -> isAxis(a) && a.getName().equals(
                                "ordinal"))).allowEmptyShould(true).because(
                                        "a part chosen once in design.Assembly does what differs; nobody else "
                                                + "asks").check(
                                                        ENGINE);
    }

    private static boolean isAxis(JavaAccess<?> access) {
        return access.getTargetOwner().isEnum() && access.getTargetOwner().getName().startsWith(
                "fragscope.engine.design.Design$");
    }

    @Test
    void onlyRunsAndWhatIsAboveThemKnowDesigns() {
        noClasses().that().resideOutsideOfPackages(in("design"), in("run"), in("check"), in("measure"), in("claim"),
                in("versus"),
                in("input")).should().dependOnClassesThat().resideInAPackage(in("design")).allowEmptyShould(
                        true).because(
                                "behaviour takes the part that it needs, never the design").check(ENGINE);
    }

    @Test
    void theArrayStaysInWorld() {
        noMethods().that().areDeclaredInClassesThat().resideInAPackage(
                in("world")).and().arePublic().should().haveRawReturnType(
                        long[].class).allowEmptyShould(true).because(
                                "who holds the array can write past journal and hash: use Column").check(ENGINE);
        fields().that().areDeclaredInClassesThat().resideInAPackage(in("world")).and().haveRawType(
                long[].class).should().notBePublic().andShould().notBeProtected().allowEmptyShould(true).because(
                        "who holds the array can write past journal and hash: use Column").check(ENGINE);
    }

    @Test
    void theEngineHasNoWindowsNoToolkitAndNoApplication() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.awt..", "javax.swing..",
                "javax.imageio..", "java.beans..", "fragscope.app..", "fragscope.lessons..").allowEmptyShould(
                        true).because(
                                "the engine is a plain library; what is drawn is drawn in app from facts and "
                                        + "columns").check(
                                                ENGINE);
    }

    @Test
    void timeIsVirtual() {
        noClasses().should().callMethod(System.class, "nanoTime").orShould().callMethod(System.class,
                "currentTimeMillis").orShould().dependOnClassesThat().belongToAnyOf(java.time.Clock.class,
                        java.time.Instant.class, java.util.Timer.class).allowEmptyShould(true).because(
                                "a run takes as long as its costs say: System.nanoTime is banned in engine, take "
                                        + "time.Actors"
                                        + " nowPs()").check(ENGINE);
    }

    @Test
    void chanceIsAFunctionOfSeedPurposeAndSubject() {
        noClasses().should().callMethod(Math.class, "random").orShould().dependOnClassesThat().areAssignableTo(
                java.util.random.RandomGenerator.class).orShould().callMethod(System.class, "identityHashCode",
                        Object.class).allowEmptyShould(true).because(
                                "streams of random numbers cannot be undone: take time.Choices").check(
                                        ENGINE);
    }

    @Test
    void theEngineHasNoThreads() {
        noClasses().should().dependOnClassesThat(belongToAnyOf(Thread.class, Runtime.class).or(describe(
                "concurrent utilities", c -> c.getPackageName().startsWith("java.util.concurrent")))).allowEmptyShould(
                        true).because(
                                "a simulation belongs to one thread, which the caller owns; what readers need is "
                                        + "published by"
                                        + " run.Recording").check(ENGINE);
    }

    @Test
    void theEnginePrintsNothing() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class,
                "err").orShould().callMethod(Throwable.class, "printStackTrace").allowEmptyShould(true).because(
                        "facts are the engine's log: say a fact, or throw a sentence").check(ENGINE);
    }

    @Test
    void nothingIsStaticAndChanges() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).because(
                "two runs in one process must not meet: keep state in a table's column").check(ENGINE);
        fields().that().areStatic().and().haveRawType(describe("an array", c -> c.isArray())).and().doNotHaveModifier(
                JavaModifier.SYNTHETIC).should().notBePublic().andShould().notBeProtected().allowEmptyShould(
                        true).because(
                                "an array's elements can be written: hand out a List.of, or a method").check(ENGINE);
        methods().should().notHaveName("getInstance").allowEmptyShould(true).because(
                "a singleton is static state: pass the object to the constructor that needs it").check(ENGINE);
    }

    @Test
    void theModuleExportsEveryPackageAndRequiresOnlyWhatItUses() throws IOException {
        ModuleDescriptor module;
        try (InputStream in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }
        Set<String> exported = new TreeSet<>();
        module.exports().forEach(e -> {
            assertTrue(e.targets().isEmpty(), "the engine is a library for anybody, exports to all");
            exported.add(e.source());
        });
        Set<String> packages = new TreeSet<>();
        ENGINE.forEach(c -> packages.add(c.getPackageName()));
        packages.remove("");
        assertEquals(packages, exported, "every package is a subject that readers of a run may name");
        Set<String> required = new TreeSet<>();
        module.requires().forEach(r -> required.add(r.name()));
        assertEquals(Set.of("java.base", "org.jspecify", "tools.jackson.databind"), required,
                "a library that is needed elsewhere does not belong into the engine");
    }
}
