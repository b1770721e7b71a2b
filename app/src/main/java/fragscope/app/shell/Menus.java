// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.command.Command;
import fragscope.app.tool.Desk;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** The menu bar, made from the list of commands: the part of an id before the dot is the menu. */
final class Menus {

    private Menus() {
    }

    static MenuBar bar(Desk desk) {
        MenuBar bar = new MenuBar();
        bar.setId("menus");
        bar.setUseSystemMenuBar(true);
        Map<String, Menu> menus = new LinkedHashMap<>();
        for (String name : new String[]{"file", "edit", "view", "run", "tools", "help"}) {
            menus.put(name, new Menu(desk.texts().get("menu." + name)));
        }
        for (Command command : desk.commands().all()) {
            Menu menu = menus.get(command.id().substring(0, command.id().indexOf('.')));
            if (menu != null) {
                menu.getItems().add(item(desk, command));
            }
        }
        menus.values().stream().filter(m -> !m.getItems().isEmpty()).forEach(bar.getMenus()::add);
        return bar;
    }

    private static MenuItem item(Desk desk, Command command) {
        MenuItem item = new MenuItem(desk.texts().get("command." + command.id()));
        item.setId("menu-" + command.id());
        item.setOnAction(_ -> command.run());
        item.disableProperty().bind(javafx.beans.binding.Bindings.not(command.enabled()));
        desk.keymap().of(command.id()).ifPresent(item::setAccelerator);
        return item;
    }
}
