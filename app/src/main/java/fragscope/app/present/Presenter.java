// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import fragscope.app.course.Classroom;
import fragscope.app.course.Page;
import fragscope.app.draw.DisplayList;
import fragscope.app.tool.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/**
 * A lesson before a room. Two keys suffice: next does exactly one thing, play a segment, stop at a question, or reveal
 * its answer; back undoes one. The lesson's state is the classroom's, so it is kept at every step. JavaFX thread only.
 */
public final class Presenter {

    private final Supplier<Desk> desk;
    private final Classroom room;
    private final Displays displays;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final Map<String, Votes> votes = new HashMap<>();
    private AudienceView audience;
    private NotesView notes;
    private boolean notesShown;

    public Presenter(Supplier<Desk> desk, Classroom room, Displays displays) {
        this.desk = desk;
        this.room = room;
        this.displays = displays;
        this.audience = new AudienceView(desk.get());
        this.notes = new NotesView(desk.get(), this, room);
        displays.onChange(this::moved);
    }

    /** Whether a lesson is before a room. */
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Opens the windows; the lesson stays where it is. */
    public void enter() {
        if (room.page().isEmpty()) {
            return;
        }
        audience = new AudienceView(desk.get());
        notes = new NotesView(desk.get(), this, room);
        on.set(true);
        room.presenting(true);
        show();
    }

    private void show() {
        keys(displays.audience(audience.node()));
        notesShown = displays.two();
        if (notesShown) {
            keys(displays.notes(notes.node()));
        }
        pulse(0);
    }

    private void keys(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (RoomKeys.pressed(event.getCode(), event.isShiftDown(), this)) {
                event.consume();
            }
        });
    }

    /** A screen came or went: the windows stand anew, the lesson where it was. */
    private void moved() {
        if (on.get()) {
            displays.close();
            show();
        }
    }

    /** Closes the windows; the lesson goes on in the program's. */
    public void leave() {
        if (on.get()) {
            on.set(false);
            room.presenting(false);
            displays.close();
        }
    }

    /** Next: one thing. While a segment plays, it ends at once. */
    public void next() {
        if (desk.get().session().playingProperty().get()) {
            room.home();
        } else {
            room.next();
        }
    }

    /** Back: one thing less. */
    public void back() {
        room.back();
    }

    /** Returns from any excursion to where the lesson stands. */
    public void home() {
        room.home();
    }

    /** Black, and back again. */
    public void blackout() {
        audience.blackout();
    }

    /** Nearer, and back again. */
    public void zoom() {
        audience.zoom();
    }

    /** The lesson's spotlight off, and on again. */
    public void spotlight() {
        audience.spotlight();
    }

    /** Where the words come from: kernel files and functions instead of the stage, and back. */
    public void sources() {
        audience.sources();
    }

    /** Starts the teacher's timer, or stops it. */
    public void timer() {
        notes.timer();
    }

    /** With one screen: the notes before the audience's view, and away again. */
    public void notes() {
        if (notesShown && !displays.two()) {
            displays.hideNotes();
            notesShown = false;
        } else if (!notesShown) {
            notesShown = true;
            keys(displays.notes(notes.node()));
        }
    }

    /** A vote for an option, from 0. */
    public void vote(int option) {
        votes().ifPresent(v -> v.vote(option));
        keepVotes();
    }

    /** Tallies survive a crash, as the lesson's place does. */
    private void keepVotes() {
        room.page().flatMap(page -> votesOf(page).map(v -> Map.entry(key(page), v.kept()))).ifPresent(
                e -> room.voted(e.getKey(), e.getValue()));
    }

    private static String key(Page page) {
        return page.lesson().id() + "/" + page.seed() + "/"
                + page.asked().map(a -> a.question().asked().id()).orElse("");
    }

    /** The second round of the vote. */
    public void again() {
        votes().ifPresent(Votes::again);
        keepVotes();
    }

    /** The votes on the open question; nothing while none is open, or nothing is offered. */
    Optional<Votes> votes() {
        return room.page().filter(Page::sealed).flatMap(this::votesOf);
    }

    private Optional<Votes> votesOf(Page page) {
        return page.asked().map(Page.Asked::question).filter(q -> !RoomText.options(q).isEmpty()).map(
                q -> votes.computeIfAbsent(key(page), k -> new Votes(RoomText.options(q).size(),
                        room.progress().votes().getOrDefault(k, List.of()))));
    }

    /** What the room reads now. */
    Optional<RoomPage> roomPage() {
        return room.page().map(page -> desk.get().session().playingProperty().get()
                ? RoomText.playing(page)
                : RoomText.page(page, page.asked().map(a -> RoomText.asked(page, a, votesOf(page).map(
                        Votes::tallies).orElse(List.of()), votesOf(page).map(Votes::round).orElse(0), new RoomWords(
                                desk.get().texts())))));
    }

    /**
     * Once per pulse: both windows show what there is.
     *
     * @param seconds since the last
     */
    public void pulse(double seconds) {
        if (on.get()) {
            if (room.page().isEmpty()) {
                leave();
                return;
            }
            roomPage().ifPresent(audience::show);
            notes.refresh(seconds);
        }
    }

    /** The audience's picture as it is now; empty while there is none. */
    public Optional<DisplayList> shown() {
        return on.get() ? audience.list() : Optional.empty();
    }
}
