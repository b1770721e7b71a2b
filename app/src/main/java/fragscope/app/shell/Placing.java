// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.settings.Settings;
import fragscope.app.settings.WindowPlace;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window stands where it stood; where that is off every screen, in the middle of the first. */
final class Placing {

    private Placing() {
    }

    static void restore(Stage stage, Settings settings) {
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Rectangle2D first = screens.getFirst();
        WindowPlace wanted = settings.placeProperty().get().orElseGet(() -> new WindowPlace(first.getMinX() - 1e6, 0,
                Math.max(1280, Math.min(first.getWidth() * 0.9, 1920)), Math.max(800, Math.min(first.getHeight() * 0.9,
                        1200)),
                false));
        WindowPlace place = wanted.on(screens);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    static void watch(Stage stage, Settings settings) {
        InvalidationListener moved = _ -> {
            if (!stage.isFullScreen() && !stage.isIconified() && stage.getWidth() > 0) {
                Optional<WindowPlace> before = settings.placeProperty().get();
                WindowPlace now = stage.isMaximized() && before.isPresent()
                        ? new WindowPlace(before.get().x(), before.get().y(), before.get().width(),
                                before.get().height(), true)
                        : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(),
                                stage.isMaximized());
                settings.placeProperty().set(Optional.of(now));
            }
        };
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.widthProperty().addListener(moved);
        stage.heightProperty().addListener(moved);
        stage.maximizedProperty().addListener(moved);
        moved.invalidated(stage.xProperty());
    }
}
