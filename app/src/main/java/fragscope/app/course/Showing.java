// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.lesson.Setting;
import fragscope.app.lesson.play.LessonRun;
import fragscope.app.lesson.play.Moment;
import fragscope.app.session.BranchTree;
import fragscope.app.session.Opened;
import fragscope.app.session.Player;
import fragscope.app.session.Request;
import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a lesson says on the window: its run at its moment, under the seal where a question is open. There the
 * run's
 * recording ends with the question, so that no pane has anything to tell. JavaFX thread only.
 */
public final class Showing {

    /** A segment takes no longer than this. */
    private static final double SECONDS_MAX = 6;
    private static final int KEPT = 6;

    private final Session session;
    private final Player player;
    private final BranchTree branches;
    private final Map<Setting, Opened> opened = new LinkedHashMap<>(8, 0.75f, true);
    private final ReadOnlyStringWrapper lens = new ReadOnlyStringWrapper("");
    private @Nullable Opened mine;
    private @Nullable Moment target;
    private boolean moving;

    public Showing(Session session, Player player, BranchTree branches) {
        this.session = session;
        this.player = player;
        this.branches = branches;
    }

    /** Where the lens is to be open; "" for nowhere. */
    public ReadOnlyStringProperty lensProperty() {
        return lens.getReadOnlyProperty();
    }

    /**
     * Shows a page.
     *
     * @param playing whether what leads there is played, or one stands there at once
     */
    void show(Page page, boolean playing) {
        session.playingProperty().set(false);
        session.selectionProperty().set(new Selection.Nothing());
        if (page.sealed()) {
            Opened sealed = opened(page.moment().run(), page.moment().facts());
            mine = sealed;
            target = null;
            session.showSealed(sealed, page.moment().facts());
        } else {
            Moment from = page.asked().map(Page.Asked::asked).orElse(page.before());
            boolean plays = playing && from.run().equals(page.moment().run()) && from.facts() < page.moment().facts();
            Opened run = opened(page.moment().run());
            boolean there = run.equals(session.opened().orElse(null)) && !session.sealedProperty().get();
            mine = run;
            target = page.moment();
            moving = plays;
            if (!there) {
                session.show(run, plays ? from.fact() : page.moment().fact());
            } else if (plays) {
                session.seek(from.fact());
            }
        }
        session.spotlightProperty().set(page.sealed() ? "" : page.spotlight());
        lens.set(page.lens());
    }

    /** Shows a moment that belongs to no lesson, as one of the thread. */
    void stand(Moment moment) {
        excursion(moment.run());
        session.show(opened(moment.run()), moment.fact());
    }

    /** Shows another run, from its beginning; the lesson waits. */
    void excursion(LessonRun run) {
        session.playingProperty().set(false);
        session.spotlightProperty().set("");
        lens.set("");
        mine = opened(run);
        target = null;
        session.show(opened(run));
        mine = null;
    }

    /** The lesson is left; a question's seal does not stay, nor does what it hides come to light. */
    void leave(boolean sealed) {
        mine = null;
        target = null;
        session.spotlightProperty().set("");
        lens.set("");
        if (sealed) {
            session.close();
        }
    }

    /** Goes on to the moment as soon as its run is there. */
    void pulse() {
        Moment wanted = target;
        if (wanted == null || session.cursor().isEmpty() || !session.opened().equals(Optional.ofNullable(mine))) {
            return;
        }
        if (session.facts() > wanted.fact()) {
            target = null;
            if (moving) {
                player.runTo(wanted.fact(), SECONDS_MAX);
            } else {
                session.seek(wanted.fact());
            }
        }
    }

    /** Whether what a lesson shows is no longer what is open: another source was, or a branch. */
    boolean walkedAway() {
        return mine != null && !session.opened().equals(Optional.of(mine));
    }

    /** Whether the window shows something else than the page: another run, a branch, another moment. */
    public boolean away(Page page) {
        if (target != null || session.playingProperty().get() || session.cursor().isEmpty()) {
            return false;
        }
        return mine == null || !session.opened().equals(Optional.of(mine))
                || session.fact() != page.moment().fact() || branches.shownProperty().get() != 0;
    }

    /** Whether the window stands where the page does, and nothing moves. */
    boolean stands(Page page) {
        return target == null && !session.playingProperty().get() && session.cursor().isPresent() && !away(page);
    }

    private Opened opened(LessonRun run) {
        Opened known = opened.get(run.setting());
        if (known == null) {
            known = opened(run, Long.MAX_VALUE);
            opened.put(run.setting(), known);
            if (opened.size() > KEPT) {
                opened.remove(opened.keySet().iterator().next());
            }
        }
        return known;
    }

    private static Opened opened(LessonRun run, long facts) {
        Map<String, String> fields = new HashMap<>(run.setting().values());
        String source = Optional.ofNullable(fields.remove(Setting.SOURCE)).orElse(run.run().scenario().name());
        String design = Optional.ofNullable(fields.remove(Setting.DESIGN)).orElse("");
        fields.keySet().removeIf(k -> k.equals(Setting.WITHOUT) || k.equals(Setting.CHANGE) || k.startsWith("axis.")
                || k.startsWith("word."));
        return Opened.of(new Request(source, design, fields), source, run.run(), facts);
    }
}
