// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.session.Request;
import fragscope.app.tool.Desk;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What was opened last, as a menu; what is no longer there is greyed. */
final class RecentMenu {

    private RecentMenu() {
    }

    static Menu of(Desk desk, Opener opener) {
        Menu menu = new Menu(desk.texts().get("menu.recent"));
        menu.setId("menu-recent");
        Reasons.install(menu);
        fill(menu, desk, opener);
        menu.setOnShowing(_ -> fill(menu, desk, opener));
        return menu;
    }

    private static void fill(Menu menu, Desk desk, Opener opener) {
        menu.getItems().clear();
        for (String source : desk.settings().recent()) {
            boolean there = Recent.there(source);
            MenuItem item = new MenuItem(source);
            item.setMnemonicParsing(false);
            item.setDisable(!there);
            item.getProperties().put(Reasons.KEY, (Supplier<String>) () -> there
                    ? ""
                    : desk.texts().get("recent.missing", source));
            item.setOnAction(_ -> opener.open(Request.of(source)));
            menu.getItems().add(item);
        }
        if (menu.getItems().isEmpty()) {
            MenuItem none = new MenuItem(desk.texts().get("recent.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        }
        MenuItem clear = new MenuItem(desk.texts().get("command.file.clear-recent"));
        clear.setId("menu-file.clear-recent");
        clear.setDisable(desk.settings().recent().isEmpty());
        clear.setOnAction(_ -> desk.commands().get("file.clear-recent").run());
        menu.getItems().addAll(new SeparatorMenuItem(), clear);
    }
}
