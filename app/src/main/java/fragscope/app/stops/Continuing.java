// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stops;

import fragscope.app.breakpoint.Breakpoint;
import fragscope.app.breakpoint.Search;
import fragscope.app.facts.Sentences;
import fragscope.app.inquiry.Answer;
import fragscope.app.inquiry.Inquirer;
import fragscope.app.query.QueryException;
import fragscope.app.session.Opened;
import fragscope.app.session.Session;
import fragscope.app.session.Stops;
import fragscope.app.tool.Desk;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the next or the previous fact at which a breakpoint stops, and takes the session there. Looking happens on
 * another thread; while a run is still being recorded it goes on where there is more. JavaFX thread.
 */
final class Continuing {

    /** What a search has found so far: nothing while it looks; {@code looked} is the place it has come to. */
    private record Progress(Search.@Nullable Found found, long looked, boolean prefiltered) {
    }

    /** A search under way. */
    private record Asked(Opened run, boolean forward, long from, List<Breakpoint> by, Answer<Progress> answer) {
    }

    /** How the last search ended. */
    enum End {
        /** It came to a fact, or none has begun. */
        FOUND,
        /** There is no such fact on the way. */
        NOWHERE,
        /** It was given up. */
        GIVEN_UP,
        /** It failed. */
        FAILED
    }

    private final Desk desk;
    private final Inquirer inquirer = new Inquirer("breakpoints");
    private @Nullable Asked asked;
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private End end = End.FOUND;
    private boolean wasForward;

    Continuing(Desk desk) {
        this.desk = desk;
    }

    /** Begins to look, forward or backward from the present fact; a search under way is given up. */
    void go(boolean forward) {
        Session s = desk.session();
        cancel();
        s.playingProperty().set(false);
        s.opened().ifPresent(run -> ask(run, forward, s.fact(), usable(run)));
    }

    /** Breakpoints that are on and mean something in this run. */
    private List<Breakpoint> usable(Opened run) {
        return desk.session().stops().on().stream().filter(b -> trouble(run, b).isEmpty()).toList();
    }

    /** Why a breakpoint means nothing in a run; nothing where it does. */
    Optional<String> trouble(Opened run, Breakpoint breakpoint) {
        return Search.trouble(run.recording().liveMachine(), breakpoint, Sentences.in(desk.texts().locale()));
    }

    private void ask(Opened run, boolean forward, long from, List<Breakpoint> by) {
        Sentences sentences = Sentences.in(desk.texts().locale());
        Inquirer.Question<Progress> question = (reader, to) -> {
            try {
                Search search = new Search(reader.cursor(), run.tape()::kind, by, sentences);
                double all = Math.max(1, forward ? search.facts() - from : from);
                to.give(new Progress(null, from, search.prefiltered()), 0);
                Search.Found found = forward
                        ? search.forward(from, n -> to.give(new Progress(null, n, search.prefiltered()),
                                (n - from) / all), to::cancelled)
                        : search.backward(from, n -> to.give(new Progress(null, n, search.prefiltered()),
                                (from - n) / all), to::cancelled);
                to.give(new Progress(found, search.facts(), search.prefiltered()), 1);
            } catch (QueryException e) {
                throw new IllegalStateException("an expression that was right is not any more", e);
            }
        };
        asked = new Asked(run, forward, from, by, inquirer.ask(run.recording(), question));
        wasForward = forward;
        end = End.FOUND;
        looking.set(true);
    }

    /** It looks no longer. */
    private void over(End how) {
        asked = null;
        end = how;
        looking.set(false);
    }

    /** Gives up what is being looked for. */
    void cancel() {
        Asked now = asked;
        if (now != null) {
            now.answer().cancel();
            over(End.GIVEN_UP);
        }
    }

    /** Once per pulse: goes where the search came to. */
    void pulse() {
        Asked now = asked;
        if (now == null) {
            return;
        }
        if (!now.run().equals(desk.session().opened().orElse(null))) {
            cancel();
            end = End.FOUND;
            return;
        }
        if (!now.answer().done()) {
            return;
        }
        Progress last = now.answer().value().orElse(null);
        if (now.answer().failure().isPresent() || last == null || last.found() == null) {
            over(End.FAILED);
        } else if (last.found().fact() != Search.NONE) {
            arrive(now, last.found());
        } else if (now.forward() && !over(now.run())) {
            if (now.run().recording().facts() > last.looked()) {
                ask(now.run(), true, last.looked() - 1, now.by());
            }
        } else {
            over(End.NOWHERE);
        }
    }

    private static boolean over(Opened run) {
        boolean over = run.recording().complete() || run.recorder().over();
        return over && run.recording().facts() > 0;
    }

    private void arrive(Asked from, Search.Found found) {
        over(End.FOUND);
        desk.session().stops().reasonProperty().set(Optional.of(new Stops.Reason(found.fact(),
                found.breakpoints().stream().map(from.by()::get).toList())));
        desk.session().seek(found.fact());
    }

    /** Whether it looks. */
    boolean looking() {
        return looking.get();
    }

    /** Whether it looks. */
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** How far it has looked, 0 to 1. */
    double progress() {
        Asked now = asked;
        return now == null ? 0 : now.answer().progress();
    }

    /** Whether it must look at every fact, because nothing tells beforehand which ones can be meant. */
    boolean looksAtAll() {
        Asked now = asked;
        return now != null && now.answer().value().filter(p -> !p.prefiltered()).isPresent();
    }

    /** How the last search ended. */
    End end() {
        return end;
    }

    /** Which way the last search went. */
    boolean wasForward() {
        return wasForward;
    }
}
