// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import atlantafx.base.controls.Message;
import atlantafx.base.theme.Styles;
import fragscope.app.tool.Desk;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the window has to say, under the tool bar: a source that cannot be opened, or one that is being opened. */
final class Notices {

    private final Desk desk;
    private final Opener opener;
    private final VBox box = new VBox();
    private Optional<String> shown = Optional.empty();
    private boolean busy;

    Notices(Desk desk, Opener opener) {
        this.desk = desk;
        this.opener = opener;
        box.setId("notices");
    }

    Region node() {
        return box;
    }

    void refresh() {
        Optional<String> problem = opener.problemProperty().get();
        boolean opening = opener.openingProperty().get() != null;
        if (problem.equals(shown) && opening == busy) {
            return;
        }
        shown = problem;
        busy = opening;
        box.getChildren().clear();
        if (opening) {
            ProgressIndicator turning = new ProgressIndicator();
            turning.setPrefSize(18, 18);
            turning.setAccessibleText(desk.texts().get("open.busy"));
            Button cancel = new Button(desk.texts().get("open.cancel"));
            cancel.setId("cancel-opening");
            cancel.setOnAction(_ -> opener.cancel());
            HBox row = new HBox(8, turning, new Label(desk.texts().get("open.busy")), cancel);
            row.getStyleClass().add("notice");
            box.getChildren().add(row);
        }
        problem.ifPresent(sentence -> {
            Message message = new Message(desk.texts().get("open.failed"), sentence);
            message.setId("problem");
            message.getStyleClass().add(Styles.DANGER);
            message.setOnClose(_ -> opener.problemProperty().set(Optional.empty()));
            box.getChildren().add(message);
        });
    }
}
