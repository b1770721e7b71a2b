// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import fragscope.app.stage.Level;
import fragscope.engine.fact.FactLog;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.RxMachine;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What one window is about: the open run, the moment in it, the selection, and how it is looked at.
 *
 * <p>A moment is (fact n, phase 0…1): the world just after fact n, so far on the way to the next. Panes read it and
 * call
 * its methods; they never change a world. JavaFX thread only.
 */
public final class Session {

    /** Seeks work for so long between two pulses, however many there are: the last one wins. */
    private static final long SEEK_NANOS = 4_000_000;
    /** Facts that are executed between two looks at the clock. */
    private static final long SLICE = 2048;
    private static final long NOTHING = -1;

    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper facts = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper fact = new ReadOnlyLongWrapper();
    private final ReadOnlyDoubleWrapper phase = new ReadOnlyDoubleWrapper();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(new Selection.Nothing());
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.EXPLORE);
    private final ObjectProperty<StepUnit> stepUnit = new SimpleObjectProperty<>(StepUnit.FACT);
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final ReadOnlyBooleanWrapper seeking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sealed = new ReadOnlyBooleanWrapper();
    private final StringProperty spotlight = new SimpleStringProperty("");
    private long awaited = NOTHING;
    private long awaitedPacket = NOTHING;
    private long seal = Long.MAX_VALUE;
    private final Bookmarks bookmarks = new Bookmarks();
    private final Stops stops = new Stops();
    private long wanted;
    private double wantedPhase;
    private long spentNanos;
    private @Nullable Cursor cursor;
    private @Nullable Cursor aside;

    /** A session with nothing open. */
    public Session() {
    }

    /**
     * Shows a run, as soon as the frame that it is opened with ({@link FirstSight}) arrives; the one before stops being
     * recorded. Its recorder is started here.
     */
    public void show(Opened run) {
        show(run, NOTHING, Long.MAX_VALUE);
    }

    /** Shows a run at a fact, as soon as that is recorded. */
    public void show(Opened run, long at) {
        show(run, at, Long.MAX_VALUE);
    }

    /**
     * Shows a run at its fact before the last of {@code end}, under the seal: for everybody the run has no more facts
     * than
     * these, and whatever would tell of later ones is not said. Another run, or closing, breaks the seal.
     *
     * @param run recorded no further than the end of the step of fact {@code end - 1}
     * @param end facts that may be seen
     */
    public void showSealed(Opened run, long end) {
        show(run, end - 1, end);
    }

    private void show(Opened run, long at, long end) {
        close();
        seal = end;
        sealed.set(end != Long.MAX_VALUE);
        awaited = at;
        awaitedPacket = at == NOTHING ? FirstSight.packet(run.run()) : NOTHING;
        run.recorder().start();
        cursor = run.recording().cursor();
        aside = run.recording().cursor();
        opened.set(run);
        selection.set(new Selection.Nothing());
        pulse();
    }

    /**
     * Shows another branch of what is open, at a fact, as soon as that is recorded. The branch that was shown goes on
     * being recorded.
     */
    public void turnTo(Opened branch, long at) {
        playing.set(false);
        cursor = branch.recording().cursor();
        aside = branch.recording().cursor();
        facts.set(0);
        complete.set(false);
        seeking.set(false);
        awaited = at;
        awaitedPacket = NOTHING;
        opened.set(branch);
        pulse();
    }

    /** Closes what is open. */
    public void close() {
        Opened before = opened.get();
        awaited = NOTHING;
        awaitedPacket = NOTHING;
        seal = Long.MAX_VALUE;
        sealed.set(false);
        playing.set(false);
        if (before != null) {
            before.recorder().cancel();
        }
        opened.set(null);
        cursor = null;
        aside = null;
        bookmarks.clear();
        facts.set(0);
        complete.set(false);
        place(0, 0);
    }

    /** Takes over what the recorder has published since the last call; called once per pulse. */
    public void pulse() {
        spentNanos = 0;
        Opened run = opened.get();
        if (run != null) {
            complete.set(run.recording().complete() || run.recorder().over());
            facts.set(Math.min(seal, run.recording().facts()));
            if (awaited >= 0) {
                await();
            } else if (awaitedPacket != NOTHING) {
                await(run, awaitedPacket);
            }
            if (seeking.get()) {
                approach();
            }
        }
    }

    /** Goes to the fact that a branch is to be shown at, once it is there. */
    private void await() {
        if (facts.get() > awaited || complete.get()) {
            long at = awaited;
            awaited = NOTHING;
            seek(at);
        }
    }

    /** Goes to where a packet arrives, once it does, or to where the first one does if it never will. */
    private void await(Opened run, long packet) {
        long at = run.fates().firstFact((int) packet);
        boolean arrived = at != Fates.NONE && at < facts.get();
        if (arrived || complete.get()) {
            awaitedPacket = NOTHING;
            seek(arrived ? at : Steps.opening(this));
        }
    }

    /**
     * Goes to a fact; out of range is the nearest there is. Playing goes on from there. Far away this takes several
     * pulses, in which the moment before stays and {@link #seekingProperty} holds; the last target wins.
     */
    public void seek(long n) {
        place(n, 0);
    }

    /** Goes between two facts. */
    public void seek(long n, double part) {
        place(n, part);
    }

    private void place(long n, double part) {
        long last = Math.max(0, facts.get() - 1);
        wanted = Math.clamp(n, 0, last);
        wantedPhase = n > last || wanted == last ? 0 : Math.clamp(part, 0, 1);
        approach();
    }

    /** Moves the reader toward the wanted fact until it is there or the pulse's time is over; a near one always. */
    private void approach() {
        Cursor reader = cursor;
        boolean there = reader == null || facts.get() == 0;
        if (!there && reader != null && (spentNanos < SEEK_NANOS || Math.abs(wanted + 1 - reader.position()) < SLICE)) {
            long began = System.nanoTime();
            long left = SEEK_NANOS - spentNanos;
            do {
                there = reader.approach(wanted + 1, SLICE);
            } while (!there && System.nanoTime() - began < left);
            spentNanos += System.nanoTime() - began;
        }
        seeking.set(!there);
        if (there) {
            fact.set(wanted);
            phase.set(wantedPhase);
        }
    }

    /** Whether the reader is on its way to a fact that was asked for; the moment shown is still the one before. */
    public ReadOnlyBooleanProperty seekingProperty() {
        return seeking.getReadOnlyProperty();
    }

    /** Whether a question is open about what comes next, so that nothing may tell of it. */
    public ReadOnlyBooleanProperty sealedProperty() {
        return sealed.getReadOnlyProperty();
    }

    /** The id of the stage's shape that is lit because a lesson speaks of it; "" for none. */
    public StringProperty spotlightProperty() {
        return spotlight;
    }

    /** Whether there is a moment to show. */
    public boolean hasMoment() {
        return opened.get() != null && facts.get() > 0;
    }

    /**
     * The reader of the present moment, positioned just after {@link #fact}; empty while nothing is there to read, or
     * it
     * is on its way. Its
     * world is only read. Who moves it brings it back by calling this again.
     */
    public Optional<Cursor> cursor() {
        Cursor reader = cursor;
        if (reader == null || !hasMoment() || seeking.get() || awaited >= 0) {
            return Optional.empty();
        }
        if (reader.position() != fact.get() + 1) {
            reader.seek(fact.get() + 1);
        }
        return Optional.of(reader);
    }

    /** A second reader for looking elsewhere, at any position: lists, previews. Not to be kept. */
    public Optional<Cursor> aside() {
        return hasMoment() ? Optional.ofNullable(aside) : Optional.empty();
    }

    /** The world's machine at the present moment. */
    public Optional<RxMachine> machine() {
        return cursor().map(c -> (RxMachine) c.machine());
    }

    /** The packet that the present fact is about, counted from 0, or {@link FactLog#NONE}. */
    public int packet() {
        return cursor().map(c -> c.log(fact.get()).packet(c.indexOf(fact.get()))).orElse(FactLog.NONE);
    }

    /** How many packets may be spoken of: all of the run's, under the seal those that have arrived. */
    public int packets() {
        return machine().map(m -> sealed.get()
                ? (int) m.host().nic().wire().next.get(0)
                : m.host().packets().count()).orElse(0);
    }

    /** What is open, or null. */
    public ReadOnlyObjectProperty<@Nullable Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** What is open. */
    public Optional<Opened> opened() {
        return Optional.ofNullable(opened.get());
    }

    /** Facts that can be read so far. */
    public ReadOnlyLongProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Facts that can be read so far. */
    public long facts() {
        return facts.get();
    }

    /** Whether all facts of the run are there. */
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    /** The present fact's number, from 0. */
    public ReadOnlyLongProperty factProperty() {
        return fact.getReadOnlyProperty();
    }

    /** The present fact's number, from 0. */
    public long fact() {
        return fact.get();
    }

    /** How far on the way to the next fact, 0…1. */
    public ReadOnlyDoubleProperty phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Facts to be found again. */
    public Bookmarks bookmarks() {
        return bookmarks;
    }

    /** Breakpoints. */
    public Stops stops() {
        return stops;
    }

    /** What is selected. */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /** Lesson, Explore or Expert. */
    public ObjectProperty<Level> levelProperty() {
        return level;
    }

    /** What a step is. */
    public ObjectProperty<StepUnit> stepUnitProperty() {
        return stepUnit;
    }

    /** Whether it plays. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** Events per event's own time: 1 gives each about a second, 1/100 a hundred, 1000 a thousand events a second. */
    public DoubleProperty speedProperty() {
        return speed;
    }
}
