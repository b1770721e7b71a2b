// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import java.util.OptionalLong;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Facts of the open run that a person wants to find again, in their order. */
public final class Bookmarks {

    private final ObservableList<Long> facts = FXCollections.observableArrayList();

    Bookmarks() {
    }

    /** The facts, to watch. */
    public ObservableList<Long> facts() {
        return FXCollections.unmodifiableObservableList(facts);
    }

    /** Whether a fact has one. */
    public boolean has(long fact) {
        return facts.contains(fact);
    }

    /** Sets one, or takes it away where there is one. */
    public void toggle(long fact) {
        if (!facts.remove(Long.valueOf(fact))) {
            facts.add(fact);
            facts.sort(null);
        }
    }

    /** The first one behind a fact, or else the first of all; none when there are none. */
    public OptionalLong next(long fact) {
        OptionalLong behind = facts.stream().mapToLong(Long::longValue).filter(b -> b > fact).findFirst();
        return behind.isPresent() ? behind : facts.stream().mapToLong(Long::longValue).findFirst();
    }

    void clear() {
        facts.clear();
    }
}
