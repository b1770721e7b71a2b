// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.cli.CommandLineProgram;
import fragscope.app.session.Request;
import fragscope.app.session.Selection;
import fragscope.app.stage.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A moment is a small file: saved, opened anew, it is the same moment of the same run, and the window says so. */
final class SessionFilesTest extends UiRig {

    @TempDir
    Path dir;

    private long hash() {
        return read(() -> session().cursor().orElseThrow().hash());
    }

    private void run(String command) {
        interact(() -> assertTrue(window().desk().commands().get(command).run(), command));
    }

    private String said(String id) {
        until(() -> lookup("#" + id).tryQuery().isPresent());
        return read(() -> node(Node.class, id).getAccessibleText());
    }

    private void taken() {
        interact(() -> Optional.ofNullable(window().desk().notices().currentProperty().get()).ifPresent(
                window().desk().notices()::takeDown));
    }

    private void close() {
        run("file.close");
        until(() -> session().opened().isEmpty());
        taken();
    }

    private void opened(long fact) {
        until(() -> session().cursor().isPresent() && session().completeProperty().get() && session().fact() == fact);
    }

    /** Two changes on a run of many packets, a selection, a level. */
    private void changedTwice() {
        open("bulk-tcp");
        interact(() -> session().seek(400));
        run("whatif.drop");
        until(() -> session().cursor().isPresent() && session().completeProperty().get());
        interact(() -> session().seek(900));
        run("whatif.keep");
        until(() -> session().cursor().isPresent() && session().completeProperty().get());
        interact(() -> {
            session().seek(1500);
            session().selectionProperty().set(new Selection.APacket(7));
            window().desk().settings().levelProperty().set(Level.EXPERT);
        });
    }

    @Test
    void aSavedSessionOpensAtTheSameHashWithItsBranches() {
        changedTwice();
        long before = hash();
        Path file = dir.resolve("mine.fragscope.json");
        picked = Optional.of(file);
        press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        assertTrue(Files.exists(file));
        close();
        interact(() -> {
            window().desk().settings().levelProperty().set(Level.EXPLORE);
            window().open(Request.of(file.toString()));
        });
        opened(1500);
        assertEquals(before, hash());
        assertEquals(3, read(() -> window().desk().branches().branches().size()));
        assertEquals(new Selection.APacket(7), read(() -> session().selectionProperty().get()));
        assertEquals(Level.EXPERT, read(() -> session().levelProperty().get()));
        String notice = said("notice");
        assertTrue(notice.contains("The same as saved: every hash up to fact 1,500 agrees (0x"), notice);
        assertEquals(file.toString(), read(() -> window().desk().settings().recent().getFirst()));
    }

    @Test
    void aMomentThatWasCopiedOpensFromTheClipboard() {
        changedTwice();
        long before = hash();
        run("edit.copy-moment");
        String text = read(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(text.length() < 4000, () -> text.length() + " characters");
        close();
        run("edit.paste-moment");
        opened(1500);
        assertEquals(before, hash());
        assertTrue(said("notice").contains("The same as saved"));
    }

    @Test
    void aSessionThatWasAlteredSaysWhereItDiffers() throws IOException {
        changedTwice();
        Path file = dir.resolve("mine.json");
        picked = Optional.of(file);
        run("file.save-session");
        close();
        Files.writeString(file, Files.readString(file).replaceFirst("\"do\":\"drop_packet\"",
                "\"do\":\"repeat_packet\""));
        interact(() -> window().open(Request.of(file.toString())));
        opened(1500);
        String said = said("problem");
        assertTrue(said.contains("The same up to fact 375; from there on, and not later than fact 468, it differs."),
                said);
    }

    @Test
    void aChangeThatNoLongerAppliesIsNamedAndTheRestIsKept() throws IOException {
        changedTwice();
        Path file = dir.resolve("mine.json");
        picked = Optional.of(file);
        run("file.save-session");
        close();
        Files.writeString(file, Files.readString(file).replaceFirst("\"packet\":\\d+", "\"packet\":1"));
        interact(() -> window().open(Request.of(file.toString())));
        opened(1500);
        String said = said("problem");
        assertTrue(said.contains("One change found another value than expected and changed nothing"), said);
        assertEquals(3, read(() -> window().desk().branches().branches().size()));
    }

    @Test
    void aMissingCaptureIsAskedForAndCheckedByItsHash() throws IOException {
        Path folder = Files.createDirectory(dir.resolve("here"));
        Path capture = capture(folder.resolve("two.pcap"), "two-packets");
        open(capture.toString());
        Path file = folder.resolve("s.json");
        picked = Optional.of(file);
        run("file.save-session");
        assertTrue(Files.readString(file).contains("\"source\":\"two.pcap\""), "named as seen from the file");
        close();
        Path moved = Files.move(capture, dir.resolve("moved.pcap"));
        interact(() -> window().open(Request.of(file.toString())));
        String said = said("problem");
        assertTrue(said.startsWith("The session's capture is missing.") && said.contains("sha256"), said);
        picked = Optional.of(capture(dir.resolve("other.pcap"), "bulk-tcp"));
        clickOn("#notice-action");
        until(() -> lookup("#problem").tryQuery().map(
                n -> n.getAccessibleText().contains("is another capture than")).orElse(false));
        picked = Optional.of(moved);
        clickOn("#notice-action");
        until(() -> session().hasMoment());
        assertTrue(said("notice").contains("The same as saved"));
    }

    @Test
    void whatCannotBeASessionIsSaidInASentence() throws IOException {
        open("two-packets");
        run("edit.copy-moment");
        String text = read(() -> Clipboard.getSystemClipboard().getString());
        taken();
        for (List<String> one : List.of(List.of(text.replace("_session\":1", "_session\":7"),
                "another version of the program; right would be 1"),
                List.of(text.substring(0, text.length() / 2), "clipboard"), List.of("hello", "clipboard"),
                List.of(" ", "The clipboard has no text"))) {
            interact(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(one.getFirst());
                Clipboard.getSystemClipboard().setContent(content);
            });
            run("edit.paste-moment");
            String said = said("problem");
            assertTrue(said.contains(one.getLast()), said);
            taken();
            until(() -> lookup("#problem").tryQuery().isEmpty());
        }
        assertNotEquals(0, read(() -> session().facts()), "what was open is still here");
        DropVerdict verdict = DropVerdict.of(List.of(Files.writeString(dir.resolve("s.json"), text).toFile()),
                window().desk().texts());
        assertEquals("Drop to open the session s.json", verdict.sentence());
        assertFalse(read(() -> session().opened().isEmpty()));
    }

    private static Path capture(Path to, String scenario) throws IOException {
        assertEquals(0, CommandLineProgram.run(new String[]{"generate", scenario, "-o", to.toString()}));
        return to;
    }
}
