// SPDX-License-Identifier: Apache-2.0
package fragscope.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The application's shape: what draws, what commands, and what nobody may use. */
final class ArchTest {

    private static final Path BUILT = Path.of("target/classes");
    private static final JavaClasses APP = new ClassFileImporter().importPath(BUILT);

    @Test
    void packagesHaveNoCycles() {
        slices().matching("fragscope.app.(*)..").should().beFreeOfCycles().allowEmptyShould(true).because(
                "what is tangled can be neither read nor tested alone").check(APP);
    }

    @Test
    void theApplicationUsesEngineLessonsAndAssetsAndNoOtherPartKnowsIt() {
        classes().that().resideInAPackage("fragscope..").should().resideInAPackage("fragscope.app..").allowEmptyShould(
                true).because(
                        "the arrow is app to engine; what engine needs lives there").check(APP);
        noClasses().that().resideOutsideOfPackage(
                "fragscope.app.settings..").should().dependOnClassesThat().resideInAnyPackage("tools.jackson..",
                        "com.fasterxml..").allowEmptyShould(true).because(
                                "JSON is read and written in engine.input, settings and cli").check(
                                        APP);
    }

    @Test
    void drawingIsArithmetic() {
        noClasses().that().resideInAnyPackage("fragscope.app.stage..",
                "fragscope.app.lens..").should().dependOnClassesThat().resideInAnyPackage(
                        "javafx..", "fragscope.app.cli..", "fragscope.app.session..",
                        "fragscope.app.shell..").allowEmptyShould(
                                true).because(
                                        "world, fact and size to shapes: no mouse, no session, no toolkit in it").check(
                                                APP);
    }

    @Test
    void onlyDesignLooksAtAnAxis() {
        noClasses().should().accessFieldWhere(describe("the field is a choice on a design's axis",
                (JavaFieldAccess a) -> isAxis(a))).allowEmptyShould(true).because(
                        "views read what was executed, never what a design would do").check(
                                APP);
    }

    private static boolean isAxis(JavaAccess<?> access) {
        return access.getTargetOwner().isEnum() && access.getTargetOwner().getName().startsWith(
                "fragscope.engine.design.Design$");
    }

    @Test
    void noWindowsOfAnotherToolkit() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..",
                "javafx.embed.swing..", "java.beans..").allowEmptyShould(true).because(
                        "java.desktop doubles the image: pixels go out by draw.PngBytes, colours are draw.Rgb").check(
                                APP);
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx.scene.web..").allowEmptyShould(
                true).because(
                        "javafx.web is 100 MB of browser: text is laid out from Markdown by the lesson and help "
                                + "panes").check(
                                        APP);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses().that().resideOutsideOfPackage("fragscope.app.cli..").should().accessField(System.class,
                "out").orShould().accessField(System.class, "err").orShould().callMethod(Throwable.class,
                        "printStackTrace").allowEmptyShould(true).because(
                                "a window has no console: System.Logger for the log, a notification for a "
                                        + "person").check(
                                                APP);
    }

    @Test
    void nothingIsLeftToChance() {
        noClasses().should().callMethod(Math.class, "random").orShould().dependOnClassesThat().areAssignableTo(
                java.util.random.RandomGenerator.class).allowEmptyShould(true).because(
                        "pictures and films are the same each time: take engine.time.Choices").check(APP);
    }

    @Test
    void thePicturesClockIsTheFactAndItsPhase() {
        noClasses().that().resideInAnyPackage("fragscope.app.draw..", "fragscope.app.stage..",
                "fragscope.app.lens..").should().callMethod(
                        System.class, "nanoTime").orShould().callMethod(System.class,
                                "currentTimeMillis").allowEmptyShould(true).because(
                                        "a moment is (fact, phase): take both as parameters").check(APP);
    }

    @Test
    void nothingIsStaticAndChanges() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).because(
                "two windows must not meet: keep state in the session").check(APP);
        fields().that().areStatic().and().haveRawType(describe("an array", c -> c.isArray())).and().doNotHaveModifier(
                com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC).should().notBePublic().allowEmptyShould(
                        true).because(
                                "an array's elements can be written: hand out a List.of, or a method").check(APP);
        methods().should().notHaveName("getInstance").allowEmptyShould(true).because(
                "a singleton is static state: pass the object to the constructor that needs it").check(APP);
    }

    @Test
    void oneClassPerToolkitThreadHandsOver() {
        Set<String> callers = new TreeSet<>();
        APP.forEach(c -> c.getMethodCallsFromSelf().forEach(call -> {
            if (call.getName().equals("runLater")) {
                callers.add(c.getSimpleName());
            }
        }));
        callers.remove("Toolkit"); // renders without a window: starts the toolkit and waits for it
        assertTrue(callers.size() <= 1, () -> "Platform.runLater in " + callers
                + ": one clock on the screen, session changes set dirty bits and one pulse draws");
    }

    @Test
    void theModuleOpensNothingToAnybody() throws IOException {
        ModuleDescriptor module;
        try (InputStream in = Files.newInputStream(BUILT.resolve("module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }
        module.exports().forEach(e -> assertEquals(Set.of("javafx.graphics"), e.targets(),
                e.source() + ": nothing compiles against the program but the toolkit that starts it"));
        Set<String> packages = new TreeSet<>();
        APP.forEach(c -> packages.add(c.getPackageName()));
        module.opens().forEach(o -> assertTrue(packages.contains(o.source()), o.source() + " has no class"));
    }
}
