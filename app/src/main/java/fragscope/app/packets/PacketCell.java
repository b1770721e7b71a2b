// SPDX-License-Identifier: Apache-2.0
package fragscope.app.packets;

import fragscope.app.text.Numbers;
import fragscope.engine.packet.Packets;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/** One packet: number, what it is, a sign and words for where it is. */
final class PacketCell extends ListCell<Integer> {

    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
    private static final PseudoClass FUTURE = PseudoClass.getPseudoClass("future");

    private final PacketsTool tool;
    private final PacketWords words;
    private final Numbers numbers;
    private final Region mark = new Region();
    private final Label number = new Label();
    private final Label kind = new Label();
    private final SVGPath sign = new SVGPath();
    private final Label place = new Label();
    private final Tooltip full = new Tooltip();
    private final HBox line;
    private final ContextMenu menu = new ContextMenu();

    PacketCell(PacketsTool tool, PacketWords words, Numbers numbers) {
        this.tool = tool;
        this.words = words;
        this.numbers = numbers;
        getStyleClass().add("packet");
        mark.getStyleClass().add("packet-mark");
        number.getStyleClass().add("packet-number");
        kind.getStyleClass().add("packet-kind");
        sign.getStyleClass().add("packet-sign");
        place.getStyleClass().add("packet-place");
        place.setMinWidth(0);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        StackPane room = new StackPane(sign);
        room.getStyleClass().add("packet-room");
        line = new HBox(mark, number, kind, room, place);
        line.getStyleClass().add("packet-line");
        line.setMinWidth(0);
        line.setPrefWidth(1);
        menu.getItems().setAll(tool.changes());
        setOnContextMenuRequested(event -> {
            if (getItem() != null) {
                tool.select(getItem());
                boolean come = tool.hasCome(getItem());
                menu.getItems().forEach(item -> item.setDisable(come));
                menu.show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                tool.select(getItem());
                if (event.getClickCount() == 2) {
                    tool.toFirstFact(getItem());
                }
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Integer packet, boolean empty) {
        super.updateItem(packet, empty);
        show();
    }

    /** Shows its packet as it is now. */
    void show() {
        Packets packets = tool.packets();
        Whereabouts now = tool.whereabouts();
        Integer packet = isEmpty() ? null : getItem();
        boolean there = packet != null && packets != null && packet < packets.count();
        boolean present = packet != null && packet.intValue() == tool.present();
        setGraphic(there ? line : null);
        setTooltip(there ? full : null);
        pseudoClassStateChanged(PRESENT, there && present);
        if (packet == null || packets == null || !there) {
            setAccessibleText(null);
            return;
        }
        number.setText("#" + numbers.count(packet + 1L));
        kind.setText(words.kind(packets, packet));
        Whereabouts.Found found = now == null ? null : now.of(packet);
        place.setText(found == null ? "" : words.place(found));
        sign.setContent(found == null ? "" : sign(found.place()));
        pseudoClassStateChanged(LOST, found != null && found.place() == Whereabouts.Place.DROPPED);
        pseudoClassStateChanged(FUTURE, found != null && found.place() == Whereabouts.Place.NOT_YET);
        String said = number.getText() + "  " + kind.getText() + "  "
                + (found == null ? "" : words.placeInFull(found));
        full.setText(said);
        setAccessibleText(said.toLowerCase(Locale.ROOT).isBlank() ? number.getText() : said);
    }

    /** The signs of memory cells where they say the same; the others their own. */
    private static String sign(Whereabouts.Place place) {
        return switch (place) {
            case NOT_YET -> "M5 4.2A0.8 0.8 0 1 0 5.01 4.2Z";
            case ON_THE_WIRE -> "M0 4H6V1.5L10 5L6 8.5V6H0Z";
            case IN_NIC -> "M1 1H9V9H1ZM2.5 2.5V7.5H7.5V2.5Z";
            case IN_MEMORY -> "M1 1H9V9H1Z";
            case IN_SKB -> "M5 0.5A4.5 4.5 0 1 0 5.01 0.5Z";
            case WITH_USER -> "M5 0.5L9.8 9H0.2Z";
            case DELIVERED -> "M1 5.5L2.3 4.2L4 6L7.8 1.6L9.2 2.9L4.1 8.8Z";
            case DROPPED -> "M1 2.4L2.4 1L5 3.6L7.6 1L9 2.4L6.4 5L9 7.6L7.6 9L5 6.4L2.4 9L1 7.6L3.6 5Z";
            case IGNORED -> "M1 4.2H9V5.8H1Z";
        };
    }
}
