// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.command.Command;
import fragscope.app.settings.ThemeChoice;
import fragscope.app.stage.Level;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Titles;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.MapChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** The menu bar, made from the list of commands: the part of an id before the dot is the menu. */
final class Menus {

    /** Commands that begin a group. */
    private static final Set<String> GROUPS = Set.of("file.close", "file.preferences", "file.quit", "edit.find",
            "edit.copy", "view.zoom-in", "view.theme-system", "view.full-screen", "run.first", "run.back-by-packet",
            "run.continue", "run.slower", "whatif.dma-delay", "whatif.setting", "whatif.original", "help.about");

    private final Desk desk;

    private Menus(Desk desk) {
        this.desk = desk;
    }

    static MenuBar bar(Desk desk, Opener opener) {
        MenuBar bar = new MenuBar();
        bar.setId("menus");
        bar.setUseSystemMenuBar(true);
        Menus menus = new Menus(desk);
        Map<String, Menu> byName = new LinkedHashMap<>();
        for (String name : new String[]{"file", "edit", "view", "run", "whatif", "lesson", "tools", "help"}) {
            Menu menu = new Menu(desk.texts().get("menu." + name));
            menu.setId("menu-" + name);
            Reasons.install(menu);
            byName.put(name, menu);
        }
        for (Command command : desk.commands().all()) {
            String id = command.id();
            Menu menu = byName.get(id.substring(0, id.indexOf('.')));
            if (menu != null && !id.equals("file.clear-recent")) {
                menus.add(menu, command);
            }
            if (menu != null && id.equals("file.open")) {
                menu.getItems().addAll(RecentMenu.of(desk, opener), menus.scenarios());
            }
        }
        byName.values().stream().filter(m -> !m.getItems().isEmpty()).forEach(bar.getMenus()::add);
        return bar;
    }

    private void add(Menu menu, Command command) {
        if (GROUPS.contains(command.id()) && !menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(item(command));
    }

    /** The built-in scenarios, a command each. */
    private Menu scenarios() {
        Menu menu = new Menu(desk.texts().get("menu.scenarios"));
        menu.setId("menu-scenarios");
        desk.commands().all().stream().filter(c -> c.id().startsWith("scenarios.")).forEach(command -> {
            MenuItem item = item(command);
            item.textProperty().unbind();
            item.setText(command.about().get());
            menu.getItems().add(item);
        });
        return menu;
    }

    private MenuItem item(Command command) {
        BooleanBinding chosen = chosen(command.id());
        MenuItem item = chosen == null ? new MenuItem() : new CheckMenuItem();
        item.setId("menu-" + command.id());
        item.textProperty().bind(Bindings.createStringBinding(() -> Titles.of(desk.texts(), command),
                command.about()));
        item.setOnAction(_ -> {
            command.run();
            check(item, chosen);
        });
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.getProperties().put(Reasons.KEY, (java.util.function.Supplier<String>) () -> Titles.why(desk.texts(),
                command).orElse(""));
        desk.keymap().of(command.id()).ifPresent(item::setAccelerator);
        desk.keymap().table().addListener((MapChangeListener<String, KeyCombination>) change -> {
            if (change.getKey().equals(command.id())) {
                item.setAccelerator(change.getValueAdded());
            }
        });
        if (chosen != null) {
            check(item, chosen);
            chosen.addListener(_ -> check(item, chosen));
        }
        return item;
    }

    private static void check(MenuItem item, @Nullable BooleanBinding chosen) {
        if (item instanceof CheckMenuItem box && chosen != null) {
            box.setSelected(chosen.get());
        }
    }

    /** Of commands that choose one of several: whether theirs is the one. */
    private @Nullable BooleanBinding chosen(String id) {
        for (Level level : Level.values()) {
            if (id.equals("view." + level.name().toLowerCase(Locale.ROOT))) {
                return Bindings.createBooleanBinding(() -> desk.settings().levelProperty().get() == level,
                        desk.settings().levelProperty());
            }
        }
        for (ThemeChoice theme : ThemeChoice.values()) {
            if (id.equals("view.theme-" + theme.name().toLowerCase(Locale.ROOT))) {
                return Bindings.createBooleanBinding(() -> desk.settings().themeProperty().get() == theme,
                        desk.settings().themeProperty());
            }
        }
        return null;
    }
}
