// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.dialog.Card;
import fragscope.app.dialog.Overlay;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import fragscope.engine.run.Intervention;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which other value a column of a row is to have: a number, decimal or hexadecimal, that fits in its bits. */
public final class SetCard {

    private final Texts texts;
    private final Column column;
    private final int row;
    private final long now;
    private final TextField value = new TextField();
    private final Label wrong = new Label();
    private final Button run = new Button();

    private SetCard(Texts texts, Column column, int row) {
        this.texts = texts;
        this.column = column;
        this.row = row;
        this.now = column.get(row);
    }

    /** Shows it for a column that the world has at the present moment. */
    public static void show(Desk desk, Overlay overlay, String table, String column, int row) {
        desk.session().machine().ifPresent(machine -> {
            for (Table t : machine.host().world().tables()) {
                for (Column c : t.columns()) {
                    if (t.name().equals(table) && c.name().equals(column) && row >= 0 && row < t.rows()) {
                        new SetCard(desk.texts(), c, row).open(desk, overlay);
                        return;
                    }
                }
            }
        });
    }

    private void open(Desk desk, Overlay overlay) {
        Label asked = new Label(texts.get("whatif.set.asked", place(), shown(now)));
        asked.setWrapText(true);
        value.setId("set-value");
        value.setText(shown(now));
        value.setAccessibleText(asked.getText());
        value.selectAll();
        wrong.setId("set-wrong");
        wrong.setWrapText(true);
        run.setId("set-run");
        run.setText(texts.get("whatif.set.run"));
        run.setDefaultButton(true);
        run.setOnAction(_ -> read(value.getText()).ifPresent(wanted -> {
            overlay.hide();
            WhatIfCommands.begin(desk, "set", at -> new Intervention.SetColumn(at, column.table().name(),
                    column.name(), row, wanted, now));
        }));
        value.setOnAction(_ -> run.fire());
        value.textProperty().addListener(_ -> say());
        say();
        HBox last = new HBox(12, value, run);
        last.setAlignment(Pos.CENTER_LEFT);
        VBox body = new VBox(12, asked, last, wrong);
        overlay.show(new Card("set", texts.get("whatif.set.title"), texts, body).startingAt(value));
    }

    private String place() {
        return column.table().name() + "[" + row + "]." + column.name();
    }

    private void say() {
        OptionalLong wanted = read(value.getText());
        boolean fits = wanted.isPresent();
        wrong.setText(fits ? "" : texts.get("whatif.set.wrong", column.bits()));
        run.setDisable(!fits || wanted.getAsLong() == now);
    }

    private String shown(long word) {
        return column.bits() == Long.SIZE
                ? String.format(Locale.ROOT, "0x%016x", word)
                : String.valueOf(word);
    }

    /** The value that a text means; nothing where it means none, or one that the column's bits cannot hold. */
    private OptionalLong read(String text) {
        String t = text.strip().toLowerCase(Locale.ROOT);
        try {
            long read = t.startsWith("0x") ? Long.parseUnsignedLong(t.substring(2), 16) : Long.parseLong(t);
            boolean fits = column.bits() == Long.SIZE || read >= 0 && read < 1L << column.bits();
            return fits ? OptionalLong.of(read) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
