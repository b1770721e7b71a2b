// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import java.util.List;
import java.util.function.Consumer;

/** A change of the list of breakpoints. */
public final class StopsEdit implements Edit {

    private final Stops stops;
    private final String name;
    private final Consumer<Stops> change;
    private List<Stops.Stop> before = List.of();

    /**
     * @param name   as it goes on after "Undo"
     * @param change adds, turns or removes
     */
    public StopsEdit(Stops stops, String name, Consumer<Stops> change) {
        this.stops = stops;
        this.name = name;
        this.change = change;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void redo() {
        before = List.copyOf(stops.all());
        change.accept(stops);
    }

    @Override
    public void undo() {
        stops.set(before);
    }
}
