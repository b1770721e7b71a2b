// SPDX-License-Identifier: Apache-2.0
package fragscope.app.life;

import fragscope.app.draw.Siblings;
import fragscope.app.inquiry.Answer;
import fragscope.app.text.Texts;
import fragscope.engine.design.Host;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.RxMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Steps of one turn of a buffer's life, with the count under them, and the turns before and after. */
final class LifeView {

    private static final double PINNED_FROM_EMS = 17;

    private final Texts texts;
    private final StepWords words;
    private final LongConsumer go;
    private final VBox box = new VBox();
    private final Label name = label("life-name");
    private final Label turn = label("life-turn");
    private final Button previous;
    private final Button next;
    private final Label said = label("life-said");
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox steps = new VBox();
    private final Label plotName = label("life-turn");
    private final CountPlot plot = new CountPlot();
    private final List<StepRow> rows = new ArrayList<>();
    private final FlowPane turns;
    private final ScrollPane scroll;
    private final VBox all = new VBox(2);
    private int reveal = -1;
    private final VBox plotBox = new VBox(2);

    LifeView(Texts texts, LongConsumer go) {
        this.texts = texts;
        this.words = new StepWords(texts);
        this.go = go;
        this.previous = button("M8 1L2 6L8 11Z", "life.previous");
        this.next = button("M3 1L9 6L3 11Z", "life.next");
        Label title = label("tool-title");
        title.setText(texts.get("tool.life.title"));
        name.setId("life-name");
        said.setId("life-said");
        plot.setId("life-plot");
        progress.setId("life-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(texts.get("life.scanning"));
        steps.getStyleClass().add("life-steps");
        steps.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        turns = new FlowPane(4, 2, turn, previous, next);
        turns.getStyleClass().add("life-turns");
        plotBox.getChildren().addAll(plotName, plot);
        all.getChildren().addAll(title, name, turns, said, progress, steps, plotBox);
        all.getStyleClass().add("life-all");
        scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.skinProperty().addListener(_ -> {
            if (scroll.lookup(".viewport") instanceof Parent viewport) { // else off-screen pictures are of the past
                viewport.setCache(false);
                viewport.getChildrenUnmodifiable().forEach(child -> child.setCache(false));
            }
        });
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.setMinWidth(100);
        box.getStyleClass().add("life");
        box.getChildren().add(scroll);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Button button(String path, String key) {
        javafx.scene.shape.SVGPath icon = new javafx.scene.shape.SVGPath();
        icon.setContent(path);
        icon.getStyleClass().add("icon");
        Button button = new Button();
        button.setGraphic(icon);
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("life-button");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        return button;
    }

    VBox node() {
        return box;
    }

    void progress(double share) {
        progress.setProgress(share);
    }

    /** Scrolls to the present step, once its place is known: at the pulse after it was shown. */
    void reveal() {
        if (reveal < 0 || reveal >= steps.getChildren().size() || steps.isNeedsLayout()) {
            return;
        }
        Bounds row = steps.getChildren().get(reveal).getBoundsInParent();
        double top = steps.getBoundsInParent().getMinY() + row.getMinY();
        double view = scroll.getViewportBounds().getHeight();
        double over = all.getHeight() - view;
        double at = scroll.getVvalue() * Math.max(0, over);
        if (over > 0 && (top < at || top + row.getHeight() > at + view)) {
            scroll.setVvalue(Math.clamp((top + row.getHeight() / 2 - view / 2) / over, 0, 1));
        }
        reveal = -1;
    }

    /** Whether the present step has been scrolled to. */
    boolean revealed() {
        return reveal < 0 || reveal >= steps.getChildren().size();
    }

    /** Where there is height enough the plot stays in view below the steps; else it scrolls with them. */
    private void pin() {
        boolean high = box.getHeight() > PINNED_FROM_EMS * name.getFont().getSize();
        VBox wanted = high ? box : all;
        if (!wanted.equals(plotBox.getParent())) {
            all.getChildren().remove(plotBox);
            box.getChildren().remove(plotBox);
            plotBox.getStyleClass().setAll(high ? "life-pinned" : "life-plot");
            wanted.getChildren().add(plotBox);
        }
    }

    void show(Cursor cursor, long fact, long netmem, @Nullable Life life, @Nullable Answer<Life> answer) {
        Host host = ((RxMachine) cursor.machine()).host();
        pin();
        boolean working = answer != null && !answer.done();
        progress.setVisible(working);
        progress.setManaged(working);
        progress.setProgress(answer == null ? 0 : answer.progress());
        name.setText(netmem == 0
                ? ""
                : texts.get(host.buffers().device(netmem) ? "thing.net_iov" : "thing.page", Integer.toString(
                        host.buffers().row(netmem))));
        name.setManaged(netmem != 0);
        String sentence = sentence(netmem, life, answer);
        said.setText(sentence);
        said.setManaged(!sentence.isEmpty());
        said.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("leak"),
                life != null && life.end() == Life.End.LEAKED);
        int at = life == null ? -1 : life.turnAt(fact);
        turns.setVisible(at >= 0);
        turns.setManaged(at >= 0);
        plotBox.setVisible(at >= 0);
        if (life == null || at < 0) {
            rows(0);
            return;
        }
        turns(life, at);
        List<LifeStep> list = life.turn(at);
        steps(list, fact);
        plot(life, list, at, fact, cursor.log(fact).timePs(cursor.indexOf(fact)));
    }

    private String sentence(long netmem, @Nullable Life life, @Nullable Answer<Life> answer) {
        if (netmem == 0) {
            return texts.get("life.none");
        }
        if (answer != null && answer.failure().isPresent()) {
            return texts.get("inspector.failed", answer.failure().get());
        }
        if (life == null || answer != null && !answer.done() && life.steps().isEmpty()) {
            return texts.get("life.scanning");
        }
        if (life.end() == Life.End.LEAKED) {
            return texts.get("life.leak");
        }
        return life.steps().isEmpty() ? texts.get("life.untouched") : "";
    }

    private void turns(Life life, int at) {
        List<Integer> begins = life.turns();
        turn.setText(texts.get("life.turn", at + 1, begins.size()));
        previous.setDisable(at == 0);
        next.setDisable(at + 1 >= begins.size());
        previous.setOnAction(_ -> go.accept(life.steps().get(begins.get(at - 1)).n()));
        next.setOnAction(_ -> go.accept(life.steps().get(begins.get(at + 1)).n()));
    }

    private void rows(int count) {
        while (rows.size() < count) {
            rows.add(new StepRow(go));
        }
        Siblings.arrange(steps.getChildren(), List.copyOf(rows.subList(0, count)));
    }

    private void steps(List<LifeStep> list, long fact) {
        rows(list.size());
        int present = -1;
        for (int i = 0; i < list.size(); i++) {
            present = list.get(i).n() <= fact ? i : present;
        }
        reveal = Math.max(0, present);
        boolean focused = rows.stream().limit(list.size()).anyMatch(Node::isFocused);
        for (int i = 0; i < list.size(); i++) {
            StepRow.When when = i > present
                    ? StepRow.When.FUTURE
                    : i == present ? StepRow.When.PRESENT : StepRow.When.PAST;
            rows.get(i).show(list.get(i), when, words, texts.get("life.when." + when.name().toLowerCase(
                    java.util.Locale.ROOT)));
            rows.get(i).setFocusTraversable(focused ? rows.get(i).isFocused() : i == Math.max(0, present));
        }
    }

    private void plot(Life life, List<LifeStep> list, int at, long fact, long presentPs) {
        plotName.setText(texts.get("life.count", life.countAt(fact)));
        long first = list.getFirst().n();
        boolean last = at + 1 == life.turns().size();
        long end = last ? Long.MAX_VALUE : life.turn(at + 1).getFirst().n();
        List<Life.Count> counts = new ArrayList<>();
        counts.add(new Life.Count(first, list.getFirst().timePs(), life.countAt(first)));
        life.counts().stream().filter(c -> c.n() > first && c.n() < end).forEach(counts::add);
        long fromPs = list.getFirst().timePs();
        long toPs = Math.max(list.getLast().timePs(), counts.getLast().timePs());
        plot.show(counts, fromPs, toPs + (toPs - fromPs) / 12, presentPs);
    }

    private void pressed(KeyEvent event) {
        int way = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        List<Node> stops = steps.getChildren();
        for (int i = 0; way != 0 && i < stops.size(); i++) {
            if (stops.get(i).isFocused()) {
                event.consume();
                if (i + way >= 0 && i + way < stops.size()) {
                    stops.get(i).setFocusTraversable(false);
                    stops.get(i + way).setFocusTraversable(true);
                    stops.get(i + way).requestFocus();
                }
                return;
            }
        }
    }
}
