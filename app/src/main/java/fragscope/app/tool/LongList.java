// SPDX-License-Identifier: Apache-2.0
package fragscope.app.tool;

import java.util.AbstractList;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * Shows a list of any length in a list control. The control works for each entry before the one that it is sent to
 * (measured: 0.3 s among 24 million), so of longer lists it gets the part around what is looked at, and another part
 * where a person scrolls towards the end of it.
 */
public final class LongList<T> {

    /** Entries of a part. */
    public static final int PART = 20_000;

    private final ListView<T> view;
    private ObservableList<T> all = FXCollections.observableArrayList();
    private int from;
    private boolean cut;

    /** A list for this control, which must get its entries from here alone. */
    public LongList(ListView<T> view) {
        this.view = view;
    }

    /** Shows a list; it may grow at its end, and must find an entry's place fast. */
    public void show(ObservableList<T> list) {
        all = list;
        from = 0;
        cut = false;
        view.setItems(list);
    }

    /** Makes an entry one of those that the control has; returns its place there, or -1 for one that is not listed. */
    public int place(int index) {
        if (index < 0 || index >= all.size()) {
            return -1;
        }
        if (all.size() > PART) {
            boolean inside = cut && index >= from && index < from + PART;
            boolean far = !inside || index - from < PART / 8 && from > 0
                    || index - from > PART - PART / 8 && from + PART < all.size();
            if (far) {
                turnTo(index);
            }
        }
        return index - from;
    }

    /** Once per pulse: a person may have scrolled towards an end of the part. */
    public void refresh() {
        VirtualFlow<?> flow = flow();
        if (all.size() > PART && flow != null && flow.getFirstVisibleCell() != null) {
            int first = flow.getFirstVisibleCell().getIndex();
            int before = from;
            place(Math.min(all.size() - 1, from + first));
            if (before != from) {
                view.scrollTo(before + first - from);
            }
        }
    }

    /** Scrolls an entry into view, a third down, unless it is there with one more on either side. */
    public void reveal(int index) {
        int at = place(index);
        if (at < 0) {
            return;
        }
        VirtualFlow<?> flow = flow();
        if (flow != null && flow.getFirstVisibleCell() != null) {
            int first = flow.getFirstVisibleCell().getIndex();
            int last = flow.getLastVisibleCell().getIndex();
            if (at > first && at < last - 1) {
                return;
            }
            int visible = Math.max(1, last - first);
            boolean next = at >= last - 1 && at <= last + 2; // reading on: the list goes with it
            view.scrollTo(Math.max(0, at - (next ? visible - 3 : visible / 3)));
        } else {
            view.scrollTo(Math.max(0, at - 2));
        }
    }

    /** Selects an entry in the control and makes it the one that keys start from. */
    public void select(int index) {
        int at = place(index);
        if (at < 0) {
            view.getSelectionModel().clearSelection();
        } else {
            view.getSelectionModel().clearAndSelect(at);
            view.getFocusModel().focus(at);
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        return view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }

    private void turnTo(int index) {
        T selected = view.getSelectionModel().getSelectedItem();
        from = Math.clamp(index - PART / 2, 0, all.size() - PART);
        cut = true;
        int first = from;
        ObservableList<T> whole = all;
        view.setItems(FXCollections.observableList(new AbstractList<>() {

            @Override
            public T get(int at) {
                Objects.checkIndex(at, PART);
                return whole.get(first + at);
            }

            @Override
            public int size() {
                return PART;
            }
        }));
        int at = selected == null ? -1 : all.indexOf(selected) - from;
        if (at >= 0 && at < PART) {
            view.getSelectionModel().clearAndSelect(at);
        } else {
            view.getSelectionModel().clearSelection();
        }
    }
}
