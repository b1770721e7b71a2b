// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.settings.Settings;
import fragscope.app.settings.ThemeChoice;
import fragscope.app.stage.Level;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/** Palette, shortcuts, preferences, help, levels, themes and zoom, by keyboard and by mouse. */
final class CardsTest extends UiRig {

    private void keys(KeyCode... codes) {
        press(codes);
        List<KeyCode> back = new java.util.ArrayList<>(List.of(codes)).reversed();
        release(back.toArray(new KeyCode[0]));
    }

    private String card() {
        return read(() -> window().overlay().card().map(Node::getId).orElse(""));
    }

    private Settings settings() {
        return window().desk().settings();
    }

    private void palette(String letters) {
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertEquals("palette", card());
        write(letters);
    }

    @Test
    void thePaletteRunsACommandByAFewLetters() {
        open("two-packets");
        palette("dark");
        keys(KeyCode.ENTER);
        assertEquals("", card());
        assertEquals(ThemeChoice.DARK, read(() -> settings().themeProperty().get()));
    }

    @Test
    void thePaletteKnowsEveryCommandAndItsKeys() {
        palette("");
        ListView<?> list = node(ListView.class, "palette-list");
        assertEquals(read(() -> window().desk().commands().all().size()) - 1, read(() -> list.getItems().size()));
        Set<String> shown = read(() -> {
            java.util.TreeSet<String> texts = new java.util.TreeSet<>();
            list.lookupAll(".list-cell").forEach(cell -> texts.add(String.valueOf(cell.getAccessibleText())));
            return texts;
        });
        assertTrue(shown.contains("Open… Ctrl+O "), () -> shown.toString());
    }

    @Test
    void thePaletteSaysWhyACommandCannotBeDoneAndStays() {
        palette("undo");
        assertEquals("There is nothing to undo.", read(() -> node(Label.class, "palette-why").getText()));
        keys(KeyCode.ENTER);
        assertEquals("palette", card());
        keys(KeyCode.ESCAPE);
        assertEquals("", card());
    }

    @Test
    void theFocusStaysOnACardAndReturns() {
        open("two-packets");
        clickOn("#stage");
        palette("");
        for (int i = 0; i < 8; i++) {
            keys(KeyCode.TAB);
            assertTrue(read(() -> inside(window().scene().getFocusOwner(), window().overlay().node())));
        }
        keys(KeyCode.ESCAPE);
        assertEquals("stage", read(() -> window().scene().getFocusOwner().getId()));
    }

    private static boolean inside(Node node, Node outer) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aKeyThatIsTakenMovesAndItsOldHolderIsNamed() {
        open("two-packets");
        interact(() -> window().desk().commands().get("help.shortcuts").run());
        Button open = from(lookup("#shortcuts")).lookup("#key-file-open").query();
        interact(open::requestFocus);
        keys(KeyCode.SPACE);
        keys(KeyCode.F9);
        assertEquals("“Open…” has F9 now; “Step on” had it and has none now. Undo takes this back.",
                read(() -> node(Label.class, "shortcuts-said").getText()));
        assertEquals("{file.open=F9, run.on=}", read(() -> new java.util.TreeMap<>(settings().keys()).toString()));
        keys(KeyCode.ESCAPE);
        assertEquals("Undo: shortcut of Open…", menuText("menu-edit", "menu-edit.undo"));
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(read(() -> settings().keys().isEmpty()));
        long at = read(() -> session().fact());
        keys(KeyCode.F9);
        assertEquals(at + 1, read(() -> session().fact()));
        assertEquals("Redo: shortcut of Open…", menuText("menu-edit", "menu-edit.redo"));
    }

    @Test
    void backspaceTakesAKeyAwayAndEscapeKeepsIt() {
        interact(() -> window().desk().commands().get("help.shortcuts").run());
        Button open = from(lookup("#shortcuts")).lookup("#key-file-open").query();
        interact(open::requestFocus);
        keys(KeyCode.SPACE);
        keys(KeyCode.ESCAPE);
        assertEquals("shortcuts", card(), "Escape gave up the key, not the card");
        assertTrue(read(() -> settings().keys().isEmpty()));
        Button again = from(lookup("#shortcuts")).lookup("#key-file-open").query();
        interact(again::requestFocus);
        keys(KeyCode.SPACE);
        keys(KeyCode.BACK_SPACE);
        assertTrue(read(() -> window().desk().keymap().of("file.open").isEmpty()));
        clickOn("#shortcuts-reset");
        assertEquals(KeyCombination.valueOf("Shortcut+O"),
                read(() -> window().desk().keymap().of("file.open").orElseThrow()));
    }

    private String menuText(String menu, String item) {
        return read(() -> node(MenuBar.class, "menus").getMenus().stream().filter(m -> menu.equals(m.getId())).flatMap(
                m -> m.getItems().stream()).filter(i -> item.equals(i.getId())).findFirst().orElseThrow().getText());
    }

    @Test
    void preferencesAreFoundChosenAtOnceEffectiveAndReset() {
        keys(KeyCode.CONTROL, KeyCode.COMMA);
        assertEquals("preferences", card());
        write("dark");
        assertTrue(lookup("#preference-zoom").tryQuery().isEmpty());
        choose("preference-theme", ThemeChoice.DARK);
        assertEquals("dark", read(() -> window().desk().theme().getValue().name()));
        assertTrue(read(() -> window().scene().getRoot().getStyleClass().contains("dark")));
        clickOn("#preferences-reset-look");
        assertEquals(ThemeChoice.SYSTEM, read(() -> settings().themeProperty().get()));
        doubleClickOn("#preferences-search").write("no such thing");
        assertTrue(lookup("#preference-theme").tryQuery().isEmpty());
    }

    @Test
    void anotherLanguageIsThereAtOnceAndWhatIsOpenStays() {
        open("two-packets");
        interact(() -> session().seek(100));
        keys(KeyCode.CONTROL, KeyCode.COMMA);
        choose("preference-language", Locale.GERMAN);
        until(() -> "preferences".equals(card()));
        keys(KeyCode.ESCAPE);
        assertEquals("_Datei", read(() -> node(MenuBar.class, "menus").getMenus().getFirst().getText()));
        assertEquals(100, read(() -> session().fact()));
        keys(KeyCode.F9);
        assertEquals(101, read(() -> session().fact()));
        until(() -> node(Label.class, "next").getText().startsWith("Als Nächstes: "));
    }

    @Test
    void helpOpensOnThePaneThatHasTheFocus() {
        open("two-packets");
        clickOn("#stage");
        keys(KeyCode.F1);
        assertEquals("stage", read(() -> node(ListView.class, "help-pages").getSelectionModel().getSelectedItem()));
        keys(KeyCode.ESCAPE);
        interact(() -> node(Node.class, "speed").requestFocus());
        keys(KeyCode.F1);
        assertEquals("transport", read(() -> node(ListView.class, "help-pages").getSelectionModel().getSelectedItem()));
    }

    @Test
    void levelsByKeysAndByMouse() {
        open("two-packets");
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(Level.LESSON, read(() -> session().levelProperty().get()));
        until(() -> lookup("#log").tryQuery().isEmpty());
        clickOn("#level-expert");
        assertEquals(Level.EXPERT, read(() -> settings().levelProperty().get()));
        until(() -> lookup("#log").tryQuery().isPresent());
    }

    @Test
    void zoomGoesFrom80To200PercentByPlusAndMinus() {
        open("two-packets");
        keys(KeyCode.CONTROL, KeyCode.EQUALS);
        assertEquals(1.1, read(() -> settings().zoomProperty().get()), 1e-9);
        for (int i = 0; i < 12; i++) {
            keys(KeyCode.CONTROL, KeyCode.PLUS);
        }
        assertEquals(2, read(() -> settings().zoomProperty().get()), 1e-9);
        assertTrue(read(() -> window().scene().getRoot().getStyle()).contains("26px"), "13 px text twice as large");
        keys(KeyCode.CONTROL, KeyCode.DIGIT0);
        for (int i = 0; i < 5; i++) {
            keys(KeyCode.CONTROL, KeyCode.MINUS);
        }
        assertEquals(0.8, read(() -> settings().zoomProperty().get()), 1e-9);
    }

    @Test
    void theThemeChangesWithoutARestart() {
        open("two-packets");
        String light = read(() -> String.valueOf(javafx.application.Application.getUserAgentStylesheet()));
        interact(() -> window().desk().commands().get("view.theme-dark").run());
        assertNotEquals(light, read(() -> String.valueOf(javafx.application.Application.getUserAgentStylesheet())));
        assertTrue(read(() -> ((javafx.scene.control.CheckMenuItem) node(MenuBar.class, "menus").getMenus().get(
                2).getItems().stream().filter(
                        i -> "menu-view.theme-dark".equals(i.getId())).findFirst().orElseThrow()).isSelected()));
    }

    /** Chooses in a combo box. */
    private <T> void choose(String id, T value) {
        interact(() -> {
            @SuppressWarnings("unchecked") // the box's items are of the value's class
            ComboBox<T> box = (ComboBox<T>) node(ComboBox.class, id);
            box.setValue(value);
        });
    }
}
