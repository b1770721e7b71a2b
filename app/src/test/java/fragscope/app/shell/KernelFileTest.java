// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.lens.Look;
import fragscope.app.lens.Sheet;
import fragscope.app.notice.Notice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kernel's type data chosen in the window: to look at, and to run on; a corrupt file changes nothing. */
final class KernelFileTest extends UiRig {

    @TempDir
    private Path dir;

    private static Path real() {
        Path file = Path.of("../../shared/data/btf/vmlinux-6.18.44.btf");
        Assumptions.assumeTrue(Files.isRegularFile(file), "no BTF beside the project: choosing a real one is not seen");
        return file.toAbsolutePath().normalize();
    }

    /** A header as include/uapi/linux/btf.h has it whose string section would lie behind the file's end. */
    private Path corrupt() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) 0xeb9f).put((byte) 1).put((byte) 0).putInt(24).putInt(0).putInt(0).putInt(0).putInt(999);
        return Files.write(dir.resolve("corrupt.btf"), bytes.array());
    }

    private long hash() {
        return read(() -> session().cursor().orElseThrow().hash());
    }

    private void run(String command) {
        interact(() -> assertTrue(window().desk().commands().get(command).run(), command));
    }

    private Notice notice() {
        until(() -> window().desk().notices().currentProperty().get() != null);
        return read(() -> window().desk().notices().currentProperty().get());
    }

    /** Chooses the last entry of the card, which asks for a file, by keyboard, and lets it run. */
    private void chooseFile() {
        run("whatif.layouts");
        until(() -> lookup("#layouts-which").tryQuery().isPresent());
        ComboBox<?> which = node(ComboBox.class, "layouts-which");
        interact(() -> which.getSelectionModel().selectLast());
        clickOn("#layouts-run");
    }

    @Test
    void aChosenKernelStandsBelowTheOthersStruct() {
        open("two-packets");
        picked = Optional.of(real());
        run("tools.btf");
        String name = real().getFileName().toString();
        until(() -> window().lens().look().sheet() == Sheet.STRUCTS);
        assertEquals(name, read(() -> window().lens().look().right()));
    }

    @Test
    void aCorruptFileIsRefusedWithItsPlaceAndTheLensStaysAsItWas() throws IOException {
        open("two-packets");
        Look before = read(() -> window().lens().look());
        picked = Optional.of(corrupt());
        run("tools.btf");
        Notice said = notice();
        assertTrue(said.problem(), said.sentence());
        assertTrue(said.sentence().matches("(?s).*byte \\d+.*"), said.sentence());
        assertTrue(said.sentence().contains("corrupt.btf"), said.sentence());
        assertEquals(before, read(() -> window().lens().look()));
    }

    @Test
    void theRunTakesAChosenKernelsLayoutsInABranch() {
        open("two-packets");
        interact(() -> session().seek(60));
        picked = Optional.of(real());
        chooseFile();
        until(() -> window().desk().branches().branches().size() == 2 && session().completeProperty().get());
        assertEquals(real().toString(), read(() -> session().opened().orElseThrow().run().scenario().layouts()));
    }

    @Test
    void aRunOnACorruptFileIsRefusedWithItsPlaceAndWhatWasOpenStays() throws IOException {
        open("two-packets");
        interact(() -> session().seek(60));
        long before = hash();
        picked = Optional.of(corrupt());
        chooseFile();
        Notice said = notice();
        assertTrue(said.problem(), said.sentence());
        assertTrue(said.sentence().matches("(?s).*byte \\d+.*"), said.sentence());
        assertEquals(1, read(() -> window().desk().branches().branches().size()));
        assertEquals(60, read(() -> session().fact()));
        assertEquals(before, hash());
    }

    @Test
    void theFieldOfTheCardIsReachedAndClosedByKeyboard() {
        open("two-packets");
        run("whatif.layouts");
        until(() -> lookup("#layouts-which").tryQuery().map(Node::isFocused).orElse(false));
        press(KeyCode.DOWN).release(KeyCode.DOWN);
        assertNotEquals("", read(() -> String.valueOf(node(ComboBox.class, "layouts-which").getValue())));
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> lookup("#layouts-which").tryQuery().isEmpty()
                || !node(ComboBox.class, "layouts-which").getScene().getWindow().isShowing());
    }
}
