// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.dialog.Card;
import fragscope.app.dialog.Overlay;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import fragscope.engine.run.Intervention;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which bits of a frag's word are to be flipped: 64 cells, and what the word becomes. */
final class FlipCard {

    private static final int BITS = 64;
    private static final int ROW = 16;

    private final Texts texts;
    private final FragWord frag;
    private final Label becomes = new Label();
    private final ToggleButton[] cells = new ToggleButton[BITS];
    private final Button flip = new Button();
    private long mask;

    private FlipCard(Texts texts, FragWord frag) {
        this.texts = texts;
        this.frag = frag;
    }

    static void show(Desk desk, Overlay overlay) {
        FragWord.inView(desk.session()).ifPresent(frag -> new FlipCard(desk.texts(), frag).open(desk, overlay));
    }

    private void open(Desk desk, Overlay overlay) {
        Label asked = new Label(texts.get("whatif.flip.asked", frag.frag(), frag.skb()));
        asked.setWrapText(true);
        becomes.setId("flip-becomes");
        becomes.getStyleClass().add("number");
        flip.setId("flip-run");
        flip.setText(texts.get("whatif.flip.run"));
        flip.setDefaultButton(true);
        flip.setOnAction(_ -> {
            overlay.hide();
            long bits = mask;
            WhatIfCommands.begin(desk, "flip",
                    at -> new Intervention.FlipBits(at, frag.skb(), frag.frag(), bits, frag.word()));
        });
        say();
        HBox last = new HBox(12, becomes, flip);
        last.setAlignment(Pos.CENTER_LEFT);
        VBox body = new VBox(12, asked, grid(), last);
        overlay.show(new Card("flip", texts.get("whatif.flip.title"), texts, body).startingAt(cells[0]));
    }

    /** Bit 63 first, sixteen a row; a number over every fourth. */
    private GridPane grid() {
        GridPane grid = new GridPane(2, 2);
        for (int bit = BITS - 1; bit >= 0; bit--) {
            int column = (BITS - 1 - bit) % ROW;
            int row = (BITS - 1 - bit) / ROW * 2;
            if (bit % 4 == 3 || bit % 4 == 0) {
                Label number = new Label(String.valueOf(bit));
                number.getStyleClass().add("text-muted");
                GridPane.setHalignment(number, HPos.CENTER);
                grid.add(number, column, row);
            }
            grid.add(cell(bit), column, row + 1);
        }
        grid.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) { // Space flips, Enter runs
                event.consume();
                flip.fire();
            }
        });
        return grid;
    }

    private ToggleButton cell(int bit) {
        long now = frag.word() >>> bit & 1;
        ToggleButton cell = new ToggleButton(String.valueOf(now));
        cell.setId("bit-" + bit);
        cell.setMinWidth(30);
        cell.setAccessibleText(texts.get("whatif.flip.bit", bit, now));
        cell.setOnAction(_ -> {
            mask ^= 1L << bit;
            cell.setText(String.valueOf((frag.word() ^ mask) >>> bit & 1));
            say();
        });
        cells[bit] = cell;
        return cell;
    }

    private void say() {
        becomes.setText(texts.get("whatif.flip.becomes", hex(frag.word()), hex(frag.word() ^ mask)));
        flip.setDisable(mask == 0);
    }

    private static String hex(long word) {
        return String.format(Locale.ROOT, "0x%016x", word);
    }
}
