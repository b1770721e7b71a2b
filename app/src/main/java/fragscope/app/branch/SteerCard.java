// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.dialog.Card;
import fragscope.app.dialog.Overlay;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import fragscope.engine.nic.SteerRule;
import fragscope.engine.run.Intervention;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Which queue the steering rule is to name from here on, or that there is to be none. */
final class SteerCard {

    private SteerCard() {
    }

    static void show(Desk desk, Overlay overlay, int now, int queues) {
        Texts texts = desk.texts();
        ComboBox<Integer> queue = new ComboBox<>();
        queue.setId("steer-queue");
        queue.setAccessibleText(texts.get("whatif.steer.queue"));
        for (int rxq = SteerRule.NONE; rxq < queues; rxq++) {
            queue.getItems().add(rxq);
        }
        queue.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer rxq) {
                return rxq == null || rxq == SteerRule.NONE
                        ? texts.get("whatif.steer.none")
                        : texts.get("whatif.steer.to", rxq);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        Button run = new Button(texts.get("whatif.steer.run"));
        run.setId("steer-run");
        run.setDefaultButton(true);
        queue.valueProperty().addListener((_, _, rxq) -> run.setDisable(rxq == now));
        queue.setValue(now);
        run.setOnAction(_ -> {
            overlay.hide();
            int rxq = queue.getValue();
            WhatIfCommands.begin(desk, "steer", at -> new Intervention.Steer(at, rxq, now));
        });
        Label asked = new Label(texts.get("whatif.steer.asked", queue.getConverter().toString(now)));
        asked.setWrapText(true);
        HBox line = new HBox(12, queue, run);
        line.setAlignment(Pos.CENTER_LEFT);
        overlay.show(
                new Card("steer", texts.get("whatif.steer.title"), texts, new VBox(12, asked, line)).startingAt(queue));
    }
}
