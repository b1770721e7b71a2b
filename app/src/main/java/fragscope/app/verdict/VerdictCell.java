// SPDX-License-Identifier: Apache-2.0
package fragscope.app.verdict;

import fragscope.engine.check.Verdict;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell of the table: a sign and a word on a ground of their own, or plain words. */
final class VerdictCell extends TableCell<Line, VerdictCell.Said> {

    /**
     * What a cell says.
     *
     * @param verdict null for plain words
     * @param words   what is read
     * @param slow    loads from device memory
     */
    record Said(@Nullable Verdict verdict, String words, long slow) {
    }

    VerdictCell() {
        getStyleClass().add("verdict-cell");
    }

    @Override
    protected void updateItem(@Nullable Said said, boolean empty) {
        super.updateItem(said, empty);
        getStyleClass().removeIf(name -> name.startsWith("verdict-") && !name.equals("verdict-cell"));
        if (empty || said == null) {
            setText(null);
            return;
        }
        Verdict verdict = said.verdict();
        if (verdict == null) {
            setText(said.words());
            return;
        }
        setText(Words.sign(verdict, said.slow()) + "  " + said.words());
        getStyleClass().add(Words.style(verdict));
    }
}
