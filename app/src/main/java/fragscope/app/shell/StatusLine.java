// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import atlantafx.base.theme.Styles;
import fragscope.app.room.Moments;
import fragscope.app.session.Session;
import fragscope.app.stage.Level;
import fragscope.app.stage.Scene;
import fragscope.app.stops.Words;
import fragscope.app.tool.Desk;
import java.text.NumberFormat;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The last line: what comes next on the left, where in the run in the middle, what goes on in the background. */
final class StatusLine {

    private final Desk desk;
    private final Moments moments;
    private final HBox bar = new HBox(12);
    private final Label next = new Label();
    private final Label position = new Label();
    private final Label recording = new Label();
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button stop;
    private final NumberFormat numbers;

    StatusLine(Desk desk, Moments moments) {
        this.desk = desk;
        this.stop = new Button(desk.texts().get("status.stop"));
        this.moments = moments;
        this.numbers = NumberFormat.getIntegerInstance(desk.texts().locale());
        bar.setId("status");
        bar.getStyleClass().add("status");
        bar.setAlignment(Pos.CENTER_LEFT);
        next.setId("next");
        next.setMinWidth(100);
        position.setId("position");
        position.getStyleClass().add("number");
        position.setMinWidth(Region.USE_PREF_SIZE);
        recording.setId("recording");
        recording.setMinWidth(Region.USE_PREF_SIZE);
        stop.setMinWidth(Region.USE_PREF_SIZE);
        progress.setPrefWidth(80);
        progress.setAccessibleText(desk.texts().get("status.recording"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        stop.setId("stop-recording");
        stop.getStyleClass().add(Styles.SMALL);
        stop.setOnAction(_ -> desk.commands().get("run.stop").run());
        bar.getChildren().addAll(next, gap, progress, recording, stop, position);
    }

    Region node() {
        return bar;
    }

    void refresh() {
        Session s = desk.session();
        boolean lesson = s.levelProperty().get() == Level.LESSON;
        String comes = moments.scene().flatMap(Scene::next).map(
                n -> desk.texts().get("status.next", n.sentence())).orElse(
                        s.hasMoment()
                                ? desk.texts().get(s.sealedProperty().get() ? "status.sealed" : "status.end")
                                : desk.texts().get("status.nothing"));
        String why = s.stops().reasonProperty().get().filter(r -> r.fact() == s.fact()).map(r -> desk.texts().get(
                "stops.stopped", Words.of(desk.texts(), r.by())) + "  ·  ").orElse("");
        set(next, s.hasMoment() ? why + comes : desk.texts().get("status.nothing"));
        String time = moments.scene().map(scene -> time(scene.status().timePs())).orElse("");
        set(position, s.hasMoment()
                ? time + "  ·  " + desk.texts().get(lesson ? "status.event" : "status.fact",
                        numbers.format(s.fact()), numbers.format(s.facts() - 1))
                : "");
        boolean seeking = s.seekingProperty().get();
        boolean busy = seeking || s.opened().isPresent() && !s.completeProperty().get();
        progress.setVisible(busy);
        progress.setManaged(busy);
        boolean stoppable = desk.commands().get("run.stop").enabled().get();
        stop.setVisible(stoppable);
        stop.setManaged(stoppable);
        set(recording, !busy ? "" : desk.texts().get(seeking ? "status.seeking" : "status.recording"));
    }

    private static void set(Label label, String words) {
        if (!label.getText().equals(words)) {
            label.setText(words);
        }
    }

    /** Microseconds with picoseconds behind the point, as {@code 12.480 312 µs}. */
    private String time(long ps) {
        long us = ps / 1_000_000;
        long rest = ps % 1_000_000;
        return numbers.format(us) + "." + String.format(java.util.Locale.ROOT, "%03d %03d", rest / 1000, rest % 1000)
                + " µs";
    }
}
