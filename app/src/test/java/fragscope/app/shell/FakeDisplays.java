// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.present.Displays;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Two screens, or one after the projector was unplugged; ordinary windows stand for both. */
final class FakeDisplays implements Displays {

    double width = 960;
    double height = 540;
    boolean two = true;
    private @Nullable Stage audience;
    private @Nullable Stage notes;
    private Runnable changed = () -> {
    };

    FakeDisplays() {
    }

    /** A screen comes or goes, or has another resolution. */
    void change(boolean now, double newWidth, double newHeight) {
        two = now;
        width = newWidth;
        height = newHeight;
        changed.run();
    }

    @Nullable
    Stage notesStage() {
        return notes;
    }

    Stage audienceStage() {
        return Objects.requireNonNull(audience);
    }

    @Override
    public boolean two() {
        return two;
    }

    @Override
    public Scene audience(Region content) {
        Stage stage = new Stage();
        stage.setScene(new Scene(content, width, height));
        stage.show();
        stage.requestFocus();
        content.requestFocus();
        audience = stage;
        return stage.getScene();
    }

    @Override
    public Scene notes(Region content) {
        Stage stage = new Stage();
        stage.setScene(new Scene(content, 700, 500));
        stage.show();
        notes = stage;
        return stage.getScene();
    }

    @Override
    public void hideNotes() {
        Stage open = notes;
        if (open != null) {
            open.getScene().setRoot(new Region());
            open.close();
            notes = null;
        }
    }

    @Override
    public void close() {
        hideNotes();
        Stage open = audience;
        if (open != null) {
            open.getScene().setRoot(new Region());
            open.close();
            audience = null;
        }
    }

    @Override
    public void onChange(Runnable does) {
        changed = does;
    }
}
