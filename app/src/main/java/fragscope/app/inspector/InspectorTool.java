// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The inspector: the selected thing's columns, its kernel names, and who wrote them. */
public final class InspectorTool implements Tool {

    private final Desk desk;
    private final VBox box = new VBox();

    public InspectorTool(Desk desk) {
        this.desk = desk;
        box.setId("inspector");
        box.setAccessibleText(desk.texts().get("tool.inspector.title"));
    }

    @Override
    public String id() {
        return "inspector";
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
