// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The screens that the platform knows; the audience gets the one on which the program's window is not. */
public final class PlatformDisplays implements Displays {

    private final Stage owner;
    private @Nullable Stage audience;
    private @Nullable Stage notes;

    public PlatformDisplays(Stage owner) {
        this.owner = owner;
    }

    private Optional<Screen> other() {
        Screen own = Screen.getScreensForRectangle(owner.getX(), owner.getY(), Math.max(1, owner.getWidth()),
                Math.max(1, owner.getHeight())).stream().findFirst().orElse(Screen.getPrimary());
        return Screen.getScreens().stream().filter(s -> !s.equals(own)).findFirst();
    }

    @Override
    public boolean two() {
        return other().isPresent();
    }

    @Override
    public Scene audience(Region content) {
        close(audience);
        Stage stage = new Stage();
        Rectangle2D where = other().map(Screen::getBounds).orElse(Screen.getPrimary().getBounds());
        stage.setScene(new Scene(content, where.getWidth(), where.getHeight()));
        stage.setX(where.getMinX());
        stage.setY(where.getMinY());
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc is the presenter's own
        stage.setFullScreen(true);
        stage.show();
        audience = stage;
        return Objects.requireNonNull(stage.getScene());
    }

    @Override
    public Scene notes(Region content) {
        close(notes);
        Stage stage = new Stage();
        if (!two()) {
            stage.initOwner(audience);
        }
        stage.setScene(new Scene(content, 900, 620));
        stage.setX(owner.getX() + 40);
        stage.setY(owner.getY() + 40);
        stage.show();
        notes = stage;
        return Objects.requireNonNull(stage.getScene());
    }

    @Override
    public void hideNotes() {
        close(notes);
        notes = null;
    }

    @Override
    public void close() {
        hideNotes();
        close(audience);
        audience = null;
    }

    private static void close(@Nullable Stage stage) {
        if (stage != null) {
            Region empty = new Region();
            stage.getScene().setRoot(empty); // the content may be shown again elsewhere
            stage.close();
        }
    }

    @Override
    public void onChange(Runnable does) {
        Screen.getScreens().addListener((ListChangeListener<Screen>) _ -> does.run());
    }
}
