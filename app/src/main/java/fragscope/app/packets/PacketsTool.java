// SPDX-License-Identifier: Apache-2.0
package fragscope.app.packets;

import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The capture's packets, each with where it is now. */
public final class PacketsTool implements Tool {

    private final Desk desk;
    private final VBox box = new VBox();

    public PacketsTool(Desk desk) {
        this.desk = desk;
        box.setId("packets");
        box.setAccessibleText(desk.texts().get("tool.packets.title"));
    }

    @Override
    public String id() {
        return "packets";
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void refresh() {
        box.setVisible(desk.session().hasMoment());
    }
}
