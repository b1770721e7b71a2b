// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.session.Request;
import fragscope.app.text.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source is opened by each way, and what cannot be opened leaves what was open. */
final class OpeningTest extends UiRig {

    @TempDir
    Path dir;

    private static final Texts WORDS = Texts.of(Locale.ENGLISH);

    private void untilOpen(String title) {
        until(() -> session().opened().map(o -> o.title().equals(title)).orElse(false) && session().hasMoment());
    }

    private Path scenario(String name) throws IOException {
        return Files.writeString(dir.resolve(name), """
                {"name": "mine", "ring": 8, "pool_size": 16, "traffic": {"flows": 1, "segments": 1}}
                """);
    }

    @Test
    void withNothingOpenTheWindowOffersWhatToOpen() {
        assertTrue(read(() -> node(Node.class, "welcome-open").isVisible()));
        until(() -> node(Node.class, "welcome-open").isFocused());
        clickOn("#welcome-two-packets");
        untilOpen("two-packets");
        until(() -> lookup("#welcome").tryQuery().isEmpty());
        assertEquals(List.of("two-packets"), read(() -> window().desk().settings().recent()));
    }

    @Test
    void theDialogOpensAFile() throws IOException {
        picked = java.util.Optional.of(scenario("by-dialog.json"));
        press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        untilOpen("by-dialog.json");
    }

    @Test
    void aFileThatIsDroppedOpens() throws IOException {
        File file = scenario("dropped.json").toFile();
        DropTarget target = read(() -> window().drop());
        interact(() -> target.look(List.of(file)));
        assertEquals("Drop to open the scenario dropped.json", words("drop-words"));
        assertTrue(read(() -> node(Node.class, "drop").isVisible()));
        interact(() -> assertTrue(target.drop(List.of(file))));
        assertFalse(read(() -> target.node().isVisible()));
        untilOpen("dropped.json");
    }

    @Test
    void aDropThatCannotBeOpenedIsRefusedWithASentence() throws IOException {
        File text = Files.writeString(dir.resolve("notes.txt"), "hello").toFile();
        DropTarget target = read(() -> window().drop());
        interact(() -> assertFalse(target.drop(List.of(text))));
        assertEquals("notes.txt is no capture and no scenario; right would be a pcap or pcapng file, also gzipped, or "
                + "a scenario in JSON.", words("drop-words"));
        assertTrue(read(() -> session().opened().isEmpty()));
    }

    @Test
    void whatADropWouldDoIsKnownByTheFirstBytes() throws IOException {
        for (var one : Map.of("a1b2c3d4", true, "d4c3b2a1", true, "4d3cb2a1", true, "0a0d0d0a", true, "1f8b0800",
                true, "504b0304", false, "a1b2", false).entrySet()) {
            File file = Files.write(dir.resolve("f-" + one.getKey()), HexFormat.of().parseHex(one.getKey())).toFile();
            assertEquals(one.getValue(), DropVerdict.of(List.of(file), WORDS).accepted(), one.getKey());
        }
        assertTrue(DropVerdict.of(List.of(dir.toFile()), WORDS).sentence().contains("is a folder"));
        assertEquals("2 files at once are too many; right would be one capture or scenario.", DropVerdict.of(List.of(
                dir.toFile(), dir.toFile()), WORDS).sentence());
    }

    @Test
    void theMenusOfScenariosAndOfRecentFilesOpen() {
        open("two-packets");
        Menu file = menu("menu-file");
        interact(() -> item(menuIn(file, "menu-scenarios"), "menu-scenarios.many-flows").fire());
        untilOpen("many-flows");
        Menu recent = menuIn(file, "menu-recent");
        interact(() -> {
            window().desk().settings().recent().add("gone.pcap");
            recent.getOnShowing().handle(null);
            assertEquals(List.of("many-flows", "two-packets", "gone.pcap"), recent.getItems().stream().limit(3).map(
                    MenuItem::getText).toList());
            assertTrue(recent.getItems().get(2).isDisable(), "what is missing is greyed");
            assertEquals("gone.pcap is no longer there.", Reasons.reason(recent.getItems().get(2)));
            recent.getItems().get(1).fire();
        });
        untilOpen("two-packets");
        interact(() -> {
            recent.getOnShowing().handle(null);
            recent.getItems().getLast().fire();
        });
        assertEquals(List.of(), read(() -> window().desk().settings().recent()));
    }

    @Test
    void noMoreThanTenAreRemembered() {
        List<String> recent = new java.util.ArrayList<>();
        for (int n = 0; n < 14; n++) {
            Recent.remember(recent, "source-" + n % 12);
        }
        assertEquals(10, recent.size());
        assertEquals("source-1", recent.getFirst());
        assertEquals(1, recent.stream().filter("source-0"::equals).count());
    }

    @Test
    void whatCannotBeOpenedIsSaidAndLeavesWhatWasOpen() {
        open("two-packets");
        Object before = read(() -> session().opened().orElseThrow());
        interact(() -> window().open(Request.of("to-packets")));
        until(() -> lookup("#problem").tryQuery().isPresent());
        String said = read(() -> node(Node.class, "problem").getAccessibleText());
        assertTrue(said.startsWith("This could not be opened; what was open is still here. to-packets: neither a file"),
                said);
        assertTrue(said.contains("two-packets"), "names what would be right: " + said);
        assertEquals(before, read(() -> session().opened().orElseThrow()));
        clickOn(from(lookup("#problem")).lookup(".close-button").queryAll().iterator().next());
        until(() -> lookup("#problem").tryQuery().isEmpty());
    }

    @Test
    void aBrokenScenarioIsSaidWithItsPlace() throws IOException {
        Path broken = Files.writeString(dir.resolve("broken.json"), "{\n \"ring\": \"many\"\n}");
        interact(() -> window().open(Request.of(broken.toString())));
        until(() -> lookup("#problem").tryQuery().isPresent());
        String said = read(() -> node(Node.class, "problem").getAccessibleText());
        assertTrue(said.contains("broken.json") && said.contains("ring"), said);
        assertTrue(read(() -> lookup("#welcome").tryQuery().isPresent()), "nothing is open as before");
    }

    @Test
    void openingThatIsGivenUpLeavesWhatWasOpen() {
        open("two-packets");
        interact(() -> {
            window().open(Request.of("bulk-tcp"));
            assertTrue(window().desk().commands().get("file.cancel").run());
        });
        interact(() -> window().open(Request.of("many-flows")));
        untilOpen("many-flows");
        assertFalse(read(() -> window().desk().settings().recent().contains("bulk-tcp")));
    }

    @Test
    void aSourceOpensAtTheFactThatWasLeft() {
        interact(() -> window().open(Request.of("two-packets"), 150));
        until(() -> session().hasMoment() && session().fact() == 150);
        assertEquals(150, read(() -> window().moment().orElseThrow().fact()));
        assertEquals("two-packets", read(() -> window().moment().orElseThrow().source()));
    }

    @Test
    void closedIsAsBeforeAnythingWasOpen() {
        open("two-packets");
        interact(() -> window().desk().commands().get("file.close").run());
        until(() -> lookup("#welcome").tryQuery().isPresent());
        assertTrue(lookup("#welcome").lookup((Node n) -> n instanceof Hyperlink l && l.getText().equals(
                "two-packets")).queryAll().size() >= 2, "in both lists");
    }

    private String words(String id) {
        return read(() -> node(javafx.scene.control.Labeled.class, id).getText());
    }

    private Menu menu(String id) {
        MenuBar bar = node(MenuBar.class, "menus");
        return bar.getMenus().stream().filter(m -> id.equals(m.getId())).findFirst().orElseThrow();
    }

    private static Menu menuIn(Menu menu, String id) {
        return (Menu) item(menu, id);
    }

    private static MenuItem item(Menu menu, String id) {
        return menu.getItems().stream().filter(m -> id.equals(m.getId())).findFirst().orElseThrow();
    }
}
