// SPDX-License-Identifier: Apache-2.0
package fragscope.app.life;

import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The life of one buffer: what happened to it, in order, and its references. */
public final class LifeTool implements Tool {

    private final Desk desk;
    private final VBox box = new VBox();

    public LifeTool(Desk desk) {
        this.desk = desk;
        box.setId("life");
        box.setAccessibleText(desk.texts().get("tool.life.title"));
    }

    @Override
    public String id() {
        return "life";
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
