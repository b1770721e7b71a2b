// SPDX-License-Identifier: Apache-2.0
package fragscope.app.moment;

import fragscope.app.notice.Notice;
import fragscope.app.session.Branch;
import fragscope.app.session.Opened;
import fragscope.app.stage.Level;
import fragscope.app.tool.Desk;
import fragscope.app.tool.FxThread;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Intervention;
import fragscope.engine.run.Recording;
import fragscope.engine.run.SavedSession;
import fragscope.engine.run.Trail;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings a saved session back after its source was opened: a branch for each change as soon as the run has come so far,
 * then the moment, then whether it is the same as saved. The window lets it work once per pulse.
 */
public final class Reopening {

    private final Supplier<Desk> desk;
    private @Nullable Opened begun;
    private @Nullable SavedSession saved;
    private Deque<Intervention> left = new ArrayDeque<>();
    private @Nullable Branch last;
    private int unreached;
    private boolean shown;

    /** @param desk the window's, another one with another language */
    public Reopening(Supplier<Desk> desk) {
        this.desk = desk;
    }

    /** Once per pulse: takes up what was opened, and goes on with it. */
    public void pulse() {
        Branch original = desk.get().branches().branches().stream().findFirst().orElse(null);
        Opened now = original == null ? null : original.opened();
        if (now == null || !now.equals(begun)) {
            begun = now;
            saved = now == null
                    ? null
                    : now.session().filter(_ -> now.request().fields().isEmpty()
                            && now.request().design().isEmpty()).orElse(null);
            left = new ArrayDeque<>(saved == null ? java.util.List.of() : saved.interventions());
            last = original;
            unreached = 0;
            shown = false;
        }
        SavedSession moment = saved;
        Branch tip = last;
        if (moment != null && tip != null && desk.get().session().hasMoment()) {
            grow(moment, tip);
        }
    }

    private void grow(SavedSession moment, Branch tip) {
        Branch at = tip;
        while (!left.isEmpty()) {
            Recording recording = at.opened().recording();
            if (recording.facts() >= Math.max(1, left.element().at())) {
                at = desk.get().branches().grow(at, left.remove());
                last = at;
            } else if (over(at.opened())) {
                left.remove();
                unreached++;
            } else {
                return;
            }
        }
        if (!shown) {
            shown = true;
            restore(moment, at);
        }
        long end = moment.trail().isEmpty() ? moment.fact() : moment.trail().getLast().fact();
        if (at.opened().recording().facts() > end || over(at.opened())) {
            saved = null;
            compare(moment, at.opened(), unreached);
        }
    }

    private static boolean over(Opened opened) {
        return opened.recording().complete() || opened.recorder().over();
    }

    private void restore(SavedSession moment, Branch at) {
        for (Level level : Level.values()) {
            if (level != Level.PRESENT && level.name().toLowerCase(Locale.ROOT).equals(moment.level())) {
                desk.get().settings().levelProperty().set(level);
            }
        }
        desk.get().branches().show(at, moment.fact());
        desk.get().session().selectionProperty().set(SelectionText.read(moment.selected()));
        for (String words : moment.breakpoints()) {
            StopText.read(words).ifPresentOrElse(desk.get().session().stops()::put, () -> desk.get().notices().post(
                    Notice.quiet(desk.get().texts().get("moment.stop", words))));
        }
    }

    /** Looks for the first difference away from the JavaFX thread: it goes to many places of the run. */
    private void compare(SavedSession moment, Opened opened, int never) {
        Thread worker = new Thread(() -> {
            Optional<SavedSession.Mark> differs = Trail.firstDifference(opened.recording().cursor(), moment.trail());
            new FxThread().execute(() -> say(moment, opened, differs, never));
        }, "same-as-saved");
        worker.setDaemon(true);
        worker.start();
    }

    private void say(SavedSession moment, Opened opened, Optional<SavedSession.Mark> differs, int never) {
        Desk at = desk.get();
        long refused = refused(opened);
        if (differs.isEmpty() && never == 0 && refused == 0) {
            if (!moment.trail().isEmpty()) {
                SavedSession.Mark end = moment.trail().getLast();
                at.notices().post(Notice.quiet(at.texts().get("moment.same", end.fact(),
                        String.format(Locale.ROOT, "0x%016x", end.hash()))));
            }
            return;
        }
        StringBuilder sentence = new StringBuilder();
        differs.ifPresent(mark -> sentence.append(where(moment, mark, opened)));
        if (never > 0) {
            sentence.append(at.texts().get("moment.never", never)).append(' ');
        }
        if (refused > 0) {
            sentence.append(at.texts().get("moment.refused", refused));
        }
        at.notices().post(Notice.problem(at.texts().get("moment.other"), sentence.toString().strip()));
    }

    private String where(SavedSession moment, SavedSession.Mark differs, Opened opened) {
        long same = -1;
        for (SavedSession.Mark mark : moment.trail()) {
            same = mark.fact() < differs.fact() ? mark.fact() : same;
        }
        String key = differs.fact() >= opened.recording().facts() ? "moment.shorter" : "moment.differs";
        return desk.get().texts().get(key, same, differs.fact(), opened.recording().facts()) + " ";
    }

    /** Changes that found another value than they expected. */
    private static long refused(Opened opened) {
        long many = 0;
        long facts = opened.recording().facts();
        for (Intervention one : opened.run().interventions()) {
            for (long n = one.at(); n < Math.min(facts, one.at() + opened.run().interventions().size()); n++) {
                many += opened.tape().kind(n) == Kind.NOT_APPLIED ? 1 : 0;
            }
        }
        return Math.min(many, opened.run().interventions().size());
    }
}
