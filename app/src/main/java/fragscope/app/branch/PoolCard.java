// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.dialog.Card;
import fragscope.app.dialog.Overlay;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import fragscope.engine.pool.PagePools;
import fragscope.engine.run.Intervention;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How many buffers a page pool is to have at most from here on. */
final class PoolCard {

    private PoolCard() {
    }

    static void show(Desk desk, Overlay overlay, PagePools pools, int chosen) {
        Texts texts = desk.texts();
        ComboBox<Integer> pool = new ComboBox<>();
        pool.setId("pool-which");
        pool.setAccessibleText(texts.get("whatif.pool.which"));
        for (int row = 0; row < pools.rows(); row++) {
            if (pools.live(row)) {
                pool.getItems().add(row);
            }
        }
        Label asked = new Label();
        asked.setWrapText(true);
        TextField most = new TextField();
        most.setId("pool-most");
        most.setAccessibleText(texts.get("whatif.pool.most"));
        Button run = new Button(texts.get("whatif.pool.run"));
        run.setId("pool-run");
        run.setDefaultButton(true);
        pool.valueProperty().addListener((_, _, row) -> {
            int has = pools.inflight(row);
            asked.setText(texts.get("whatif.pool.asked", row, Math.max(0, pools.rxq(row)), has, pools.idle(row)));
            most.setText(String.valueOf(has / 2));
        });
        pool.setValue(chosen);
        most.textProperty().addListener((_, _, text) -> run.setDisable(!text.strip().matches("[0-9]{1,6}")));
        run.setOnAction(_ -> {
            overlay.hide();
            int row = pool.getValue();
            int has = pools.inflight(row);
            int wanted = Integer.parseInt(most.getText().strip());
            WhatIfCommands.begin(desk, "pool", at -> new Intervention.LimitPool(at, row, wanted, has));
        });
        HBox line = new HBox(12, pool, most, run);
        line.setAlignment(Pos.CENTER_LEFT);
        overlay.show(
                new Card("pool", texts.get("whatif.pool.title"), texts, new VBox(12, asked, line)).startingAt(most));
    }
}
