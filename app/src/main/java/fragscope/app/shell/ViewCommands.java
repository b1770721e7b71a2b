// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.command.Command;
import fragscope.app.command.CommandList;
import fragscope.app.settings.Settings;
import fragscope.app.settings.ThemeChoice;
import fragscope.app.stage.Level;
import fragscope.app.tool.Desk;
import javafx.stage.Stage;

/** The commands of the View menu. */
final class ViewCommands {

    private static final double ZOOM_STEP = 0.1;

    private ViewCommands() {
    }

    static void addTo(Desk desk, Stage stage) {
        CommandList commands = desk.commands();
        Settings settings = desk.settings();
        commands.add(Command.always("view.lesson", () -> settings.levelProperty().set(Level.LESSON)));
        commands.add(Command.always("view.explore", () -> settings.levelProperty().set(Level.EXPLORE)));
        commands.add(Command.always("view.expert", () -> settings.levelProperty().set(Level.EXPERT)));
        commands.add(Command.always("view.zoom-in", () -> zoom(settings, settings.zoomProperty().get() + ZOOM_STEP)));
        commands.add(Command.always("view.zoom-out", () -> zoom(settings, settings.zoomProperty().get() - ZOOM_STEP)));
        commands.add(Command.always("view.zoom-reset", () -> zoom(settings, 1)));
        commands.add(Command.always("view.theme-system", () -> settings.themeProperty().set(ThemeChoice.SYSTEM)));
        commands.add(Command.always("view.theme-light", () -> settings.themeProperty().set(ThemeChoice.LIGHT)));
        commands.add(Command.always("view.theme-dark", () -> settings.themeProperty().set(ThemeChoice.DARK)));
        commands.add(Command.always("view.full-screen", () -> stage.setFullScreen(!stage.isFullScreen())));
    }

    private static void zoom(Settings settings, double wanted) {
        double rounded = Math.round(wanted * 10) / 10.0;
        settings.zoomProperty().set(Math.clamp(rounded, Settings.ZOOM_MIN, Settings.ZOOM_MAX));
    }
}
