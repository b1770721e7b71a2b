// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import fragscope.app.breakpoint.Breakpoint;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The breakpoints, in the order in which they were made, and why the session stands where it does. They stay when
 * another run is opened, since one looks for the same thing in several designs. JavaFX thread.
 */
public final class Stops {

    private final ObservableList<Stop> all = FXCollections.observableArrayList();
    private final ObservableList<Stop> readable = FXCollections.unmodifiableObservableList(all);
    private final ObjectProperty<Optional<Reason>> reason = new SimpleObjectProperty<>(Optional.empty());

    /**
     * A breakpoint in the list.
     *
     * @param at what it stops at
     * @param on whether it does
     */
    public record Stop(Breakpoint at, boolean on) {
    }

    /**
     * Why a search came to a fact.
     *
     * @param fact the fact
     * @param by   the breakpoints that stop there
     */
    public record Reason(long fact, List<Breakpoint> by) {

        /** Keeps its own copy. */
        public Reason {
            by = List.copyOf(by);
        }
    }

    Stops() {
    }

    /** All of them; to be read. */
    public ObservableList<Stop> all() {
        return readable;
    }

    /** Those that are on. */
    public List<Breakpoint> on() {
        return all.stream().filter(Stop::on).map(Stop::at).toList();
    }

    /** Adds one that is on; one that is there already is turned on. */
    public void add(Breakpoint breakpoint) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).at().equals(breakpoint)) {
                turn(i, true);
                return;
            }
        }
        all.add(new Stop(breakpoint, true));
    }

    /** Adds one as it is; one that is there already is turned so. */
    public void put(Stop stop) {
        add(stop.at());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).at().equals(stop.at())) {
                turn(i, stop.on());
            }
        }
    }

    /** These instead of all. */
    void set(List<Stop> others) {
        all.setAll(others);
    }

    /** Turns one on or off. */
    public void turn(int index, boolean on) {
        if (all.get(index).on() != on) {
            all.set(index, new Stop(all.get(index).at(), on));
        }
    }

    /** Takes one out of the list. */
    public void remove(int index) {
        all.remove(index);
    }

    /** Why the session stands at a fact; holds only while it stands there. */
    public ObjectProperty<Optional<Reason>> reasonProperty() {
        return reason;
    }
}
