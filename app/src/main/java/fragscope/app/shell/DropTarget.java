// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.session.Request;
import fragscope.app.tool.Desk;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Files dragged over the window: says over everything what will happen to them, and opens the one that can be. */
final class DropTarget {

    private final Desk desk;
    private final Opener opener;
    private final StackPane veil = new StackPane();
    private final Label words = new Label();
    private List<File> seen = List.of();
    private DropVerdict verdict = new DropVerdict(false, "");

    DropTarget(Desk desk, Opener opener) {
        this.desk = desk;
        this.opener = opener;
        veil.setId("drop");
        veil.getStyleClass().add("drop");
        veil.setVisible(false);
        veil.setMouseTransparent(true);
        words.setId("drop-words");
        words.setWrapText(true);
        words.getStyleClass().add("drop-words");
        veil.getChildren().add(words);
    }

    Region node() {
        return veil;
    }

    void install(Node over) {
        over.setOnDragOver(this::over);
        over.setOnDragExited(_ -> veil.setVisible(false));
        over.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (files == null || files.isEmpty()) {
            return;
        }
        look(files);
        if (verdict.accepted()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    /** Says what would happen to these files; looks at them once. */
    void look(List<File> files) {
        if (!files.equals(seen)) {
            seen = List.copyOf(files);
            verdict = DropVerdict.of(files, desk.texts());
        }
        words.setText(verdict.sentence());
        veil.getStyleClass().setAll("drop", verdict.accepted() ? "drop-yes" : "drop-no");
        veil.setVisible(true);
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        event.setDropCompleted(files != null && drop(files));
        event.consume();
    }

    /** Opens what can be opened; returns whether it was. */
    boolean drop(List<File> files) {
        look(files);
        veil.setVisible(false);
        seen = List.of();
        if (verdict.accepted()) {
            opener.open(Request.of(files.getFirst().getPath()));
        }
        return verdict.accepted();
    }
}
