// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

import fragscope.app.draw.Theme;
import fragscope.app.session.Branch;
import fragscope.app.session.Opened;
import fragscope.app.session.Session;
import fragscope.app.text.Numbers;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The timeline: lanes of what happened in the order of the facts, a playhead to drag, bookmarks.
 *
 * <p>Facts have equal widths, whatever time lies between them: a step is the same way everywhere, and captures' pauses
 * take no room.
 */
public final class TimelineTool implements Tool {

    /** What the lanes' picture depends on. */
    private record Drawn(Range range, Painter.Sizes sizes, Theme theme, long facts, List<Rails.Rail> rails) {
    }

    /** Pulses between two looks at a run that is still being recorded. */
    private static final int GROWS_EVERY = 6;

    private final Desk desk;
    private final Canvas canvas = new Canvas();
    private final Pane plot = new Pane(canvas);
    private final HBox box = new HBox(plot);
    private final Painter painter;
    private final Playhead playhead;
    private final Rails rails;
    private final Numbers numbers;
    private Range range = Range.whole(0);
    private @Nullable Opened shown;
    private @Nullable Overview overview;
    private @Nullable Drawn drawn;
    private long saidFact = -1;
    private int waited;
    private double seenAt = -1;
    private boolean held;

    public TimelineTool(Desk desk) {
        this.desk = desk;
        this.painter = new Painter(desk);
        this.numbers = new Numbers(desk.texts().locale());
        this.playhead = new Playhead(desk);
        this.rails = new Rails(desk.branches());
        box.setId("timeline");
        box.getStylesheets().add(
                Objects.requireNonNull(TimelineTool.class.getResource("timeline.css")).toExternalForm());
        plot.setId("timeline-plot");
        plot.getStyleClass().add("timeline");
        plot.setFocusTraversable(true);
        plot.setAccessibleRole(AccessibleRole.SLIDER);
        plot.setAccessibleText(desk.texts().get("tool.timeline.title"));
        plot.getChildren().addAll(playhead.nodes());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(plot.widthProperty());
        clip.heightProperty().bind(plot.heightProperty());
        plot.setClip(clip);
        plot.setMinWidth(0);
        HBox.setHgrow(plot, Priority.ALWAYS);
        box.getChildren().add(new TimelineButtons(desk, this).node());
        new TimelineGestures(this, plot).install();
    }

    @Override
    public String id() {
        return "timeline";
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void refresh() {
        Session session = desk.session();
        Opened now = session.opened().orElse(null);
        if (!Objects.equals(now, shown)) {
            boolean branch = desk.branches().branches().stream().anyMatch(b -> b.opened().equals(shown));
            shown = now;
            overview = now == null ? null : new Overview(now.tape());
            range = branch ? range.of(session.facts()) : Range.whole(session.facts());
        }
        Painter.Sizes sizes = sizes();
        plot.setMinHeight(sizes.height());
        plot.setPrefHeight(sizes.height());
        plot.setMaxHeight(sizes.height());
        Overview bars = overview;
        if (bars == null || plot.getWidth() < 1) {
            return;
        }
        grow(bars, session);
        double at = session.fact() + session.phaseProperty().get();
        if (at != seenAt && !held) {
            range = range.showing(at);
        }
        seenAt = at;
        Drawn wanted = new Drawn(range, sizes, desk.theme().getValue(), bars.facts(), rails.all());
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            canvas.setWidth(plot.getWidth());
            canvas.setHeight(sizes.height());
            painter.draw(canvas, sizes, range, bars, wanted.theme());
            Rails.draw(canvas.getGraphicsContext2D(), sizes, range, wanted.rails(), wanted.theme());
        }
        playhead.show(range, sizes);
        say();
    }

    /** While the run is recorded it grows with every pulse; the bars follow ten times a second. */
    private void grow(Overview bars, Session session) {
        waited++;
        if (session.completeProperty().get() || waited >= GROWS_EVERY || range.total() == 0
                || session.facts() < range.total()) {
            waited = 0;
            bars.grow(session.facts());
            range = range.of(session.facts());
        }
    }

    private void say() {
        long fact = desk.session().fact();
        if (fact != saidFact) {
            saidFact = fact;
            long time = desk.session().machine().map(m -> m.actors().nowPs()).orElse(0L);
            plot.setAccessibleText(desk.texts().get("timeline.position", numbers.count(fact),
                    numbers.count(desk.session().facts() - 1), numbers.micros(time),
                    numbers.count((long) range.first()), numbers.count((long) (range.first() + range.count())))
                    + (desk.branches().branches().size() > 1
                            ? " " + desk.texts().get("timeline.rail",
                                    Rails.letter(desk.branches().shownProperty().get()),
                                    desk.branches().branches().size())
                            : ""));
        }
    }

    private Painter.Sizes sizes() {
        return Painter.Sizes.of(desk.settings().zoomProperty().get(), plot.getWidth(), rails.all().size());
    }

    /** The facts in view. */
    Range range() {
        return range;
    }

    /** Nearer or further around a place. */
    void zoom(double factor, double x) {
        Painter.Sizes sizes = sizes();
        range = range.zoomed(factor, Math.clamp((x - sizes.labels()) / sizes.plot(), 0, 1));
    }

    /** Nearer or further around the playhead. */
    void zoom(double factor) {
        Painter.Sizes sizes = sizes();
        zoom(factor, sizes.labels() + range.x(desk.session().fact() + 0.5, sizes.plot()));
    }

    /** All of the run. */
    void whole() {
        range = Range.whole(desk.session().facts());
    }

    /** On or back by a share of what is in view. */
    void pan(double share) {
        range = range.panned(share);
    }

    /** The width of the part with the bars. */
    double plotWidth() {
        return sizes().plot();
    }

    /**
     * Goes to the fact at a place; the last place wins while the reader is under way. On another branch's rail that
     * branch is shown there.
     */
    void seek(double x, double y) {
        if (desk.session().hasMoment()) {
            Painter.Sizes sizes = sizes();
            long fact = range.factAt(x - sizes.labels(), sizes.plot());
            desk.session().playingProperty().set(false);
            Branch branch = rails.at(y, sizes).orElse(null);
            if (branch == null || branch.number() == desk.branches().shownProperty().get()) {
                desk.session().seek(fact);
            } else {
                desk.branches().show(branch, Math.min(fact, Math.max(0, branch.opened().recording().facts() - 1)));
            }
        }
    }

    /** The middle of a branch's rail, for those that grasp it; empty where it has none. */
    public OptionalDouble railY(int branch) {
        Painter.Sizes sizes = sizes();
        List<Rails.Rail> all = rails.all();
        return IntStream.range(0, all.size()).filter(i -> all.get(i).number() == branch).mapToDouble(
                i -> sizes.lanes() + sizes.rail() * (i + 0.5)).findFirst();
    }

    /** While the playhead is held the view stays. */
    void hold(boolean now) {
        held = now;
    }

    /** Where the playhead is, for those that grasp it. */
    double playheadX() {
        Painter.Sizes sizes = sizes();
        return sizes.labels() + range.x(desk.session().fact() + 0.5, sizes.plot());
    }

    /** Facts that have bookmarks. */
    List<Long> bookmarks() {
        return desk.session().bookmarks().facts();
    }
}
