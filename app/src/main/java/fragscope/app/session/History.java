// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The edits that were made and those that were taken back, the last ones first. JavaFX thread only. */
public final class History {

    private static final int KEPT = 200;

    private final Deque<Edit> made = new ArrayDeque<>();
    private final Deque<Edit> takenBack = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");

    /** A history without edits. */
    public History() {
    }

    /** Makes a change; what was taken back before it can not be made again. */
    public void make(Edit edit) {
        edit.redo();
        made.push(edit);
        takenBack.clear();
        if (made.size() > KEPT) {
            made.removeLast();
        }
        say();
    }

    /** Takes the last change back; does nothing where there is none. */
    public void undo() {
        Edit edit = made.poll();
        if (edit != null) {
            edit.undo();
            takenBack.push(edit);
            say();
        }
    }

    /** Makes the change that was taken back last once more; does nothing where there is none. */
    public void redo() {
        Edit edit = takenBack.poll();
        if (edit != null) {
            edit.redo();
            made.push(edit);
            say();
        }
    }

    /** Forgets all edits, as when what they were about is closed. */
    public void clear() {
        made.clear();
        takenBack.clear();
        say();
    }

    private void say() {
        undoName.set(made.isEmpty() ? "" : made.peek().name());
        redoName.set(takenBack.isEmpty() ? "" : takenBack.peek().name());
    }

    /** What {@link #undo} would take back, or "". */
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** What {@link #redo} would make again, or "". */
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** Whether there is something to take back. */
    public BooleanBinding canUndo() {
        return undoName.isNotEmpty();
    }

    /** Whether there is something to make again. */
    public BooleanBinding canRedo() {
        return redoName.isNotEmpty();
    }
}
