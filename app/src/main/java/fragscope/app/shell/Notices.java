// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import fragscope.app.notice.Notice;
import fragscope.app.session.Request;
import fragscope.app.tool.Desk;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Under the tool bar: the notice of the moment, and what is being opened with the way to give it up. */
final class Notices {

    /** Something that is done so soon is not worth a word. */
    private static final double BUSY_AFTER = 0.3;
    private static final Duration GLANCE = Duration.seconds(8);

    private final Desk desk;
    private final Opener opener;
    private final VBox box = new VBox();
    private final ProgressBar read = new ProgressBar();
    private @Nullable Notice shown;
    private @Nullable Request busyWith;

    Notices(Desk desk, Opener opener) {
        this.desk = desk;
        this.opener = opener;
        box.setId("notices");
        read.setId("opening-progress");
        read.setFocusTraversable(false);
    }

    Region node() {
        return box;
    }

    void refresh() {
        read.setProgress(opener.share()); // below 0 it turns
        Notice notice = desk.notices().currentProperty().get();
        Request busy = opener.busySeconds() > BUSY_AFTER ? opener.openingProperty().get() : null;
        if (Objects.equals(notice, shown) && Objects.equals(busy, busyWith)) {
            return;
        }
        shown = notice;
        busyWith = busy;
        box.getChildren().clear();
        if (busy != null) {
            box.getChildren().add(busyRow(busy));
        }
        if (notice != null) {
            box.getChildren().add(row(notice));
        }
    }

    private Region busyRow(Request busy) {
        String words = desk.texts().get("open.busy", Recent.title(busy.source()));
        read.setAccessibleText(words);
        Button cancel = new Button(desk.texts().get("open.cancel"));
        cancel.setId("cancel-opening");
        cancel.getStyleClass().add(Styles.SMALL);
        cancel.setOnAction(_ -> opener.cancel());
        HBox row = new HBox(10, read, new Label(words), cancel);
        row.getStyleClass().add("notice");
        return row;
    }

    private Region row(Notice notice) {
        Notification row = new Notification(
                notice.title().isEmpty() ? notice.sentence() : notice.title() + "\n" + notice.sentence());
        row.setId(notice.problem() ? "problem" : "notice");
        row.getStyleClass().addAll("said", notice.problem() ? Styles.DANGER : Styles.ACCENT);
        row.setAccessibleText(notice.title() + " " + notice.sentence());
        row.setOnClose(_ -> desk.notices().takeDown(notice));
        notice.action().ifPresent(action -> {
            Button button = new Button(action.words());
            button.setId("notice-action");
            button.setOnAction(_ -> {
                desk.notices().takeDown(notice);
                action.does().run();
            });
            row.getPrimaryActions().add(button);
        });
        if (!notice.problem()) {
            PauseTransition glance = new PauseTransition(GLANCE);
            glance.setOnFinished(_ -> desk.notices().takeDown(notice));
            glance.play();
        }
        return notice.detail().isEmpty() ? row : new VBox(row, folded(notice.detail()));
    }

    private TitledPane folded(String detail) {
        TextArea text = new TextArea(detail);
        text.setEditable(false);
        text.setPrefRowCount(8);
        text.setAccessibleText(desk.texts().get("notice.detail"));
        TitledPane fold = new TitledPane(desk.texts().get("notice.detail"), text);
        fold.setId("notice-detail");
        fold.setExpanded(false);
        fold.setAnimated(false);
        return fold;
    }
}
